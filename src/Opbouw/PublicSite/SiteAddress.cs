using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Ui.Languages;

namespace Opbouw.PublicSite;

public enum SiteSection
{
    /// <summary>For everybody who lives somewhere.</summary>
    Residents,

    /// <summary>For who works in the neighbourhood too: "Voor netwerkpartners".</summary>
    Partners,
}

/// <summary>
/// One page in one language. Pages lie below the address of their section, so that none can take the address of another part of the house.
/// </summary>
/// <param name="Name">Last part of its address; null: the first page of the section.</param>
/// <param name="Language">Two letters; see <see cref="SiteLanguages"/>.</param>
public sealed partial record SiteAddress(SiteSection Section, string? Name, string Language)
{
    public const int NameLength = 60;
    public const int PathLength = 90;

    /// <summary>Stands for the first page of a section in the addresses of the desk.</summary>
    public const string Front = "voorpagina";

    private const string ResidentsPart = "over";
    private const string PartnersPart = "voor-netwerkpartners";

    [JsonIgnore]
    public string SectionPart => PartOf(Section);

    /// <summary>The same in every language: "over/uitgangspunten".</summary>
    [JsonIgnore]
    public string Path => Name is null ? SectionPart : $"{SectionPart}/{Name}";

    /// <summary>Where everybody reads it.</summary>
    [JsonIgnore]
    public string Public => Language == SiteLanguages.Dutch ? $"/{Path}" : $"/{Language}/{Path}";

    /// <summary>Where it is written.</summary>
    [JsonIgnore]
    public string Desk => $"/site-werk/{SectionPart}/{Name ?? Front}/{Language}";

    [JsonIgnore]
    public Guid Id => StableId.Of("site.page", Guid.Empty, $"{Language}/{Path}");

    public SiteAddress In(string language) => this with { Language = language };

    public static string PartOf(SiteSection section) => section == SiteSection.Partners ? PartnersPart : ResidentsPart;

    /// <summary>Null when no page can have this address.</summary>
    public static SiteAddress? Of(string? section, string? name, string? language)
    {
        SiteSection? found = section switch { ResidentsPart => SiteSection.Residents, PartnersPart => SiteSection.Partners, _ => null };
        if (found is not { } known || language is null || !SiteLanguages.IsKnown(language))
            return null;
        return name is null or Front ? new(known, null, language) : name.Length <= NameLength && NamePattern().IsMatch(name) ? new(known, name, language) : null;
    }

    public static SiteAddress? OfPath(string path, string language) => path.Split('/') switch
    {
        [var section] => Of(section, null, language),
        [var section, var name] => Of(section, name, language),
        _ => null,
    };

    /// <summary>"Wie betaalt, wie beslist?" becomes "wie-betaalt-wie-beslist". Null when nothing is left.</summary>
    public static string? NameOf(string title)
    {
        var name = new StringBuilder();
        foreach (var sign in title.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
                name.Append(sign);
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-')
                name.Append('-');
            if (name.Length == NameLength)
                break;
        }

        return name.ToString().Trim('-') is { Length: > 0 } found && found != Front ? found : null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NamePattern();
}

/// <summary>Languages a page can be written in. The house itself speaks Dutch.</summary>
public static class SiteLanguages
{
    public const string Dutch = "nl";
    public const string English = "en";

    /// <summary>Code, its name in Dutch, and its name in itself.</summary>
    public static readonly IReadOnlyList<(string Code, string Dutch, string Own)> All = [.. SpokenLanguages.All.Select(language => (language.Code, language.Dutch, language.Own))];

    public static bool IsKnown(string code) => All.Any(language => language.Code == code);

    public static string DutchOf(string code) => All.First(language => language.Code == code).Dutch;

    public static string OwnOf(string code) => All.First(language => language.Code == code).Own;

    public static bool IsRightToLeft(string code) => SpokenLanguages.Find(code)?.IsRightToLeft == true;
}
