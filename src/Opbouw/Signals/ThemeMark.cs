using Opbouw.Shared.Security;

namespace Opbouw.Signals;

/// <summary>A colleague heard about this theme this week, in more than one case. No case, no person, no words: only that it was heard.</summary>
public sealed class ThemeMark
{
    public required TeamId TeamId { get; init; }

    public required DateOnly Monday { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>So that each colleague counts once. Shown to nobody but herself.</summary>
    public required AccountId AccountId { get; init; }
}

/// <summary>How often a theme was heard, in colleagues a week.</summary>
/// <param name="Weeks">Oldest first; the last is this week, which is not over.</param>
public sealed record ThemeTrend(Theme Theme, IReadOnlyList<int> Weeks)
{
    public int ThisWeek => Weeks[^1];

    /// <summary>Each of the last whole weeks more colleagues than the week before.</summary>
    public bool Rises(int weeks) => Weeks.Count >= weeks + 2 && Enumerable.Range(2, weeks).All(back => Weeks[^back] > Weeks[^(back + 1)]);

    public int AtMost => Weeks.Max();
}
