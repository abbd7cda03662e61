using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals.PersonalData;
using Opbouw.Signals.Similarity;

namespace Opbouw.Signals;

/// <summary>One thing that was heard or seen and that may be more than one person's: a fact, a place, a theme, no person.</summary>
public sealed class Signal
{
    public const int LongestWords = 2_000;

    public required SignalId Id { get; init; }

    public required TeamId TeamId { get; init; }

    public required AccountId WorkerId { get; init; }

    public required SignalKind Kind { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>What was heard or seen, in plain words and without persons.</summary>
    public required string Words { get; init; }

    /// <summary>The terms under which it is found again, with spaces between.</summary>
    public required string Terms { get; init; }

    public required AreaId AreaId { get; init; }

    public FindSpotId? FindSpotId { get; init; }

    /// <summary>The contact in which it was heard.</summary>
    public ContactId? ContactId { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required DateOnly RaisedOn { get; init; }

    public BundleId? BundleId { get; private set; }

    public static Outcome<Signal> Raise(
        RaiseSignal.RaiseSignal command, FindSpot? spot, IReadOnlyList<PersonalDataFinding> findings, Actor actor, DateTimeOffset now)
    {
        if (findings.Any(f => f.IsRefused)) return SignalRefusals.HoldsBsn;
        if (findings.Count > 0 && !command.NoPerson) return SignalRefusals.MayHoldPerson;
        if ((spot?.AreaId ?? command.AreaId) is not { } area) return SignalRefusals.NeedsAPlace;
        return new Signal
        {
            Id = command.Id,
            TeamId = command.TeamId,
            WorkerId = actor.Account,
            Kind = command.Kind,
            Theme = command.Theme,
            Words = command.Words,
            Terms = string.Join(' ', SignalTerms.Of(command.Words)),
            AreaId = area,
            FindSpotId = spot?.Id,
            ContactId = command.ContactId,
            RaisedAt = now,
            RaisedOn = LocalTime.DayOf(now),
        };
    }

    public Refusal? JoinBundle(Bundle bundle)
    {
        if (BundleId == bundle.Id) return null;
        if (BundleId is not null) return SignalRefusals.InAnotherBundle;
        if (TeamId != bundle.TeamId) return SignalRefusals.OtherTeam;
        if (bundle.RefusesSignals is { } refusal) return refusal;
        BundleId = bundle.Id;
        return null;
    }

    public Refusal? LeaveBundle(Bundle bundle)
    {
        if (bundle.RefusesSignals is { } refusal) return refusal;
        BundleId = null;
        return null;
    }
}
