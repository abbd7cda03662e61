namespace Opbouw.People;

/// <summary>When logging in with a work account last worked and last failed; one row, and nobody's name.</summary>
public sealed class WorkAccountNews
{
    public const int OnlyRow = 1;

    /// <summary>More often than this a failure is not written down: a stranger can make them.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    public int Id { get; init; } = OnlyRow;

    public DateTimeOffset? WorkedAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    public WorkAccountTrouble Trouble { get; private set; }

    public void Worked(DateTimeOffset now) => WorkedAt = now;

    /// <returns>false: the same was written down just now.</returns>
    public bool Failed(WorkAccountTrouble trouble, DateTimeOffset now)
    {
        if (trouble == Trouble && now - FailedAt < Quiet)
            return false;
        (Trouble, FailedAt) = (trouble, now);
        return true;
    }
}
