using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Activities.MakeAgreement;

/// <summary>The host writes down what a partner promised on the walk. It stands among the questions to that partner, with its date.</summary>
public sealed record MakeAgreement(AgreementId Id, SlotId SlotId, IReadOnlyList<ObservationId> About, PartnerId Partner, string Title, string Text, DateOnly DoneBy) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.make-agreement", "Opschrijven wat een partner op een wijkwandeling afsprak", [typeof(AgreedOnWalk), .. AgreedBundles.Events, .. AgreementDesk.Events]);

    public Guid CommandId => Id.Value;

    public PartnerPersonId? Person { get; init; }

    /// <summary>Also on U zei, wij deden.</summary>
    public bool Publish { get; init; }

    public string OnBehalfOf => "partner, Talk";
}

public sealed class MakeAgreementHandler(OpbouwDb db, WorkContext work, Walks walks, AgreedBundles bundles, AgreementDesk agreements, OpenTrail trail) : IHandle<MakeAgreement, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MakeAgreement command, CancellationToken ct)
    {
        if (!work.Actor.May(ActivitiesRights.Meet) || await walks.MineAsync(command.SlotId, ct) is not { } slot)
            return NothingThere.ForThisActor;
        var about = await db.Set<WalkObservation>().Where(seen => seen.SlotId == slot.Id && command.About.Contains(seen.Id)).Select(seen => seen.SignalId).ToListAsync(ct);
        if (about.Count == 0 || about.Count < command.About.Count)
            return NothingThere.ForThisActor;
        var (item, bundle) = (new AgendaItemId(StableId.Of(MakeAgreement.Process.Code, command.Id.Value, "item")), new BundleId(StableId.Of(MakeAgreement.Process.Code, command.Id.Value, "bundle")));
        var started = await bundles.StartAsync(bundle, command.Title, about, ct);
        if (!started.IsDone)
            return started.As<Nothing>();
        // What comes next asks about the bundle.
        await db.SaveChangesAsync(ct);
        var outcome = await agreements.AgreeAsync(new AgreementOnTheSpot(item, bundle, command.Partner, command.Person, command.Text, command.DoneBy, command.Publish), ct);
        if (outcome is not Outcome<Partner>.Done { Value: var partner })
            return outcome.As<Nothing>();
        db.Add(new WalkAgreement { Id = command.Id, SlotId = slot.Id, AgendaItemId = item, Text = command.Text, PartnerName = partner.Name, DoneBy = command.DoneBy, At = slot.At });
        trail.Record(new AgreedOnWalk(slot.Id, command.Id));
        return default(Nothing);
    }
}
