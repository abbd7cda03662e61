using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda.BringToAgenda;

/// <summary>A worker puts a bundle as a question to a named partner, with a date.</summary>
public sealed record BringToAgenda(AgendaItemId Id, BundleId BundleId, PartnerId PartnerId, DateOnly AnswerBy) : ICommand<AgendaItemId>
{
    public static ProcessKind Process { get; } =
        new("agenda.bring-to-agenda", "Een vraag aan een partner stellen", typeof(BroughtToAgenda), typeof(BundleMoved), typeof(QuestionPublished));

    public Guid CommandId => Id.Value;

    /// <summary>Person at the partner who gets the mail with the personal link.</summary>
    public PartnerPersonId? PersonId { get; init; }

    /// <summary>Also show the question on U zei, wij deden.</summary>
    public bool Publish { get; init; }
}

public sealed class BringToAgendaHandler(
    OpbouwDb db, WorkContext work, BundleDesk bundles, AgendaBook book, PublicFace publicFace, AskByMail mail, OpenTrail trail, TimeProvider time)
    : IHandle<BringToAgenda, AgendaItemId>
{
    public async Task<Outcome<AgendaItemId>> HandleAsync(BringToAgenda command, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.Ask))
            return NothingThere.ForThisActor;
        var bundle = await bundles.FindAsync(command.BundleId, ct);
        var partner = await db.Set<Partner>().Include(p => p.People).SingleOrDefaultAsync(p => p.Id == command.PartnerId, ct);
        if (bundle is null || partner is null || bundle.Status >= SignalStatus.OnAgenda)
            return NothingThere.ForThisActor;

        var asked = AgendaItem.Ask(command, bundle, bundle.HeardAt, work.Actor, time.GetUtcNow());
        if (asked is not Outcome<AgendaItem>.Done { Value: var item })
            return ((Outcome<AgendaItem>.Refused)asked).Refusal;
        db.Add(item);
        trail.Record(new BroughtToAgenda(item.Id, item.BundleId, item.PartnerId));
        if (command.Publish)
            trail.Record(publicFace.Publish(item));
        if (await book.SettleAsync(item, ct) is { } refusal)
            return refusal;
        if (partner.People.Find(person => person.Id == command.PersonId) is { } person)
            await mail.AskAsync(item, partner, person, ct);
        return item.Id;
    }
}
