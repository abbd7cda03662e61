using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals.OpenCard;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.Cards;

/// <summary>What a card code opened, or why it did not.</summary>
public abstract record CardOpening
{
    /// <summary>The code is right: what the holder may read.</summary>
    public sealed record Opened(CardView View) : CardOpening;

    /// <summary>No card has this code, or not any more: the holder can not tell which.</summary>
    public sealed record Wrong : CardOpening;

    public sealed record TooManyTries : CardOpening;

    /// <summary>Somebody said something on the site, and a worker has not made a signal of it yet.</summary>
    public sealed record Waiting : CardOpening;

    /// <summary>It became something else than a signal.</summary>
    public sealed record Elsewhere(FollowedOn What) : CardOpening;
}

/// <summary>The only thing a card shows: the question, where it stands, the answer.</summary>
public sealed record CardView(CardId Card, BundleId? Bundle, string? Title, Wording? Wording, SignalStatus Status, string? ClosingWords, ReactionKind? MyReaction, bool MayReact);

/// <summary>Opens a card for whoever holds its code. The only reader of this module that looks past the teams of who asks.</summary>
public sealed class CardDoor(OpbouwDb db, IEnumerable<IFirstWords> firstWords, IEnumerable<IFollowed> followed, Send<RecordWrongCode, Nothing> recordWrong, ICardCodePepper pepper, LocalTime time)
{
    public async Task<CardOpening> OpenAsync(string? typed, IPAddress? address, CancellationToken ct)
    {
        var hour = CallerAddress.HourOf(time.Now);
        var caller = CallerAddress.Hash(address, hour, pepper);
        if (await db.Set<WrongTry>().CountAsync(w => w.AddressHash == caller && w.Hour == hour, ct) >= WrongTry.MostPerHour)
            return new CardOpening.TooManyTries();
        if (CardCode.TryParse(typed, out var code) && await FindAsync(code.Hash(pepper), ct) is { } view)
            return new CardOpening.Opened(view);
        if (CardCode.TryParse(typed, out var other) && await ElsewhereAsync(other.Hash(pepper), ct) is { } what)
            return new CardOpening.Elsewhere(what);
        if (CardCode.TryParse(typed, out var early) && await IsWaitingAsync(early.Hash(pepper), ct))
            return new CardOpening.Waiting();
        await recordWrong.RunAsync(new RecordWrongCode(Guid.NewGuid(), caller, hour), ct);
        return new CardOpening.Wrong();
    }

    private async Task<FollowedOn?> ElsewhereAsync(byte[] hash, CancellationToken ct)
    {
        foreach (var keeper in followed)
        {
            if (await keeper.OfAsync(hash, ct) is { } what)
                return what;
        }

        return null;
    }

    private async Task<bool> IsWaitingAsync(byte[] hash, CancellationToken ct)
    {
        foreach (var keeper in firstWords)
            if (await keeper.IsWaitingAsync(hash, ct))
                return true;
        return false;
    }

    private async Task<CardView?> FindAsync(byte[] hash, CancellationToken ct)
    {
        var found = await db.Set<Card>().AsNoTracking().Where(c => c.CodeHash == hash)
            .Join(db.Set<Signal>().IgnoreQueryFilters(), c => c.SignalId, s => s.Id, (c, s) => new { Card = c.Id, s.BundleId })
            .SingleOrDefaultAsync(ct);
        if (found is null) return null;
        if (found.BundleId is not { } id) return new CardView(found.Card, null, null, null, SignalStatus.Noticed, null, null, false);

        var bundle = await db.Set<Bundle>().IgnoreQueryFilters().AsNoTracking().Include(b => b.Wordings).SingleAsync(b => b.Id == id, ct);
        if (!Card.StillOpens(bundle.ClosedOn, time.Today)) return null;
        var newest = bundle.Newest;
        var mine = newest is null ? null : await db.Set<Reaction>().AsNoTracking()
            .Where(r => r.CardId == found.Card && r.BundleId == id && r.Version == newest.Version).Select(r => (ReactionKind?)r.Kind).SingleOrDefaultAsync(ct);
        var mayReact = newest is not null && bundle.RefusesReactions(newest.Version) is null;
        return new CardView(found.Card, id, bundle.Title, newest, bundle.Status, bundle.ClosingWords, mine, mayReact);
    }
}
