using Opbouw.Initiatives;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;

namespace Opbouw.Groups;

public readonly record struct MemberId(Guid Value) : IEntityId
{
    public static MemberId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>What somebody is in a group.</summary>
public enum MemberKind
{
    /// <summary>Carries the initiative: lets people in, and decides what others see.</summary>
    Initiator,

    Member,

    /// <summary>The worker who accompanies the initiative, whoever that is today. Her key works for her alone, signed in.</summary>
    Companion,
}

/// <summary>Somebody in the group of an initiative, as the others call her. Her mail address is closed with a key of her own, that is destroyed when she leaves.</summary>
public sealed class GroupMember
{
    public const int LongestName = 30;
    public const int LongestMail = 256;
    public const int LongestHello = 300;

    public required MemberId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required MemberKind Kind { get; set; }

    /// <summary>As she wants to be called: "Fatima van nummer 12". Empty once she has left.</summary>
    public required string CallName { get; set; }

    public SealedText? Mail { get; set; }

    /// <summary>What she said when she asked to join.</summary>
    public string? Hello { get; set; }

    /// <summary>She wants to hear by mail, once a day at most, that there is something new.</summary>
    public bool WantsMail { get; set; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>Null: she waits until somebody of the group lets her in.</summary>
    public DateOnly? AdmittedOn { get; set; }

    public DateOnly? LeftOn { get; set; }

    /// <summary>The last day on which she did something here.</summary>
    public required DateOnly SeenOn { get; set; }

    /// <summary>Somebody of the group read her first words; from then on they stand there at once.</summary>
    public bool IsTrusted { get; set; }

    public bool IsIn => AdmittedOn is not null && LeftOn is null;
}
