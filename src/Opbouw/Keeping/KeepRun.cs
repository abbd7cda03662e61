namespace Opbouw.Keeping;

/// <summary>How it went with one rule on one night.</summary>
public enum KeepState
{
    /// <summary>Gone.</summary>
    Tidied,

    /// <summary>More than usual would go: somebody looks first.</summary>
    HeldBack,

    /// <summary>Was held back; the privacy officer let it go on.</summary>
    LetGo,
}

/// <summary>Why the privacy officer lets more go than usual. A choice, never free text.</summary>
public enum LetGoReason
{
    /// <summary>The term is over and this is what it says.</summary>
    TermIsOver,

    /// <summary>A lot was written down or imported on one day.</summary>
    CameAtOnce,

    /// <summary>The house tidies this for the first time.</summary>
    FirstTime,
}

/// <summary>What one rule let go of in one run. Says how many and from which days, never of whom.</summary>
public sealed class KeepRun
{
    /// <summary>So few never wait.</summary>
    public const int NeverTooMany = 20;

    /// <summary>More of a kind than this at once, and somebody looks first.</summary>
    public const int MostPercent = 5;

    public required Guid Id { get; init; }

    /// <summary>The code of the rule.</summary>
    public required string Rule { get; init; }

    public required DateTimeOffset At { get; set; }

    /// <summary>How many went, or how many wait.</summary>
    public int Rows { get; set; }

    /// <summary>How many of the kind there were.</summary>
    public int Total { get; set; }

    public DateOnly? Oldest { get; set; }

    public DateOnly? Newest { get; set; }

    public required KeepState State { get; set; }

    public LetGoReason? Why { get; set; }

    public static bool IsTooMany(int due, int total) => due > NeverTooMany && due * 100L > total * (long)MostPercent;
}

public static class KeepWords
{
    public static string Label(this LetGoReason reason) => reason switch
    {
        LetGoReason.TermIsOver => "De termijn is om, en dit hoort weg",
        LetGoReason.CameAtOnce => "Er is in één keer veel opgeschreven of ingelezen",
        _ => "Wij ruimen dit voor het eerst op",
    };
}
