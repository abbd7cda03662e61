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

    public required SignalKind Kind { get; set; }

    public required Theme Theme { get; set; }

    /// <summary>What was heard or seen, in plain words and without persons.</summary>
    public required string Words { get; set; }

    /// <summary>The terms under which it is found again, with spaces between.</summary>
    public required string Terms { get; set; }

    public required AreaId AreaId { get; set; }

    public FindSpotId? FindSpotId { get; set; }

    /// <summary>The contact in which it was heard.</summary>
    public ContactId? ContactId { get; set; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required DateOnly RaisedOn { get; init; }

    public BundleId? BundleId { get; private set; }

    /// <summary>Taken back by the worker: it is in no list, count or bundle any more.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>How it was before each correction, oldest first.</summary>
    public List<SignalVersion> Versions { get; } = [];

    public static Outcome<Signal> Raise(
        RaiseSignal.RaiseSignal command, FindSpot? spot, IReadOnlyList<PersonalDataFinding> findings, Actor actor, DateTimeOffset now)
    {
        if (Refusal(findings, command.NoPerson) is { } refusal) return refusal;
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

    /// <summary>The worker writes it down better. What stood there is kept.</summary>
    public Refusal? Correct(CorrectSignal.CorrectSignal command, FindSpot? spot, IReadOnlyList<PersonalDataFinding> findings, DateTimeOffset now)
    {
        if (Refusal(findings, command.NoPerson) is { } refusal) return refusal;
        if ((spot?.AreaId ?? command.AreaId) is not { } area) return SignalRefusals.NeedsAPlace;
        Versions.Add(SignalVersion.Of(this, Versions.Count + 1, now));
        (Kind, Theme, Words, AreaId, FindSpotId) = (command.Kind, command.Theme, command.Words, area, spot?.Id);
        Terms = string.Join(' ', SignalTerms.Of(command.Words));
        return null;
    }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    public Refusal? JoinBundle(Bundle bundle)
    {
        if (BundleId == bundle.Id) return null;
        if (BundleId is not null) return SignalRefusals.InAnotherBundle;
        if (TeamId != bundle.TeamId) return SignalRefusals.OtherTeam;
        if (bundle.RefusesSignals is { } refusal) return refusal;
        BundleId = bundle.Id;
        return null;
    }

    /// <summary>The contact in which it was heard was taken back.</summary>
    public void ForgetContact() => ContactId = null;

    public Refusal? LeaveBundle(Bundle bundle)
    {
        if (bundle.RefusesSignals is { } refusal) return refusal;
        BundleId = null;
        return null;
    }

    private static Refusal? Refusal(IReadOnlyList<PersonalDataFinding> findings, bool noPerson) =>
        findings.Any(f => f.IsRefused) ? SignalRefusals.HoldsBsn
        : findings.Count > 0 && !noPerson ? SignalRefusals.MayHoldPerson
        : null;
}
