using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.PartnerPage;

/// <summary>A new partner, or other words for one that is there.</summary>
public sealed record KeepPartner(Guid CommandId, PartnerId PartnerId, string Name, string NameInSentence, bool IsFunder, DateOnly? EndsOn) : ICommand<PartnerId>
{
    public static ProcessKind Process { get; } = new("people.keep-partner", "Een partner opschrijven", typeof(PartnerKept));

    public bool IsNew { get; init; }
}

/// <summary>Somebody at a partner: new, with another function, or gone.</summary>
public sealed record KeepPartnerPerson(Guid CommandId, PartnerPersonId PersonId, PartnerId PartnerId, string Name, string Function, string? Email, DateOnly? EndsOn)
    : ICommand<PartnerPersonId>
{
    public static ProcessKind Process { get; } = new("people.keep-partner-person", "Iemand bij een partner opschrijven", typeof(PartnerPersonKept));

    public bool IsNew { get; init; }
}

public sealed class KeepPartnerHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<KeepPartner, PartnerId>
{
    public static readonly Refusal NameInUse = new("partner.name-in-use", "Deze partner staat er al. Geef een andere naam", "Name");

    public async Task<Outcome<PartnerId>> HandleAsync(KeepPartner command, CancellationToken ct)
    {
        var partner = await db.Set<Partner>().SingleOrDefaultAsync(known => known.Id == command.PartnerId, ct);
        if (!work.Actor.May(PeopleRights.KeepPartners) || partner is null != command.IsNew)
            return NothingThere.ForThisActor;
        if (await db.Set<Partner>().AnyAsync(other => other.Name == command.Name && other.Id != command.PartnerId, ct))
            return NameInUse;

        if (partner is null)
            db.Add(partner = new Partner { Id = command.PartnerId, Name = command.Name, NameInSentence = command.NameInSentence });
        partner.Name = command.Name;
        partner.NameInSentence = command.NameInSentence;
        partner.IsFunder = command.IsFunder;
        partner.EndsOn = command.EndsOn;
        trail.Record(new PartnerKept(partner.Id, partner.IsFunder, partner.EndsOn));
        return partner.Id;
    }
}

public sealed class KeepPartnerPersonHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<KeepPartnerPerson, PartnerPersonId>
{
    public async Task<Outcome<PartnerPersonId>> HandleAsync(KeepPartnerPerson command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.KeepPartners) || !await db.Set<Partner>().AnyAsync(known => known.Id == command.PartnerId, ct))
            return NothingThere.ForThisActor;
        var person = await db.Set<PartnerPerson>().SingleOrDefaultAsync(known => known.Id == command.PersonId && known.PartnerId == command.PartnerId, ct);
        if (person is null != command.IsNew)
            return NothingThere.ForThisActor;

        if (person is null)
            db.Add(person = new PartnerPerson { Id = command.PersonId, PartnerId = command.PartnerId, Name = command.Name, Function = command.Function });
        person.Name = command.Name;
        person.Function = command.Function;
        person.Email = command.Email;
        person.EndsOn = command.EndsOn;
        trail.Record(new PartnerPersonKept(person.Id, person.PartnerId, person.EndsOn));
        return person.Id;
    }
}
