using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Initiatives.NoteGovernment;

/// <summary>A public partner takes a step with an initiative. What it promised stands among the questions to partners: guarded, and told back.</summary>
public sealed record NoteGovernment(GovernmentPartId Id, InitiativeId Initiative, PartnerId Partner, GovernmentStep Step) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("initiatives.note-government", "Opschrijven hoe een publieke partner meedoet met een initiatief",
        [typeof(GovernmentTookStep), typeof(SignalRaised), typeof(CardMade), .. AgreedBundles.Events, .. AgreementDesk.Events]);

    public Guid CommandId => Id.Value;

    public PartnerPersonId? Person { get; init; }

    public string? Promise { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public string OnBehalfOf => "partner, Talk";
}

public sealed class NoteGovernmentHandler(OpbouwDb db, MyInitiatives mine, WorkContext work, SignalDesk signals, AgreedBundles bundles, AgreementDesk agreements, OpenTrail trail, LocalTime time) : IHandle<NoteGovernment, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(NoteGovernment command, CancellationToken ct)
    {
        if (await mine.FindAsync(command.Initiative, ct) is not { } initiative || await db.Set<Partner>().SingleOrDefaultAsync(partner => partner.Id == command.Partner, ct) is not { } partner)
            return NothingThere.ForThisActor;
        AgendaItemId? item = null;
        if (command is { Promise: { } promise, PromisedFor: { } day })
        {
            var agreed = await AgreeAsync(command, initiative, promise, day, ct);
            if (agreed is not Outcome<AgendaItemId>.Done { Value: var guarded })
                return agreed.As<Nothing>();
            item = guarded;
        }

        db.Add(new GovernmentPart
        {
            Id = command.Id,
            InitiativeId = initiative.Id,
            PartnerId = partner.Id,
            PartnerName = partner.Name,
            Step = command.Step,
            Promise = command.Promise,
            PromisedFor = command.PromisedFor,
            AgendaItemId = item,
            On = time.Today,
            WorkerId = work.Actor.Account,
        });
        initiative.TouchedOn = time.Today;
        trail.Record(new GovernmentTookStep(initiative.Id, partner.Id, command.Step));
        return default(Nothing);
    }

    /// <summary>A promise is about something: the bundle that the initiative came from, or a new one of what residents want.</summary>
    private async Task<Outcome<AgendaItemId>> AgreeAsync(NoteGovernment command, Initiative initiative, string promise, DateOnly day, CancellationToken ct)
    {
        var signal = await signals.RaiseAsync(new SignalId(Of(command, "signal")), new SignalPlace("", "", initiative.TeamId, null, initiative.AreaId), SignalKind.Idea, initiative.Theme, initiative.Idea, noPerson: true, ct);
        if (signal is not Outcome<SignalId>.Done { Value: var raised })
            return signal.As<AgendaItemId>();
        await db.SaveChangesAsync(ct);
        var started = await bundles.StartAsync(new BundleId(Of(command, "bundle")), initiative.Title, [raised], ct);
        if (started is not Outcome<BundleId>.Done { Value: var bundle })
            return started.As<AgendaItemId>();
        await db.SaveChangesAsync(ct);
        var item = new AgendaItemId(Of(command, "item"));
        var outcome = await agreements.AgreeAsync(new AgreementOnTheSpot(item, bundle, command.Partner, command.Person, promise, day, Publish: false), ct);
        return outcome.IsDone ? item : outcome.As<AgendaItemId>();
    }

    private static Guid Of(NoteGovernment command, string what) => StableId.Of(NoteGovernment.Process.Code, command.Id.Value, what);
}
