using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Signals;

/// <summary>A theme as the organisation calls it.</summary>
/// <param name="IsRetired">Not offered any more; what stands under it stays there.</param>
public sealed record NamedTheme(Theme Theme, string Name, bool IsRetired = false)
{
    public const int LongestName = 60;
}

/// <summary>The themes of the organisation, in its own order.</summary>
public sealed record ThemeList(IReadOnlyList<NamedTheme> Themes)
{
    public const int Most = 40;

    public static readonly ThemeList Usual = new(
    [
        new(Theme.MeetingOthers, "ontmoeting"), new(Theme.Loneliness, "eenzaamheid"), new(Theme.Poverty, "armoede en geld"), new(Theme.Health, "gezondheid en leefstijl"),
        new(Theme.LanguageAndDigital, "taal en digitaal"), new(Theme.GrowingUp, "opgroeien en jeugd"), new(Theme.Housing, "wonen"), new(Theme.Safety, "veiligheid"),
        new(Theme.PublicSpace, "openbare ruimte en groen"), new(Theme.Traffic, "verkeer"), new(Theme.Sustainability, "duurzaam en repareren"),
        new(Theme.LivingTogether, "samenleven en diversiteit"), new(Theme.Care, "zorg en mantelzorg"), new(Theme.Work, "werk en meedoen"), new(Theme.Government, "overheid en regels"),
    ]);

    public static readonly ThemeListKind Kind = new();

    public IEnumerable<NamedTheme> Offered => Themes.Where(theme => !theme.IsRetired);

    /// <summary>How a theme is called; also one that is not offered any more.</summary>
    public string NameOf(Theme theme) => Themes.FirstOrDefault(known => known.Theme == theme)?.Name ?? "een thema van vroeger";

    /// <summary>What may be chosen; and what stood there already, when that is not offered any more.</summary>
    public IReadOnlyList<Choice> Choices(params IEnumerable<Theme> already) =>
        [.. Themes.Where(theme => !theme.IsRetired || already.Contains(theme.Theme)).Select(theme => new Choice(theme.Theme.Code, theme.Name))];

    public bool Offers(Theme theme) => Offered.Any(known => known.Theme == theme);
}

/// <summary>The setting: no theme goes away altogether, because there may be signals under it.</summary>
public sealed class ThemeListKind() : SettingKind<ThemeList>("themas", "Thema’s", "Waaronder signalen, bundels en vragen staan.", ThemeList.Usual, Lines)
{
    private static readonly Refusal SameName = new("themes.same-name", "Twee thema’s hebben dezelfde naam. Verander er een.");
    private static readonly Refusal WasThere = new("themes.was-there", "Er is al een thema dat ooit zo heette. Het heet nu anders. Kies voor het nieuwe een andere naam.");
    private static readonly Refusal NoneLeft = new("themes.none-left", "Er blijft geen thema over. Laat er minstens één staan.");
    private static readonly Refusal TooMany = new("themes.too-many", $"Er passen hoogstens {ThemeList.Most} thema’s op de lijst.");

    public override Refusal? Refuse(string text) => Read(text) switch
    {
        { Themes.Count: > ThemeList.Most } => TooMany,
        var list when !list.Offered.Any() => NoneLeft,
        var list when list.Themes.DistinctBy(theme => theme.Name, StringComparer.OrdinalIgnoreCase).Count() < list.Themes.Count => SameName,
        var list when list.Themes.DistinctBy(theme => theme.Theme).Count() < list.Themes.Count => WasThere,
        _ => null,
    };

    /// <summary>An earlier list that is put back keeps the themes that were added since: not offered, but with their name.</summary>
    public override string Complete(string before, string after)
    {
        var (was, becomes) = (Read(before), Read(after));
        var missing = was.Themes.Where(theme => becomes.Themes.All(kept => kept.Theme != theme.Theme));
        return Write(new ThemeList([.. becomes.Themes, .. missing.Select(theme => theme with { IsRetired = true })]));
    }

    /// <summary>The search knows records by the names of their theme: it is filled anew in the background.</summary>
    public override Task FollowAsync(OpbouwDb db, string before, string after, CancellationToken ct) =>
        Read(before).Themes.Select(theme => (theme.Theme, theme.Name)).ToHashSet().SetEquals(Read(after).Themes.Select(theme => (theme.Theme, theme.Name)))
            ? Task.CompletedTask
            : ThemeNames.FillSearchAnewAsync(db, ct);

    private static IEnumerable<SettingLine> Lines(ThemeList list) =>
        list.Themes.Index().Select(theme => new SettingLine(theme.Item.Theme.Code, $"{theme.Index + 1}. {theme.Item.Name}{(theme.Item.IsRetired ? ", niet meer te kiezen" : "")}"));
}

/// <summary>Themes by their names.</summary>
public sealed class ThemeNames(ChosenSettings settings)
{
    private static readonly string[] SearchedByTheme = ["signalen", "bundels", "vragen", "gevraagd"];

    public ValueTask<ThemeList> NowAsync(CancellationToken ct) => settings.NowAsync(ThemeList.Kind, ct);

    /// <summary>For the search: every name a theme has or had or will have, so that it is found under each of them.</summary>
    public static async Task<ILookup<Theme, string>> EverAsync(OpbouwDb db, CancellationToken ct)
    {
        var texts = await db.Set<SettingVersion>().AsNoTracking().Where(version => version.Part == ThemeList.Kind.Code).Select(version => version.Text).ToListAsync(ct);
        return texts.Select(ThemeList.Kind.Read).Append(ThemeList.Usual).SelectMany(list => list.Themes).DistinctBy(theme => (theme.Theme, theme.Name)).ToLookup(theme => theme.Theme, theme => theme.Name);
    }

    internal static async Task FillSearchAnewAsync(OpbouwDb db, CancellationToken ct) =>
        db.RemoveRange(await db.Set<FilledKind>().Where(kind => SearchedByTheme.Contains(kind.Kind)).ToListAsync(ct));
}
