using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Commands;
using Opbouw.People;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.LostPhone;

/// <summary>Who lost the telephone is let in again by two people, never by one and never by herself.</summary>
public abstract class LostPhoneTests(TestHouse house)
{
    private const string Door = "/inloggen/telefoon-kwijt";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_asks_at_the_door_a_colleague_confirms_and_a_new_phone_is_set_up()
    {
        var (administrator, leader, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.Somebody(RoleCodes.TeamLeader), await house.Given.SomebodyAtTheDoor());
        await house.Inside().Add(new RecoveryCode { AccountId = worker.Account, CodeHash = SecretCode.Hash("1111222233334444") });

        var asked = await AskAtTheDoor(worker);
        Assert.Equal("Uw collega’s hebben bericht", asked.ShouldBeAt(Door).Heading);
        (await worker.GivePassword(house.Visitor())).ShouldBeAt("/inloggen/code");
        var confirmed = await Confirm(leader, await IdOf(worker));

        Assert.Contains("Bevestigd", confirmed.ShouldHaveNoErrors().One(".notice").TextContent, StringComparison.Ordinal);
        var browser = house.Visitor();
        var setUp = (await worker.GivePassword(browser)).ShouldBeAt("/inloggen/tweede-stap");
        var key = Page.Text(setUp.One(".second-factor-key")).Replace(" ", "", StringComparison.Ordinal);
        await setUp.Fill("Code", Totp.CodeAt(key, house.Clock.GetUtcNow())).Press("Stel in");
        (await browser.Get("/mijn-account")).ShouldBeAt("/mijn-account");
        Assert.Equal(RecoveryCode.HowMany, await house.Inside().Read(db => db.Set<RecoveryCode>().CountAsync(code => code.AccountId == worker.Account && code.UsedAt == null, Ct)));
        Assert.Contains(await TitlesFor(administrator), title => title.StartsWith("De telefoon van", StringComparison.Ordinal));
        var mail = (await house.Inside().Mail()).Where(message => message.To == worker.Email).Select(message => message.Subject).ToList();
        Assert.Equal(["Inloggen zonder telefoon", "Uw telefoon is losgemaakt"], mail);
        Assert.Contains(await house.Inside().Mail(), message => message.To == administrator.Email && message.Subject == "Een telefoon is losgemaakt");
        Assert.Equal(["LostPhoneEnded", "LostPhoneReported", "SecondFactorCleared"], (await TrailOf(worker)).Where(name => name.Contains("Phone", StringComparison.Ordinal) || name.EndsWith("Cleared", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Open_sessions_end_at_once()
    {
        var (leader, worker) = (await house.Given.Somebody(RoleCodes.TeamLeader), await house.Given.SomebodyAtTheDoor());
        var inside = house.Visitor();
        await (await worker.GivePassword(inside)).Fill("Code", worker.Code).Press("Ga verder");
        (await inside.Get("/mijn-account")).ShouldBeAt("/mijn-account");
        await AskAtTheDoor(worker);

        await Confirm(leader, await IdOf(worker));

        (await inside.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Colleague_who_began_cannot_confirm_and_another_can()
    {
        var (administrator, leader, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.Somebody(RoleCodes.TeamLeader), await house.Given.SomebodyAtTheDoor());

        var begun = await Begin(administrator, worker);
        begun.ShouldHaveNoErrors();
        Assert.DoesNotContain(begun.All("button"), button => Page.Text(button) == "Bevestig");
        var id = await IdOf(worker);
        var alone = await house.Inside().Try<Opbouw.People.ConfirmLostPhone.ConfirmLostPhone, Opbouw.Shared.Acting.Nothing>(administrator, new(Guid.CreateVersion7(), id, IdentityCheck.Seen));

        Assert.Equal(LostPhoneRefusals.NeedsASecondPerson, ((Opbouw.Shared.Acting.Outcome<Opbouw.Shared.Acting.Nothing>.Refused)alone).Refusal);
        Assert.True(await HasPhone(worker));
        (await Confirm(leader, id)).ShouldHaveNoErrors();
        Assert.False(await HasPhone(worker));
    }

    [Fact]
    public async Task One_person_with_two_accounts_is_one_person()
    {
        var (administrator, worker) = (await house.Given.Somebody(RoleCodes.Administrator, name: "Wim Twee Petten"), await house.Given.SomebodyAtTheDoor());
        var asLeader = await house.Given.Somebody(RoleCodes.TeamLeader, name: "wim twee petten ");
        await Begin(administrator, worker);

        var page = await Confirm(asLeader, await IdOf(worker));

        Assert.Single(page.Errors);
        Assert.True(await HasPhone(worker));
    }

    [Fact]
    public async Task Nobody_confirms_for_herself_however_she_gets_there()
    {
        var leader = await house.Given.SomebodyAtTheDoor(RoleCodes.TeamLeader);
        var inside = await house.LogIn(leader.Account);
        await AskAtTheDoor(leader);
        var id = await IdOf(leader);

        (await inside.Get($"/telefoon-kwijt/{id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain((await inside.Get("/telefoon-kwijt")).All("a"), link => link.GetAttribute("href") == $"/telefoon-kwijt/{id.Value}");
        Assert.True(await HasPhone(leader));
    }

    [Fact]
    public async Task Worker_and_partner_may_not_help()
    {
        var (worker, asker) = (await house.Given.AWorker(), await house.Given.SomebodyAtTheDoor());
        await AskAtTheDoor(asker);

        (await worker.Get($"/telefoon-kwijt/{(await IdOf(asker)).Value}")).ShouldBe(HttpStatusCode.NotFound);
        var outcome = await house.Inside().Try<Opbouw.People.ConfirmLostPhone.ConfirmLostPhone, Opbouw.Shared.Acting.Nothing>(worker, new(Guid.CreateVersion7(), await IdOf(asker), IdentityCheck.Seen));

        Assert.IsType<Opbouw.Shared.Acting.Outcome<Opbouw.Shared.Acting.Nothing>.Missing>(outcome);
    }

    [Fact]
    public async Task After_a_day_it_is_over_and_stands_in_the_trail()
    {
        var (leader, worker) = (await house.Given.Somebody(RoleCodes.TeamLeader), await house.Given.SomebodyAtTheDoor());
        await AskAtTheDoor(worker);
        var page = await leader.Get($"/telefoon-kwijt/{(await IdOf(worker)).Value}");

        house.Clock.Advance(Opbouw.People.LostPhone.Lifetime);
        var late = await (await house.LogIn(leader.Account)).Get(page.Path);
        Assert.DoesNotContain(late.All("button"), button => Page.Text(button) == "Bevestig");
        await house.Inside().RunDueJobs();

        Assert.True(await HasPhone(worker));
        Assert.Equal(LostPhoneEnding.TooLate, (await Newest(worker)).Ending);
        Assert.Contains("LostPhoneEnded", await TrailOf(worker));
        Assert.All(await house.Inside().Read(db => db.Set<Notification>().IgnoreQueryFilters().Where(one => one.AccountId == leader.Account && one.Href.StartsWith("/telefoon-kwijt/")).ToListAsync(Ct)), one => Assert.NotNull(one.SettledAt));
    }

    [Fact]
    public async Task Who_finds_the_phone_again_ends_the_request()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        await AskAtTheDoor(worker);

        await (await worker.GivePassword(house.Visitor())).Fill("Code", worker.Code).Press("Ga verder");

        Assert.Equal(LostPhoneEnding.NotNeeded, (await Newest(worker)).Ending);
    }

    [Fact]
    public async Task Somebody_who_smells_a_rat_stops_it()
    {
        var (leader, worker) = (await house.Given.Somebody(RoleCodes.TeamLeader), await house.Given.SomebodyAtTheDoor());
        await AskAtTheDoor(worker);

        var stopped = await (await leader.Get($"/telefoon-kwijt/{(await IdOf(worker)).Value}")).FormWith("Dit klopt niet, stop").Press("Dit klopt niet, stop");

        stopped.ShouldHaveNoErrors();
        Assert.Equal((LostPhoneEnding.Refused, true), ((await Newest(worker)).Ending!.Value, await HasPhone(worker)));
        Assert.Contains(await house.Inside().Mail(), message => message.To == worker.Email && message.Subject == "Uw telefoon blijft werken");
    }

    [Fact]
    public async Task Asking_tells_nothing_about_an_account_and_needs_the_password()
    {
        var worker = await house.Given.SomebodyAtTheDoor();

        var wrong = await AskAtTheDoor(worker with { Password = "iets heel anders" });
        var unknown = await AskAtTheDoor(worker with { Email = "niemand-kwijt@voorbeeld.test" });

        Assert.Equal(Assert.Single(wrong.ShouldBeAt(Door).Errors), Assert.Single(unknown.ShouldBeAt(Door).Errors));
        Assert.Empty(await house.Inside().Read(db => db.Set<Opbouw.People.LostPhone>().Where(lost => lost.AccountId == worker.Account).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Asking_twice_is_one_question_also_from_the_page_for_the_code()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        await AskAtTheDoor(worker);

        var browser = house.Visitor();
        await worker.GivePassword(browser);
        var again = await (await browser.Get(Door)).FormWith("Vraag om hulp").Choose("De telefoon is kapot").Press("Vraag om hulp");

        Assert.Equal("Uw collega’s hebben bericht", again.Heading);
        Assert.Single(await house.Inside().Read(db => db.Set<Opbouw.People.LostPhone>().Where(lost => lost.AccountId == worker.Account).ToListAsync(Ct)));
    }

    [Fact]
    public async Task New_invitation_leaves_the_phone_alone()
    {
        var (administrator, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.SomebodyAtTheDoor());
        var shown = await (await administrator.Get($"/beheer/mensen/{worker.Account.Value}")).FormWith("Stuur een nieuwe uitnodiging").Press("Stuur een nieuwe uitnodiging");

        var after = await (await house.Visitor().Get(Page.Text(shown.One(".invite-link")))).Fill("Nieuw wachtwoord", "vier blauwe bankjes").Press("Bewaar het wachtwoord");

        after.ShouldBeAt("/inloggen/code");
        Assert.True(await HasPhone(worker));
    }

    [Fact]
    public async Task On_the_server_one_command_does_it_and_tells_it()
    {
        var (administrator, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.SomebodyAtTheDoor());
        var (output, errors) = (new StringWriter(), new StringWriter());

        var ended = await new LostPhoneCommand(house.Services, output, errors).RunAsync([worker.Email, "--organisation", house.Home.Id], Ct);
        var unknown = await new LostPhoneCommand(house.Services, output, errors).RunAsync(["niemand@voorbeeld.test", "--organisation", house.Home.Id], Ct);

        Assert.Equal((0, 1), (ended, unknown));
        Assert.False(await HasPhone(worker));
        Assert.Contains("SecondFactorCleared", await TrailOf(worker));
        Assert.Contains(await TitlesFor(administrator), title => title.Contains("losgemaakt", StringComparison.Ordinal));
    }

    private async Task<Page> AskAtTheDoor(SomebodyAtTheDoor person) =>
        await (await house.Visitor().Get(Door)).Fill("E-mailadres", person.Email).Fill("Wachtwoord", person.Password).Choose("De telefoon is kwijt").Press("Vraag om hulp");

    private static async Task<Page> Begin(Person helper, SomebodyAtTheDoor person) =>
        await (await helper.Get($"/telefoon-kwijt/nieuw?persoon={person.Account.Value}")).FormWith("Vraag een tweede persoon").Choose("De telefoon is gestolen").Choose("Gezien").Press("Vraag een tweede persoon");

    /// <summary>In a browser of its own: the clock may have gone past a session.</summary>
    private async Task<Page> Confirm(Person helper, LostPhoneId id) =>
        await (await (await house.LogIn(helper.Account)).Get($"/telefoon-kwijt/{id.Value}")).FormWith("Bevestig").Choose("Teruggebeld op een bekend nummer").Press("Bevestig");

    private async Task<LostPhoneId> IdOf(SomebodyAtTheDoor person) => (await Newest(person)).Id;

    private Task<Opbouw.People.LostPhone> Newest(SomebodyAtTheDoor person) =>
        house.Inside().Read(db => db.Set<Opbouw.People.LostPhone>().AsNoTracking().Where(lost => lost.AccountId == person.Account).OrderByDescending(lost => lost.AskedAt).FirstAsync(Ct));

    private Task<bool> HasPhone(SomebodyAtTheDoor person) => house.Inside().Read(db => db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == person.Account, Ct));

    private Task<List<string>> TitlesFor(Person person) =>
        house.Inside().Read(db => db.Set<Notification>().IgnoreQueryFilters().Where(one => one.AccountId == person.Account).Select(one => one.Title).ToListAsync(Ct));

    private Task<List<string>> TrailOf(SomebodyAtTheDoor person)
    {
        var subject = person.Account.Value.ToString();
        return house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Subject == subject).Select(entry => entry.Event).ToListAsync(Ct));
    }

    public sealed class OnSqlite(SqliteHouse house) : LostPhoneTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : LostPhoneTests(house), IClassFixture<PostgresHouse>;
}
