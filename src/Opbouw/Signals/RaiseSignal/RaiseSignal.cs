using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals.Cards;
using Opbouw.Signals.Similarity;

namespace Opbouw.Signals.RaiseSignal;

/// <summary>A worker writes down something that was heard and that may be more than one person's.</summary>
public sealed record RaiseSignal(SignalId Id, TeamId TeamId, SignalKind Kind, Theme Theme, string Words) : ICommand<RaisedSignal>
{
    public static ProcessKind Process { get; } =
        new("signals.raise-signal", "Een signaal opschrijven", typeof(SignalRaised), typeof(CardMade));

    public Guid CommandId => Id.Value;

    public FindSpotId? FindSpotId { get; init; }

    /// <summary>Where it is about, when it is not about a find-spot.</summary>
    public AreaId? AreaId { get; init; }

    /// <summary>The contact in which it was heard.</summary>
    public ContactId? ContactId { get; init; }

    /// <summary>Of the code that who said it has already, as hexadecimal digits: no new card is made.</summary>
    public string? CodeHash { get; init; }

    /// <summary>The worker says that what looks like personal data is none.</summary>
    public bool NoPerson { get; init; }
}

public sealed record RaisedSignal(SignalId SignalId)
{
    /// <summary>Shown once, to hand over; the receipt does not keep it.</summary>
    [JsonIgnore]
    public CardCode? Card { get; init; }
}

public sealed class RaiseSignalHandler(OpbouwDb db, WorkContext work, OpenTrail trail, TimeProvider time, PersonalDataCheck check, ThemeNames themes, ICardCodePepper pepper)
    : IHandle<RaiseSignal, RaisedSignal>
{
    public async Task<Outcome<RaisedSignal>> HandleAsync(RaiseSignal command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Raise) || !work.Actor.Teams.Contains(command.TeamId)) return NothingThere.ForThisActor;
        var mine = db.MyTeams;
        var spot = await db.Set<FindSpot>().SingleOrDefaultAsync(s => s.Id == command.FindSpotId && mine.Contains(s.TeamId), ct);
        if (command.FindSpotId is not null && spot is null) return NothingThere.ForThisActor;
        if (command.ContactId is { } contact && !await db.Set<Contact>().AnyAsync(c => c.Id == contact, ct)) return NothingThere.ForThisActor;

        if (!(await themes.NowAsync(ct)).Offers(command.Theme)) return SignalRefusals.ThemeIsRetired;
        var findings = await check.FindAsync(command.Words, ct);
        var outcome = Signal.Raise(command, spot, findings, work.Actor, time.GetUtcNow());
        if (outcome is not Outcome<Signal>.Done { Value: var signal }) return ((Outcome<Signal>.Refused)outcome).Refusal;
        db.Add(signal);
        db.AddRange(SignalTerm.Of(signal));
        trail.Record(new SignalRaised(signal.Id, signal.Kind, signal.Theme));
        return new RaisedSignal(signal.Id) { Card = command.CodeHash is { } hash && await TakeCardOverAsync(signal, Convert.FromHexString(hash), ct) ? null : AddCard(signal) };
    }

    /// <summary>False when the code opens another signal already: of what somebody said there may be two.</summary>
    private async Task<bool> TakeCardOverAsync(Signal signal, byte[] codeHash, CancellationToken ct)
    {
        if (await db.Set<Card>().AnyAsync(card => card.CodeHash == codeHash, ct)) return false;
        var card = new Card { Id = CardId.New(), SignalId = signal.Id, CodeHash = codeHash };
        db.Add(card);
        trail.Record(new CardMade(signal.Id, card.Id));
        return true;
    }

    private CardCode AddCard(Signal signal)
    {
        var code = CardCode.New(RandomNumberGenerator.Create());
        var card = Card.For(signal, code, pepper);
        db.Add(card);
        trail.Record(new CardMade(signal.Id, card.Id));
        return code;
    }
}
