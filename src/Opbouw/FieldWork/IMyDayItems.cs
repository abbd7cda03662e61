using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

/// <summary>A module's own lines in Mijn dag: promises due, answers that came in, bundles that are ready.</summary>
public interface IMyDayItems
{
    Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct);
}

/// <summary>One line of Mijn dag, with at most one thing to do.</summary>
/// <param name="When">"10.00" or one word: Antwoord, Belofte, Bundel.</param>
/// <param name="Late">Shown in coral: "3 dagen te laat".</param>
public sealed record MyDayItem(MyDayPart Part, string When, string Title, string Detail, string? Late, string Action, string Href)
{
    /// <summary>What the action is about, for who hears the page.</summary>
    public string? ActionAbout { get; init; }

    public bool IsDone { get; init; }
}

/// <summary>The order of Mijn dag.</summary>
public enum MyDayPart
{
    CallBack,
    FindSpot,
    Answer,
    Promise,
    Bundle,
    Recording,
}

public static class StandInWords
{
    /// <summary>For the end of a line: whose it is when it is not the actor's own.</summary>
    public static string InsteadOf(this Actor actor, AccountId account) => actor.StandsInFor.TryGetValue(account, out var name) ? $" Voor {name}, die er niet is." : "";
}
