using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Initiatives.StartInitiative;

/// <summary>A resident wants something and a worker goes along; perhaps from a bundle, or from what came before.</summary>
public sealed record StartInitiative(InitiativeId Id, TeamId TeamId, AreaId AreaId, Theme Theme, string Title, string Idea) : ICommand<InitiativeId>
{
    public static ProcessKind Process { get; } = new("initiatives.start", "Een initiatief van bewoners beginnen", typeof(InitiativeStarted));

    public Guid CommandId => Id.Value;

    public BundleId? BundleId { get; init; }

    public InitiativeId? FromId { get; init; }
}

public sealed class StartInitiativeHandler(OpbouwDb db, WorkContext work, ThemeNames themes, OpenTrail trail, LocalTime time) : IHandle<StartInitiative, InitiativeId>
{
    public async Task<Outcome<InitiativeId>> HandleAsync(StartInitiative command, CancellationToken ct)
    {
        if (!work.Actor.May(InitiativesRights.Accompany) || !work.Actor.Teams.Contains(command.TeamId)) return NothingThere.ForThisActor;
        if (command.BundleId is { } bundle && !await db.Set<Bundle>().AnyAsync(b => b.Id == bundle, ct)) return NothingThere.ForThisActor;
        if (command.FromId is { } from && !await db.Set<Initiative>().AnyAsync(i => i.Id == from, ct)) return NothingThere.ForThisActor;
        if (!(await themes.NowAsync(ct)).Offers(command.Theme)) return SignalRefusals.ThemeIsRetired;
        var initiative = Initiative.Start(command, SecretCode.NewForAddress(Initiative.CodeLength), work.Actor, time.Today);
        db.Add(initiative);
        trail.Record(new InitiativeStarted(initiative.Id, initiative.Theme, initiative.Origin));
        return initiative.Id;
    }
}
