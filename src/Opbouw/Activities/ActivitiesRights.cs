using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Activities;

public static class ActivitiesRights
{
    public const string MeetCode = "activities.meet";

    public static readonly Permission Meet = new(MeetCode, "Momenten aanbieden om kennis te maken", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader]);
}

public sealed record SlotsOffered(SlotId SlotId, MeetingKind Kind, int Number) : DomainEvent
{
    public override Guid Subject => SlotId.Value;
}

public sealed record SlotWithdrawn(SlotId SlotId) : DomainEvent
{
    public override Guid Subject => SlotId.Value;
}

public sealed record SlotBooked(BookingId BookingId, SlotId SlotId) : DomainEvent
{
    public override Guid Subject => BookingId.Value;
}

public sealed record BookingMoved(BookingId BookingId, SlotId From, SlotId To) : DomainEvent
{
    public override Guid Subject => BookingId.Value;
}

public sealed record BookingCancelled(BookingId BookingId, BookingEnd By) : DomainEvent
{
    public override Guid Subject => BookingId.Value;
}

public sealed record BookingForgotten(BookingId BookingId) : DomainEvent
{
    public override Guid Subject => BookingId.Value;
}

public sealed record WalkPlanned(SlotId SlotId, int Stops) : DomainEvent
{
    public override Guid Subject => SlotId.Value;
}

public sealed record SeenOnWalk(SlotId SlotId, ObservationId ObservationId) : DomainEvent
{
    public override Guid Subject => SlotId.Value;
}

public sealed record AgreedOnWalk(SlotId SlotId, AgreementId AgreementId) : DomainEvent
{
    public override Guid Subject => SlotId.Value;
}

public sealed record WalkReportSent(SlotId SlotId) : DomainEvent
{
    public override Guid Subject => SlotId.Value;
}
