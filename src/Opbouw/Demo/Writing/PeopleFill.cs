using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Demo.Writing;

/// <summary>Teams, accounts with their roles, and partners with their people.</summary>
public sealed class PeopleFill(OpbouwDb db, DemoKeys keys, DemoTrail trail)
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["opbouwwerker"] = RoleCodes.Worker,
        ["wijkteam-opbouwwerker"] = RoleCodes.WijkteamWorker,
        ["wijkteamcollega"] = RoleCodes.WijkteamColleague,
        ["kenniscentrum-coördinator"] = RoleCodes.KenniscentrumCoordinator,
        ["teamleider"] = RoleCodes.TeamLeader,
        ["redacteur"] = RoleCodes.Editor,
        ["financier"] = RoleCodes.Funder,
        ["bewoner"] = RoleCodes.Resident,
        ["vrijwilliger"] = RoleCodes.Volunteer,
        ["privacyfunctionaris"] = RoleCodes.PrivacyOfficer,
        ["beheerder"] = RoleCodes.Administrator,
    };

    public void Fill()
    {
        var organisation = keys.Plan.Organisation;
        foreach (var team in organisation.Teams)
            AddTeam(team);
        foreach (var worker in organisation.Workers)
            AddAccount(worker.Key, worker.Name, ActorKind.Staff, Roles[worker.Role], [worker.Team], null);
        foreach (var (number, card) in organisation.Cards.Index())
            AddCard(number, card, organisation.Workers.First(worker => worker.Key == card.Worker));
        foreach (var login in organisation.OtherLogins)
            AddLogin(login);
        foreach (var partner in organisation.Partners)
            AddPartner(partner);
    }

    /// <summary>Walks with a partner that took place; those to come are not written down yet.</summary>
    public void FillWalks()
    {
        foreach (var (number, walk) in keys.Plan.Walks.Index().Where(walk => walk.Item.Day < keys.Plan.Today))
        {
            var meeting = new PartnerMeeting
            {
                Id = keys.Meeting(walk, number),
                PartnerId = keys.Partner(walk.Partner),
                WorkerId = keys.Account(walk.Worker),
                Kind = MeetingKind.Walk,
                On = walk.Day,
                What = walk.Agreed is { } agreed ? $"{walk.Title}. {agreed}" : walk.Title,
            };
            db.Add(meeting);
            trail.Record(walk.Worker, DutchCalendar.At(walk.Day, new TimeOnly(16, 30)), new PartnerMet(meeting.Id, meeting.PartnerId, meeting.Kind, meeting.On), meeting.What);
        }
    }

    public static string EmailOf(string key) => key + "@voorbeeld.example";

    private void AddTeam(DemoTeam planned)
    {
        var team = new Team
        {
            Id = keys.Team(planned.Key),
            Name = planned.Name,
            Kind = Enum.Parse<TeamKind>(planned.Kind, ignoreCase: true),
            TellsOthersWhatItHears = planned.Key != "haven",
        };
        team.Areas.AddRange(planned.Areas.Select(area => new TeamArea { TeamId = team.Id, AreaId = keys.Area(area), From = keys.FoundedOn }));
        db.Add(team);
    }

    private void AddCard(int number, DemoCard planned, DemoWorker worker)
    {
        var card = new WorkerCard
        {
            AccountId = keys.Account(worker.Key),
            Code = keys.CardCode(number),
            Name = worker.Name.Split(' ')[0],
            Sentence = planned.Sentence,
            // Behind the number of the organisation itself; no such number was ever given out.
            Phone = $"036 000 00 {21 + number}",
            HasWhatsApp = number % 2 == 0,
            Mail = EmailOf(worker.Key),
            Languages = planned.Languages,
            Days = [.. worker.Days.Select(day => day == DayOfWeek.Sunday ? 7 : (int)day)],
        };
        card.Areas.AddRange(worker.HomeAreas.Where(area => area != keys.Plan.Organisation.About["city"]).Select(area => new WorkerCardArea { AccountId = card.AccountId, AreaId = keys.Area(area) }));
        db.Add(card);
    }

    private void AddLogin(DemoLogin login)
    {
        var role = Roles[login.Role];
        var kind = role switch
        {
            RoleCodes.Funder => ActorKind.Partner,
            RoleCodes.Resident or RoleCodes.Volunteer => ActorKind.Resident,
            _ => ActorKind.Staff,
        };
        if (kind == ActorKind.Partner)
            AddAccount(login.Key, login.Name, kind, role, [], keys.Partner(login.BelongsTo[0]));
        else
            AddAccount(login.Key, login.Name, kind, role, login.BelongsTo, null);
    }

    private void AddPartner(DemoPartner planned)
    {
        var partner = new Partner
        {
            Id = keys.Partner(planned.Key),
            Name = planned.Name,
            NameInSentence = planned.InSentence,
            IsFunder = planned.Kind == "gemeente",
        };
        foreach (var person in keys.Plan.Organisation.PartnerPeople.Where(p => p.Partner == planned.Key))
        {
            AddAccount(person.Key, person.Name, ActorKind.Partner, RoleCodes.PartnerPerson, [], partner.Id);
            partner.People.Add(new PartnerPerson
            {
                Id = keys.PartnerPerson(person.Key),
                PartnerId = partner.Id,
                Name = person.Name,
                Function = person.Function,
                Email = EmailOf(person.Key),
                AccountId = keys.Account(person.Key),
            });
        }

        db.Add(partner);
    }

    private void AddAccount(string key, string name, ActorKind kind, string role, IReadOnlyList<string> teams, PartnerId? partner)
    {
        var email = EmailOf(key);
        var id = keys.Account(key);
        db.Add(new Account
        {
            Id = id.Value,
            Name = name,
            Kind = kind,
            Partner = partner,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        });
        db.Add(new RoleGrant { AccountId = id, RoleCode = role, From = keys.FoundedOn });
        foreach (var team in teams)
            db.Add(new TeamMember { TeamId = keys.Team(team), AccountId = id, From = keys.FoundedOn });
    }
}
