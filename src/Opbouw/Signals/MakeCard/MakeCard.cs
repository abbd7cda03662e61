using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;
using Opbouw.Signals.Cards;

namespace Opbouw.Signals.MakeCard;

/// <summary>One more card for a signal that more people raised, or for a card that got lost.</summary>
public sealed record MakeCard(Guid CommandId, SignalId Signal) : ICommand<MadeCard>
{
    public static ProcessKind Process { get; } = new("signals.make-card", "Een kaart maken voor wie een signaal gaf", typeof(CardMade));
}

public sealed record MadeCard(SignalId Signal)
{
    /// <summary>Shown once, to hand over; the receipt does not keep it.</summary>
    [JsonIgnore]
    public CardCode? Code { get; init; }
}

public sealed class MakeCardHandler(OpbouwDb db, WorkContext work, OpenTrail trail, ICardCodePepper pepper) : IHandle<MakeCard, MadeCard>
{
    public async Task<Outcome<MadeCard>> HandleAsync(MakeCard command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Raise)) return NothingThere.ForThisActor;
        if (await db.Set<Signal>().SingleOrDefaultAsync(s => s.Id == command.Signal, ct) is not { } signal) return NothingThere.ForThisActor;
        var code = CardCode.New(RandomNumberGenerator.Create());
        var card = Card.For(signal, code, pepper);
        db.Add(card);
        trail.Record(new CardMade(signal.Id, card.Id));
        return new MadeCard(signal.Id) { Code = code };
    }
}
