using Opbouw.Agenda;
using Opbouw.Shared.Persistence;
using Opbouw.Signals;

namespace Opbouw.Activities;

public readonly record struct ObservationId(Guid Value) : IEntityId;

public readonly record struct AgreementId(Guid Value) : IEntityId;

/// <summary>A place that a walk through the quarter comes by.</summary>
public sealed class WalkStop
{
    /// <summary>More is no walk of an hour.</summary>
    public const int Most = 8;
    public const int NameLength = 120;

    public required SlotId SlotId { get; init; }

    /// <summary>1 is where it begins.</summary>
    public required int Number { get; init; }

    /// <summary>As the guests read it.</summary>
    public required string Name { get; init; }

    /// <summary>The find-spot it is, as <see cref="SignalPlace.Value"/>; null for another place.</summary>
    public string? Place { get; init; }

    /// <summary>When the walk is.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What they saw at a stop. It is a signal too, and goes its own way as that.</summary>
public sealed class WalkObservation
{
    public required ObservationId Id { get; init; }

    public required SlotId SlotId { get; init; }

    /// <summary>Number of the stop; null: on the way.</summary>
    public int? Stop { get; init; }

    public required SignalId SignalId { get; init; }

    public required string Words { get; init; }

    /// <summary>When the walk was.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What a partner promised on the walk. It is a question to that partner too, with a date, and is guarded as that.</summary>
public sealed class WalkAgreement
{
    public const int TextLength = 500;
    public const int PartnerLength = 120;

    public required AgreementId Id { get; init; }

    public required SlotId SlotId { get; init; }

    public required AgendaItemId AgendaItemId { get; init; }

    public required string Text { get; init; }

    public required string PartnerName { get; init; }

    public required DateOnly DoneBy { get; init; }

    /// <summary>When the walk was.</summary>
    public required DateTimeOffset At { get; init; }
}
