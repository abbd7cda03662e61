using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;

namespace Opbouw.Support;

/// <summary>What a threshold counts.</summary>
public enum CountedVoices
{
    /// <summary>Residents who join.</summary>
    Joining,

    /// <summary>Who joins and who is in favour.</summary>
    Everybody,
}

public static class CountedVoicesWords
{
    public static string Label(this CountedVoices counts) => counts == CountedVoices.Joining ? "bewoners die meedoen" : "bewoners die meedoen of voor zijn";

    /// <summary>"1 bewoner die meedoet", "12 stemmen".</summary>
    public static string Of(this CountedVoices counts, int number) => (counts, number) switch
    {
        (CountedVoices.Joining, 1) => "1 bewoner die meedoet",
        (CountedVoices.Joining, _) => $"{number} bewoners die meedoen",
        (_, 1) => "1 stem",
        _ => $"{number} stemmen",
    };
}

/// <summary>From so many on, something opens in this city.</summary>
/// <param name="Opens">What happens then: "De gemeenteraad bespreekt het".</param>
/// <param name="DecidedBy">Who decides about it.</param>
public sealed record SupportThreshold(int Number, CountedVoices Counts, string Opens, string DecidedBy)
{
    public const int Highest = 1_000_000;
    public const int LongestOpens = 160;
    public const int LongestName = 80;
}

/// <summary>How far an initiative is from one threshold.</summary>
public sealed record SupportProgress(SupportThreshold Threshold, int Reached)
{
    public bool IsThere => Reached >= Threshold.Number;

    /// <summary>"Nog 12 stemmen".</summary>
    public string InWords => IsThere ? $"Gehaald: {Threshold.Counts.Of(Threshold.Number)}" : $"Nog {Threshold.Counts.Of(Threshold.Number - Reached)}";
}

/// <summary>The thresholds of the city, lowest first.</summary>
public sealed record SupportThresholds(IReadOnlyList<SupportThreshold> Rows)
{
    public const int Most = 8;

    /// <summary>As the municipality of Almere has them.</summary>
    public static readonly SupportThresholds OfAlmere = new(
    [
        new(3, CountedVoices.Joining, "Mooi Zo Goed Zo kan helpen met geld of spullen", "Mooi Zo Goed Zo"),
        new(50, CountedVoices.Everybody, "De gemeenteraad bespreekt het (burgeractiviteit)", "De gemeenteraad"),
        new(150, CountedVoices.Everybody, "De gemeenteraad neemt een besluit (burgerinitiatief)", "De gemeenteraad"),
    ]);

    private static readonly Refusal SameNumber = new("support.same-number", "Twee drempels tellen hetzelfde tot hetzelfde getal. Verander er een.");

    public static readonly SettingKind<SupportThresholds> Kind = new(
        "steun", "Steun van bewoners", "Hoeveel bewoners een initiatief moeten steunen, en wat er dan gebeurt.", OfAlmere,
        thresholds => thresholds.Rows.Select(row => new SettingLine($"Vanaf {row.Number} {row.Counts.Label()}", $"{row.Opens}. {row.DecidedBy} beslist.")))
    {
        Rule = thresholds => thresholds.Rows.DistinctBy(row => (row.Number, row.Counts)).Count() < thresholds.Rows.Count ? SameNumber : null,
    };

    public IReadOnlyList<SupportProgress> ProgressOf(SupportCount count) =>
        [.. Rows.OrderBy(row => row.Number).Select(row => new SupportProgress(row, row.Counts == CountedVoices.Joining ? count.Joining : count.Everybody))];
}
