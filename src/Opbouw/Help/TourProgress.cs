using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Help;

/// <summary>How far somebody is in a tour. Nobody has one who did not begin: then the tour waits at its first page.</summary>
public sealed class TourProgress
{
    public const int LongestTour = 20;

    public required AccountId AccountId { get; init; }

    public required string Tour { get; init; }

    public int Step { get; private set; } = 1;

    /// <summary>Walked to the end or skipped: it does not come back by itself.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void GoTo(int step) => (Step, EndedAt) = (step, null);

    public void End(DateTimeOffset now) => EndedAt = now;
}

public sealed record TourWalked(AccountId Walker, string Tour, int? Step) : DomainEvent
{
    public override Guid Subject => Walker.Value;
}
