using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Initiatives.StartInitiative;

/// <summary>A resident wants something and a worker goes along; perhaps it grew from a bundle, from words on the site, or from what came before.</summary>
public sealed record StartInitiative(InitiativeId Id, TeamId TeamId, AreaId AreaId, Theme Theme, string Title, string Idea) : ICommand<InitiativeId>
{
    public static ProcessKind Process { get; } = new("initiatives.start", "Een initiatief van bewoners beginnen", typeof(InitiativeStarted));

    public Guid CommandId => Id.Value;

    public InitiativeOrigin Origin { get; init; }

    /// <summary>What it grew from, of the kind that <see cref="Origin"/> says; null when a resident said it.</summary>
    public Guid? Source { get; init; }

    /// <summary>Of the code of who said it on the site, as hexadecimal digits.</summary>
    public string? FollowHash { get; init; }
}

public sealed class StartInitiativeHandler(OpbouwDb db, WorkContext work, ThemeNames themes, OpenTrail trail, LocalTime time) : IHandle<StartInitiative, InitiativeId>
{
    public async Task<Outcome<InitiativeId>> HandleAsync(StartInitiative command, CancellationToken ct)
    {
        if (!work.Actor.May(InitiativesRights.Accompany) || !work.Actor.Teams.Contains(command.TeamId)) return NothingThere.ForThisActor;
        if (!await MaySeeSourceAsync(command, ct)) return NothingThere.ForThisActor;
        if (!(await themes.NowAsync(ct)).Offers(command.Theme)) return SignalRefusals.ThemeIsRetired;
        var initiative = Initiative.Start(command, SecretCode.NewForAddress(Initiative.CodeLength), work.Actor, time.Today);
        db.Add(initiative);
        trail.Record(new InitiativeStarted(initiative.Id, initiative.Theme, initiative.Origin));
        return initiative.Id;
    }

    private async Task<bool> MaySeeSourceAsync(StartInitiative command, CancellationToken ct) => (command.Origin, command.Source) switch
    {
        (InitiativeOrigin.Bundle, { } id) => await db.Set<Bundle>().AnyAsync(bundle => bundle.Id == new BundleId(id), ct),
        (InitiativeOrigin.FollowUp, { } id) => await db.Set<Initiative>().AnyAsync(i => i.Id == new InitiativeId(id), ct),
        (InitiativeOrigin.Intervention, { } id) => await db.Set<Contact>().AnyAsync(contact => contact.Id == new ContactId(id) && contact.Kind == ContactKind.Intervention, ct),
        // Words on the site are read by their own door, on the page.
        (_, var source) => command.Origin is InitiativeOrigin.Said or InitiativeOrigin.Campaign == source is not null,
    };
}
