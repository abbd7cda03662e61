namespace Opbouw.Shared.Jobs;

/// <summary>Where a job of this organisation stands: for which moment it ran last, and on which node it runs now. One row per job.</summary>
public sealed class JobRun
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public required string Code { get; init; }

    public DateTimeOffset Due { get; private set; }

    /// <summary>Nobody else begins before this. After a failure: when to try again.</summary>
    public DateTimeOffset LeaseUntil { get; private set; }

    public string Node { get; private set; } = "";

    public DateTimeOffset? FinishedAt { get; private set; }

    public int Failures { get; private set; }

    /// <summary>Kind of error, never its text: that may hold words of people.</summary>
    public string? LastError { get; private set; }

    /// <summary>Not done for this moment, and nobody is at it: a node that died lets go when its lease ends.</summary>
    /// <param name="isOften">Then a moment that is still to come means that the clock was set back, and the work does not wait for it.</param>
    public bool MayTake(DateTimeOffset due, DateTimeOffset now, bool isOften = false) =>
        FinishedAt is not null ? Due < due || (isOften && Due > now) : LeaseUntil <= now;

    public void Take(DateTimeOffset due, DateTimeOffset until, string node) =>
        (Due, LeaseUntil, Node, FinishedAt) = (due, until, node, null);

    public bool IsHeldBy(string node, DateTimeOffset due) => Node == node && Due == due && FinishedAt is null;

    public void Finish(DateTimeOffset now) => (FinishedAt, Failures, LastError) = (now, 0, null);

    public void Fail(string error, DateTimeOffset now)
    {
        Failures++;
        LastError = error.Length > 80 ? error[..80] : error;
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Failures - 1, 10)));
        LeaseUntil = now + (wait < LongestWait ? wait : LongestWait);
    }
}
