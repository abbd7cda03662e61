using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Settings;

public static class MoneyRights
{
    public const string SeeCode = "settings.see-money";

    public static readonly Permission See = new(SeeCode, "Zien welke geldpotjes er zijn", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader]);
}

/// <summary>Money that residents can ask for: where, for what, and who decides.</summary>
public sealed record MoneySource(Guid Id, string Name, string For, string DecidedBy)
{
    public const int LongestName = 80;
    public const int LongestText = 500;

    /// <summary>In words: "tot 500 euro per straat".</summary>
    public string? Amount { get; init; }

    public string? Link { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>What it asks of a plan.</summary>
    public MoneyRules Rules { get; init; } = MoneyRules.None;

    public bool IsOpenOn(DateOnly day) => (From is null || From <= day) && (Until is null || Until >= day);

    public string When => (From, Until) switch
    {
        (null, null) => "Altijd open",
        ({ } from, null) => $"Open vanaf {DutchDates.FullWithYear(from)}",
        (null, { } until) => $"Open tot en met {DutchDates.FullWithYear(until)}",
        ({ } from, { } until) => $"Open van {DutchDates.FullWithYear(from)} tot en met {DutchDates.FullWithYear(until)}",
    };

    public string InOneLine() => string.Join(" ", new[] { $"{For}.", $"{DecidedBy} beslist.", Amount is { Length: > 0 } ? $"{Amount}." : null, $"{When}." }.OfType<string>().Concat(Rules.InWords()).Concat(Link is { } link ? [link] : [])).Replace("..", ".", StringComparison.Ordinal);
}

/// <summary>All money sources of the organisation.</summary>
public sealed record MoneyBook(IReadOnlyList<MoneySource> Sources)
{
    public const int Most = 60;

    private static readonly Refusal TooMany = new("money.too-many", $"Er passen hoogstens {Most} geldpotjes op de lijst. Haal er een weg.");
    private static readonly Refusal SameName = new("money.same-name", "Zo heet al een ander geldpotje. Kies een andere naam.", nameof(MoneySource.Name));

    public static readonly SettingKind<MoneyBook> Kind = new(
        "geldpotjes", "Geldpotjes", "Waar bewoners geld kunnen vragen, waarvoor, en wie beslist.", new MoneyBook([]),
        book => book.Sources.Select(source => new SettingLine(source.Name, source.InOneLine())))
    {
        Form = "/instellingen/geldpotjes/potje",
        Rule = book => book.Sources.Count > Most ? TooMany
            : book.Sources.DistinctBy(source => source.Name, StringComparer.OrdinalIgnoreCase).Count() < book.Sources.Count ? SameName : null,
    };
}
