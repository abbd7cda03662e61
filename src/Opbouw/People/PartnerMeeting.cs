using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public readonly record struct PartnerMeetingId(Guid Value) : IEntityId
{
    public static PartnerMeetingId New() => new(Guid.CreateVersion7());
}

/// <summary>How we met a partner in the neighbourhood.</summary>
public enum MeetingKind
{
    /// <summary>A walk past the places where the work is done (wijkwandeling).</summary>
    Walk,

    /// <summary>A cup of coffee at a find-spot.</summary>
    Coffee,

    /// <summary>At a table.</summary>
    Talk,
}

/// <summary>A walk or a meeting with a partner that took place. Everybody who may see partners sees it: it belongs to the organisation.</summary>
public sealed class PartnerMeeting
{
    public const int LongestText = 500;

    public required PartnerMeetingId Id { get; init; }

    public required PartnerId PartnerId { get; init; }

    public required AccountId WorkerId { get; init; }

    public required MeetingKind Kind { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Where it went and what was agreed.</summary>
    public required string What { get; init; }
}

public static class MeetingKinds
{
    public static IReadOnlyList<MeetingKind> All { get; } = Enum.GetValues<MeetingKind>();

    public static string Label(this MeetingKind kind) => kind switch
    {
        MeetingKind.Walk => "Wijkwandeling",
        MeetingKind.Coffee => "Koffie bij een vindplek",
        _ => "Overleg",
    };
}
