using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.FieldWork;
using Opbouw.FieldWork.CallBacks;
using Opbouw.FieldWork.Rounds;
using Opbouw.People;
using Opbouw.People.HandOver;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.HandOver;

/// <summary>A worker leaves: everything that was hers is somebody's afterwards, and what was only for her passes on only as she says.</summary>
public abstract class HandOverTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Inside Inside => house.Inside();

    private DateOnly Today => LocalTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task Everything_of_a_worker_is_listed_and_handed_over_piece_by_piece()
    {
        var (leaver, successor, item) = await WithWork();

        var page = await leaver.Get($"/overdragen/{leaver.Account.Value}");
        Assert.Equal(3, page.All("[aria-labelledby=werk] li").Count);
        Assert.Equal(2, page.All("[aria-labelledby=notities] li").Count);
        var form = page.FormWith("Draag over");
        foreach (var select in page.All("[aria-labelledby=werk] select"))
            form = form.Put(select.GetAttribute("name")!, successor.Account.Value.ToString());
        page = await form.Press("Draag over");

        Assert.Contains("3 dingen overgedragen.", page.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        Assert.Empty(page.All("[aria-labelledby=werk]"));
        var day = (await successor.Get("/mijn-dag")).Html;
        Assert.Contains("de sleutel", day, StringComparison.Ordinal);
        Assert.Contains("Theehuis", day, StringComparison.Ordinal);
        Assert.Equal(successor.Account, await Inside.Read(db => db.Set<AgendaItem>().Where(one => one.Id == item).Select(one => one.WorkerId).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_private_note_goes_to_one_colleague_or_is_erased()
    {
        var (leaver, successor, _) = await WithWork();
        var bystander = await house.Given.AWorker(leaver.Team);
        var page = await leaver.Get($"/overdragen/{leaver.Account.Value}");
        var selects = page.All("[aria-labelledby=notities] select").Select(select => select.GetAttribute("name")!).ToList();

        page = await page.FormWith("Draag over").Put(selects[0], successor.Account.Value.ToString()).Put(selects[1], "wis").Press("Draag over");

        Assert.Empty(page.ShouldHaveNoErrors().All("[aria-labelledby=notities]"));
        Assert.Equal(["Tweede gedachte"], (await successor.Get("/mijn-week")).Texts("[aria-labelledby=doorgegeven] li p:not(.kant)"));
        Assert.Contains("Tweede gedachte", (await successor.Get("/terugvinden?woorden=gedachte")).Texts("main .ledger p"));
        Assert.Empty((await bystander.Get("/terugvinden?woorden=gedachte")).All("main .ledger li"));
        var left = await Inside.Read(db => db.Set<Contact>().IgnoreQueryFilters().Where(one => one.WorkerId == leaver.Account).Select(one => one.Line).ToListAsync(Ct));
        Assert.Equal([null, "Tweede gedachte"], left.Order());
    }

    [Fact]
    public async Task The_leader_hands_over_what_was_left_but_never_reads_the_notes()
    {
        var (leaver, successor, _) = await WithWork();
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, leaver.Team);
        await Inside.Change(async db => (await db.Set<TeamMember>().SingleAsync(member => member.AccountId == leaver.Account, Ct)).Until = Today.AddDays(-1));

        var page = await (await leader.Get("/teamoverzicht")).Follow($"Draag het werk van {leaver.Name} over");

        Assert.DoesNotContain("gedachte", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("de sleutel", page.Html, StringComparison.Ordinal);
        Assert.Contains("2 notities", page.Html, StringComparison.Ordinal);
        var note = await Inside.Read(db => db.Set<Contact>().IgnoreQueryFilters().Where(one => one.WorkerId == leaver.Account).Select(one => one.Id).FirstAsync(Ct));
        Assert.IsType<Outcome<int>.Missing>(await Inside.Try<HandOverWork, int>(leader, new HandOverWork(Guid.CreateVersion7(), leaver.Account, [new($"notitie-{note.Value}", leader.Account)])));

        var form = page.FormWith("Draag over");
        foreach (var select in page.All("[aria-labelledby=werk] select"))
            form = form.Put(select.GetAttribute("name")!, successor.Account.Value.ToString());
        await form.Press("Draag over");
        Assert.Empty((await leader.Get("/teamoverzicht")).All("[aria-labelledby=weg]"));
    }

    [Fact]
    public async Task Nobody_hands_over_the_work_of_a_colleague_and_only_workers_of_the_team_take_it()
    {
        var (leaver, successor, item) = await WithWork();
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, leaver.Team);
        var stranger = await house.Given.AWorker();
        HandOverWork To(AccountId to) => new(Guid.CreateVersion7(), leaver.Account, [new($"vraag-{item.Value}", to)]);

        Assert.IsType<Outcome<int>.Missing>(await Inside.Try<HandOverWork, int>(successor, To(successor.Account)));
        (await successor.Get($"/overdragen/{leaver.Account.Value}")).ShouldBe(System.Net.HttpStatusCode.NotFound);
        Assert.Equal("hand-over.not-a-colleague", Code(await Inside.Try<HandOverWork, int>(leaver, To(stranger.Account))));
        Assert.Equal("hand-over.not-a-colleague", Code(await Inside.Try<HandOverWork, int>(leaver, To(leader.Account))));
        Assert.Equal("hand-over.nothing-chosen", Code(await Inside.Try<HandOverWork, int>(leaver, new HandOverWork(Guid.CreateVersion7(), leaver.Account, []))));
    }

    private static string Code(Outcome<int> outcome) => Assert.IsType<Outcome<int>.Refused>(outcome).Refusal.Code;

    private async Task<(Person Leaver, Person Successor, AgendaItemId Item)> WithWork()
    {
        var leaver = await house.Given.AWorker();
        var successor = await house.Given.AWorker(leaver.Team);
        var spot = await house.Given.AFindSpot(leaver.Team, "Theehuis De Kwikstaart");
        await Inside.Do<PlanCallBack, CallBackId>(leaver, new PlanCallBack(CallBackId.New(), "de sleutel van de zaal", Today) { FindSpotId = spot.Id });
        await Inside.Do<PlanRound, RoundId>(leaver, new PlanRound(RoundId.New(), Today, [new PlannedStop(spot.Id, new TimeOnly(9, 0))]));
        await house.Given.AContact(leaver, spot, when: house.Clock.GetUtcNow().AddDays(-2), line: "Eerste gedachte", circle: Circle.Own);
        await house.Given.AContact(leaver, spot, line: "Tweede gedachte", circle: Circle.Own);
        return (leaver, successor, await house.Given.AQuestion(leaver, await house.Given.APartner(), spot: spot));
    }

    public sealed class OnSqlite(SqliteHouse house) : HandOverTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : HandOverTests(house), IClassFixture<PostgresHouse>;
}
