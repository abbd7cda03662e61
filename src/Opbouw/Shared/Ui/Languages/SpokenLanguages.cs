using Microsoft.AspNetCore.Http.Features;

namespace Opbouw.Shared.Ui.Languages;

/// <summary>A language that the house speaks with visitors.</summary>
/// <param name="Code">Two letters (ISO 639-1), as in the address: <c>/en/mijn-opbouwwerker</c>.</param>
/// <param name="Own">Its name in itself.</param>
/// <param name="IsWhole">All public pages; otherwise only the entrances.</param>
public sealed record SpokenLanguage(string Code, string Dutch, string Own, bool IsWhole = false, bool IsRightToLeft = false)
{
    public bool IsDutch => Code == SpokenLanguages.Dutch.Code;

    /// <summary>Stands before an address; empty for Dutch.</summary>
    public string Prefix => IsDutch ? "" : $"/{Code}";
}

/// <summary>Which languages there are, and which pages speak them. The house itself is written in Dutch (ADR: translate the page as it goes out).</summary>
public static class SpokenLanguages
{
    public static readonly SpokenLanguage Dutch = new("nl", "Nederlands", "Nederlands", IsWhole: true);
    public static readonly SpokenLanguage English = new("en", "Engels", "English", IsWhole: true);

    public static readonly IReadOnlyList<SpokenLanguage> All =
        [Dutch, English, new("ar", "Arabisch", "العربية", IsRightToLeft: true), new("tr", "Turks", "Türkçe"), new("pl", "Pools", "Polski"), new("uk", "Oekraïens", "Українська")];

    /// <summary>Where somebody comes in who has a question: what they need most is spoken in every language.</summary>
    private static readonly string[] Entrances = ["/mijn-opbouwwerker", "/opbouwwerker", "/zeg-het", "/bel-mij", "/kaart", "/eenvoudig"];

    private static readonly string[] EnglishToo =
    [
        "/gebieden", "/kennismaken", "/afspraak", "/u-zei-wij-deden", "/verhalen", "/zoeken", "/overzicht", "/privacy", "/toegankelijkheid", "/wat-wij-delen", "/v", "/mijn-buurt", "/zo-testen-we", "/initiatieven", "/campagne", "/meedoen", "/vergunning-nodig", "/steun", "/mijn-steun", "/gevraagd", "/aanbieden", "/aanbod",
    ];

    /// <summary>Written in each language by editors, under an address of their own.</summary>
    private static readonly string[] WrittenByEditors = ["/over", "/voor-netwerkpartners"];

    public static SpokenLanguage? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>Whether this page of the house can be read in this language.</summary>
    /// <param name="path">Without the language.</param>
    public static bool Speaks(SpokenLanguage language, PathString path) =>
        language.IsDutch || path == "/" || !path.HasValue || IsBelow(Entrances, path) || (path.StartsWithSegments("/gebieden", StringComparison.Ordinal) && path.Value!.EndsWith("/opbouwwerker", StringComparison.Ordinal))
        || (language.IsWhole && (IsBelow(EnglishToo, path) || IsWritten(path)));

    /// <summary>The language that stands in an address, when it is not Dutch.</summary>
    public static SpokenLanguage? InAddress(string address) =>
        address.Length >= 3 && (address.Length == 3 || address[3] == '/') && Find(address[1..3]) is { IsDutch: false } language ? language : null;

    public static bool IsWritten(PathString path) => IsBelow(WrittenByEditors, path);

    private static bool IsBelow(string[] places, PathString path) => places.Any(place => path.StartsWithSegments(place, StringComparison.Ordinal));
}

/// <summary>In which language this visitor reads; not there: Dutch.</summary>
/// <param name="Path">Without the language.</param>
public sealed record Speaking(SpokenLanguage Language, PathString Path)
{
    /// <summary>As the visitor sees it.</summary>
    public string Address => Language.Prefix + Path;

    public static Speaking In(HttpContext context) => context.Features.Get<Speaking>() ?? new(SpokenLanguages.Dutch, context.Request.Path);

    public static void Set(IFeatureCollection features, Speaking speaking) => features.Set(speaking);
}
