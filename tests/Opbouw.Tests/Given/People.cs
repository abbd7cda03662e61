using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    public async Task<TeamId> ATeam(string? name = null)
    {
        var team = new Team { Id = TeamId.New(), Name = name ?? $"Buurtkracht {Next()}", Kind = TeamKind.Buurtkracht };
        await Inside.Add(team);
        return team.Id;
    }

    public async Task<PartnerId> APartner(string name = "Woningstichting De Lepelaar", bool funder = false)
    {
        var partner = new Partner { Id = PartnerId.New(), Name = name, NameInSentence = name, IsFunder = funder };
        await Inside.Add(partner);
        return partner.Id;
    }

    /// <summary>A worker of a team, logged in; of a new team when none is named.</summary>
    public async Task<Person> AWorker(TeamId? team = null, string? name = null) =>
        await Somebody(RoleCodes.Worker, team ?? await ATeam(), name: name);

    /// <summary>Somebody who speaks for a partner, logged in.</summary>
    public async Task<Person> APartnerPerson(PartnerId? partner = null, string? name = null) =>
        await Somebody(RoleCodes.PartnerPerson, partner: partner ?? await APartner(), name: name);

    /// <summary>Somebody with this role, logged in with both factors.</summary>
    public async Task<Person> Somebody(string role, TeamId? team = null, PartnerId? partner = null, string? name = null)
    {
        name ??= $"Persoon {Next()}";
        var kind = role switch
        {
            RoleCodes.PartnerPerson or RoleCodes.Funder => ActorKind.Partner,
            RoleCodes.Resident or RoleCodes.Volunteer => ActorKind.Resident,
            _ => ActorKind.Staff,
        };
        var email = $"persoon{Next()}@voorbeeld.test";
        var account = new Account { Name = name, Kind = kind, Partner = partner, Email = email, NormalizedEmail = email.ToUpperInvariant(), UserName = email, NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString() };
        await Inside.Add(account, new RoleGrant { AccountId = account.AccountId, RoleCode = role, From = Today.AddDays(-1) });
        if (team is { } member) await Inside.Add(new TeamMember { TeamId = member, AccountId = account.AccountId, From = Today.AddDays(-1) });
        return new Person(account.AccountId, name, email, kind, team ?? default, partner, await house.LogIn(account.AccountId, at));
    }
}
