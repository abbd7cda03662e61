using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.Desk;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.FieldWork;
using Opbouw.FieldWork.CallBacks;
using Opbouw.FieldWork.Rounds;
using Opbouw.Help;
using Opbouw.People;
using Opbouw.People.PersonPage;
using Opbouw.Residents;
using Opbouw.Residents.CallResident;
using Opbouw.Residents.GiveToPartner;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;
using Opbouw.Tests.Rights;

namespace Opbouw.Tests.BadInput;

/// <summary>A team with everything a form can ask for, and somebody of each role that has forms.</summary>
public sealed class Ground
{
    private readonly Dictionary<string, Person> people = [];

    private Ground(TestHouse house, Circles circles) => (House, Circles) = (house, circles);

    public TestHouse House { get; }

    public Circles Circles { get; }

    public Person Worker => Circles.Worker;

    public FindSpot Spot { get; private set; } = null!;

    public PartnerPerson AtPartner { get; private set; } = null!;

    public static async Task<Ground> Of(TestHouse house)
    {
        var circles = await Circles.Of(house, $"grond {Guid.NewGuid():N}"[..20]);
        var ground = new Ground(house, circles)
        {
            Spot = await house.Given.AFindSpot(circles.Team),
            AtPartner = await house.Given.APersonAtPartner(circles.Partner),
        };
        await house.Inside().Add(new TeamArea { TeamId = circles.Team, AreaId = ground.Spot.AreaId, From = Today(house).AddDays(-30) });
        ground.people[RoleCodes.Worker] = circles.Worker;
        foreach (var role in new[] { RoleCodes.Administrator, RoleCodes.TeamLeader, RoleCodes.PrivacyOfficer })
            ground.people[role] = await house.Given.Somebody(role, circles.Team);
        ground.people[RoleCodes.PartnerPerson] = await house.Given.Somebody(RoleCodes.PartnerPerson, partner: circles.Partner);
        return ground;
    }

    /// <summary>Logs in anew: a form may end the session that it is sent from.</summary>
    public async Task<Browser> As(string role) => role == RightsRow.Anonymous ? House.Visitor() : await House.LogIn(people[role].Account);

    public Person Who(string role) => people[role];

    /// <summary>A tour that somebody sent on or skipped, begins again: its forms stand there each time.</summary>
    public async Task<Page> Open(string role, string address)
    {
        await House.Inside().Change(db => db.Set<TourProgress>().ExecuteDeleteAsync());
        return await (await As(role)).Get(address);
    }

    public DateOnly Day => Today(House);

    public Task<AgendaItemId> Question(bool published = true) => House.Given.AQuestion(Worker, Circles.Partner, AtPartner, published, Spot);

    public async Task<AgendaItemId> Answered(AnswerKind kind, DateOnly? promise = null)
    {
        var item = await Question();
        await House.Inside().Do<GiveAnswer, AnswerId>(Who(RoleCodes.PartnerPerson), new GiveAnswer(AnswerId.New(), item, kind, "Dat kan.") { PromisedFor = promise });
        return item;
    }

    public async Task<AgendaItemId> PassedOn()
    {
        var item = await Question();
        await House.Inside().Do<PassOnAnswer, AnswerId>(
            Worker, new PassOnAnswer(AnswerId.New(), item, AnswerKind.No, "Dat kan niet.", AnswerChannel.Telephone, "Bas, planner", Day) { ConfirmBy = AtPartner.Id });
        return item;
    }

    /// <summary>A resident who wants to be called today.</summary>
    public async Task PromisedCall()
    {
        var resident = await House.Given.AResident(Worker);
        var about = await House.Given.Sealed(resident, "de moestuin");
        await House.Inside().Do<PromiseCall, PromisedCallId>(Worker, new PromiseCall(PromisedCallId.New(), resident, about, Day));
    }

    /// <summary>A resident who agreed to be introduced to our partner.</summary>
    public Task<ResidentId> Introduced() => House.Given.AResident(Worker, purpose: ConsentPurpose.Introduce, recipient: Circles.Partner);

    /// <summary>A resident who was introduced and then said no.</summary>
    public async Task AskedBack()
    {
        var resident = await Introduced();
        var consent = await House.Inside().Read(db => db.Set<Consent>().Where(c => c.ResidentId == resident).Select(c => c.Id).SingleAsync());
        await House.Inside().Do<GiveToPartner, HandedOverId>(Worker, new GiveToPartner(HandedOverId.New(), resident, consent));
        await House.Inside().Do<WithdrawConsent, Opbouw.Shared.Acting.Nothing>(Worker, new WithdrawConsent(Guid.CreateVersion7(), resident, consent));
    }

    /// <summary>A resident who asked for a copy; her id.</summary>
    public async Task<Guid> AsksForCopy()
    {
        var resident = await House.Given.AResident(Worker);
        await House.Inside().Add(new CopyRequest { Id = Guid.CreateVersion7(), ResidentId = resident, AskedAt = House.Clock.GetUtcNow() });
        return resident.Value;
    }

    /// <summary>The address in the newest letter to the partner.</summary>
    public async Task<string> Link() => "/vraag/" + (await House.Inside().Mail()).Last(mail => mail.Body.Contains("/vraag/", StringComparison.Ordinal)).Body.Split("/vraag/")[1][..32];

    /// <summary>Somebody whose account may be ended.</summary>
    public async Task<string> NewColleague() => (await House.Given.Somebody(RoleCodes.Worker, Circles.Team)).Account.Value.ToString();

    public async Task<string> NewTeam()
    {
        var team = await House.Given.ATeam();
        await House.Inside().Add(new TeamArea { TeamId = team, AreaId = Spot.AreaId, From = Day.AddDays(-30) });
        return team.Value.ToString();
    }

    public async Task<string> NewPartner() => (await House.Given.APartner($"Partner {Guid.NewGuid():N}")).Value.ToString();

    /// <returns>The address of a request that a group is writing.</returns>
    public async Task<string> MoneyRequest()
    {
        var key = await House.Given.AGroup(Worker);
        return $"/groep/{key}/geld/vraag/{await House.Given.AMoneyRequest(Worker, key)}";
    }

    public async Task<string> Invite()
    {
        var invited = await House.Given.SomebodyAtTheDoor(withApp: false);
        var invite = await House.Inside().Do<InvitePerson, PersonInvite>(Who(RoleCodes.Administrator), new InvitePerson(Guid.CreateVersion7(), invited.Account));
        return new Uri(invite.Link!).PathAndQuery;
    }

    /// <summary>A file of teams that the administrator chose.</summary>
    public async Task<Page> Import(int rows) => await (await As(RoleCodes.Administrator)).ChooseTeams(rows);

    public Task<CallBackId> CallBack() => House.Inside().Do<PlanCallBack, CallBackId>(Worker, new PlanCallBack(CallBackId.New(), "De sleutel", Day) { PartnerId = Circles.Partner });

    public Task<RoundId> Round() => House.Inside().Do<PlanRound, RoundId>(Worker, new PlanRound(RoundId.New(), Day.AddDays(1), [new PlannedStop(Spot.Id, new TimeOnly(9, 30))]));

    private static DateOnly Today(TestHouse house) => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
}
