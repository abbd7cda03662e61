using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>What a partner promised on the spot.</summary>
/// <param name="Bundle">Of what was seen, that it is about (<see cref="AgreedBundles"/>).</param>
/// <param name="Person">Gets a mail to say whether this is right; null: nobody does.</param>
/// <param name="Text">What was agreed.</param>
public sealed record AgreementOnTheSpot(
    AgendaItemId Id, BundleId Bundle, PartnerId Partner, PartnerPersonId? Person, string Text, DateOnly DoneBy, bool Publish);

/// <summary>Where a promise stands, as everybody may read it.</summary>
public sealed record PublishedState(string Address, DateOnly? PromisedFor, DateOnly? KeptOn);

/// <summary>
/// The door of this module for a walk with partners: an agreement becomes a question that was answered at once with a promise. It is guarded, ages and is told back as any other.
/// </summary>
public sealed class AgreementDesk(
    OpbouwDb db, WorkContext work, BundleDesk bundles, PublicFace publicFace, TakeAnswerIn takeIn, AskByMail mail, OpenTrail trail, LocalTime time)
{
    /// <summary>Events for the process of the caller.</summary>
    public static readonly IReadOnlyList<Type> Events =
        [typeof(BroughtToAgenda), typeof(QuestionPublished), typeof(PartnerAnswered), typeof(BundleMoved)];

    public async Task<Outcome<Partner>> AgreeAsync(AgreementOnTheSpot agreement, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.Ask) || await db.Set<Partner>().Include(known => known.People).SingleOrDefaultAsync(known => known.Id == agreement.Partner, ct) is not { } partner)
            return NothingThere.ForThisActor;
        if (AgendaItem.RefusesDate(agreement.DoneBy, time.Today) is { } noDate)
            return noDate;
        if (await bundles.FindAsync(agreement.Bundle, ct) is not { } bundle)
            return NothingThere.ForThisActor;

        var person = partner.People.Find(known => known.Id == agreement.Person);
        var item = AgendaItem.New(agreement.Id, partner.Id, person?.Id, agreement.DoneBy, bundle, bundle.HeardAt, work.Actor, time.Today);
        db.Add(item);
        trail.Record(new BroughtToAgenda(item.Id, item.BundleId, item.PartnerId));
        if (agreement.Publish)
            trail.Record(publicFace.Publish(item));
        var answer = new Answer
        {
            Id = new AnswerId(StableId.Of("agenda.agreement", agreement.Id.Value, "answer")),
            AgendaItemId = item.Id,
            Kind = AnswerKind.WillDo,
            Text = agreement.Text,
            PromisedFor = agreement.DoneBy,
            Channel = AnswerChannel.Talk,
            GivenBy = person is null ? partner.Name : $"{person.Name}, {person.Function}",
            GivenAt = time.Now,
            PassedOnBy = work.Actor.Name,
        };
        if (await takeIn.RunAsync(item, answer, ct) is { IsDone: false } notTaken)
            return notTaken.As<Partner>();
        if (person is not null)
            await mail.AskToConfirmAsync(item, person, answer, ct);
        return partner;
    }

    /// <summary>Of promises that everybody may read.</summary>
    public async Task<IReadOnlyDictionary<AgendaItemId, PublishedState>> StatesAsync(IReadOnlyList<AgendaItemId> ids, CancellationToken ct) =>
        await db.Set<PublishedQuestion>().AsNoTracking().Where(question => ids.Contains(question.AgendaItemId))
            .ToDictionaryAsync(question => question.AgendaItemId, question => new PublishedState($"/v/{question.Code}", question.PromisedFor, question.PromiseKeptOn), ct);
}
