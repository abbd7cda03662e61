using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.MyCard;

/// <summary>What a worker wants residents to read about her.</summary>
/// <param name="Days">A Monday is 1 and a Sunday 7.</param>
public sealed record CardFacts(string Name, string? Sentence, string? Phone, bool HasWhatsApp, string? Mail, string? Languages, IReadOnlyList<int> Days, IReadOnlyList<AreaId> Areas);

/// <summary>A worker shows her card, or changes it.</summary>
/// <param name="PhotoHash">Of the picture that comes with it; null keeps the one that is there, empty takes it away.</param>
public sealed record KeepMyCard(Guid CommandId, CardFacts Facts, string? PhotoHash) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.keep-my-card", "Het eigen kaartje op de site laten zien", typeof(WorkerCardKept));

    [JsonIgnore]
    public byte[] Photo { get; init; } = [];
}

/// <summary>From now on the site does not show her.</summary>
public sealed record TakeMyCardAway(Guid CommandId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.take-my-card-away", "Het eigen kaartje van de site halen", typeof(WorkerCardTakenAway));
}

public sealed class KeepMyCardHandler(OpbouwDb db, WorkContext work, WorkerCards cards, OpenTrail trail) : IHandle<KeepMyCard, Nothing>, IHandle<TakeMyCardAway, Nothing>
{
    private static readonly Refusal NotYours = new("card.not-your-area", "Kies gebieden waar je team werkt.", "Areas");
    private static readonly Refusal NeedsAWay = new("card.needs-a-way", "Vul een telefoonnummer in, of laat je e-mailadres zien. Anders kan niemand je bereiken.", "Phone");

    public async Task<Outcome<Nothing>> HandleAsync(KeepMyCard command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.ShowCard))
            return NothingThere.ForThisActor;
        var facts = command.Facts;
        if (facts is { Phone: null, Mail: null })
            return NeedsAWay;
        if (facts.Areas.Except((await cards.AreasOfAsync(work.Actor.Teams, ct)).Select(area => area.Id)).Any())
            return NotYours;
        var me = work.Actor.Account;
        var card = await db.Set<WorkerCard>().Include(known => known.Areas).SingleOrDefaultAsync(known => known.AccountId == me, ct);
        if (card is null)
            db.Add(card = new WorkerCard { AccountId = me, Code = SecretCode.NewForAddress(WorkerCard.CodeLength), Name = facts.Name, Days = [] });
        (card.Name, card.Sentence, card.Phone, card.HasWhatsApp, card.Mail, card.Languages) =
            (facts.Name, facts.Sentence, facts.Phone, facts.HasWhatsApp && facts.Phone is not null, facts.Mail, facts.Languages);
        card.Days = [.. facts.Days.Distinct().Order()];
        card.Areas.RemoveAll(area => !facts.Areas.Contains(area.AreaId));
        card.Areas.AddRange(facts.Areas.Except(card.Areas.Select(area => area.AreaId)).ToList().Select(area => new WorkerCardArea { AccountId = me, AreaId = area }));
        await KeepPhotoAsync(card, command, ct);
        trail.Record(new WorkerCardKept(me));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TakeMyCardAway command, CancellationToken ct)
    {
        if (!await cards.RemoveAsync(work.Actor.Account, ct))
            return NothingThere.ForThisActor;
        trail.Record(new WorkerCardTakenAway(work.Actor.Account));
        return default(Nothing);
    }

    private async Task KeepPhotoAsync(WorkerCard card, KeepMyCard command, CancellationToken ct)
    {
        if (command.PhotoHash is not { } hash)
            return;
        db.RemoveRange(await db.Set<WorkerPhoto>().Where(photo => photo.AccountId == card.AccountId && photo.Hash != hash).ToListAsync(ct));
        card.PhotoHash = hash.Length == 0 ? null : hash;
        if (card.PhotoHash is not null && !await db.Set<WorkerPhoto>().AnyAsync(photo => photo.AccountId == card.AccountId && photo.Hash == hash, ct))
            db.Add(new WorkerPhoto { AccountId = card.AccountId, Hash = hash, Bytes = command.Photo });
    }
}
