using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.Desk;
using Opbouw.Agenda.TellBack;
using Opbouw.People;
using Opbouw.People.Absences;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Time;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Notifications;

/// <summary>Who waits for something hears it: in the program always, by mail as she chose, and not when it is done already.</summary>
public abstract class NotificationsTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Inside Inside => house.Inside();

    private DateOnly Today => LocalTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task An_answer_is_told_to_who_guards_the_question_and_opening_it_makes_it_read()
    {
        var (worker, partner, item) = await Asked();
        var colleague = await house.Given.AWorker(worker.Team);

        await Answer(partner, item);

        var page = await worker.Get("/meldingen");
        Assert.Contains("Meldingen (1)", page.Texts("nav a"));
        Assert.Single(page.All("main .ledger > li"));
        var button = Page.Text(page.One("main .ledger button"));
        (await page.FormWith(button).Press(button)).ShouldBeAt($"/agendering/{item.Value}");
        Assert.Contains("Meldingen", (await worker.Get("/meldingen")).Texts("nav a"));
        Assert.Empty((await colleague.Get("/meldingen")).All("main .ledger > li"));
    }

    [Fact]
    public async Task Who_did_it_herself_hears_nothing()
    {
        var (worker, _, item) = await Asked();

        await Inside.Do<Opbouw.Agenda.PassOnAnswer.PassOnAnswer, AnswerId>(worker, new(AnswerId.New(), item, AnswerKind.No, "Dat kan niet.", AnswerChannel.Telephone, "Bas, planner", Today));

        Assert.Empty((await worker.Get("/meldingen")).All("main .ledger > li"));
    }

    [Fact]
    public async Task Her_deputy_hears_it_when_she_is_away()
    {
        var (worker, partner, item) = await Asked();
        var deputy = await house.Given.AWorker(worker.Team);
        await Inside.Do<NoteAbsence, AbsenceId>(worker, new NoteAbsence(AbsenceId.New(), worker.Account, deputy.Account, Today, Today.AddDays(2)));

        await Answer(partner, item);

        Assert.Equal(2, (await deputy.Get("/meldingen")).All("main .ledger > li").Count);
        Assert.Contains((await deputy.Get("/meldingen")).Texts("main .ledger b"), text => text.StartsWith("Er is een antwoord", StringComparison.Ordinal));
        Assert.Empty((await worker.Get("/meldingen")).All("main .ledger > li"));
    }

    [Fact]
    public async Task Nobody_is_mailed_about_what_was_told_already()
    {
        var (worker, partner, item) = await Asked();
        await Choose(worker, MailWhen.AtOnce);
        await Answer(partner, item);
        var spot = await Inside.Read(db => db.Set<TellBackPlace>().Where(place => place.AgendaItemId == item).Select(place => place.FindSpotId).FirstAsync(Ct));

        await Inside.Do<TellBack, Nothing>(worker, new TellBack(Guid.CreateVersion7(), item, spot, 3));
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await Inside.RunDueJobs();

        Assert.Empty(await MailTo(worker));
        Assert.Contains("Klaar", (await worker.Get("/meldingen")).Texts("main .badge"));
    }

    [Fact]
    public async Task Mail_comes_at_once_or_in_one_mail_a_day_or_never_and_once_only()
    {
        AtNoon();
        var (atOnce, first, one) = await Asked();
        var (daily, second, other) = await Asked();
        var (never, third, last) = await Asked();
        await Choose(atOnce, MailWhen.AtOnce);
        await Choose(never, MailWhen.Never);
        await Answer(first, one);
        await Answer(second, other);
        await Answer(third, last);

        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await Inside.RunDueJobs();
        var mail = Assert.Single(await MailTo(atOnce));
        Assert.Contains($"/agendering/{one.Value}", mail.Body, StringComparison.Ordinal);
        Assert.Empty(await MailTo(daily));

        AtNoon();
        await Inside.RunDueJobs();
        Assert.Single(await MailTo(daily));
        Assert.Single(await MailTo(atOnce));
        Assert.Empty(await MailTo(never));
    }

    [Fact]
    public async Task The_choice_is_changed_from_the_mail_without_logging_in_and_a_bent_key_opens_nothing()
    {
        AtNoon();
        var (worker, partner, item) = await Asked();
        await Choose(worker, MailWhen.AtOnce);
        await Answer(partner, item);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await Inside.RunDueJobs();
        var mail = Assert.Single(await MailTo(worker));
        var link = new Uri(mail.Unsubscribe!).PathAndQuery;
        Assert.Contains(mail.Unsubscribe!, mail.Body, StringComparison.Ordinal);

        var page = await (await house.Visitor().Get(link)).FormWith("Bewaar mijn keuze").Choose("Nooit: ik kijk zelf").Press("Bewaar mijn keuze");

        Assert.Contains("U kunt deze pagina sluiten", page.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        Assert.Equal(MailWhen.Never, await Inside.Read(db => db.Set<MailChoice>().Where(choice => choice.AccountId == worker.Account).Select(choice => choice.When).SingleAsync(Ct)));
        (await house.Visitor().Get(link[..^6] + "aaaaaa")).ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await house.Visitor(house.Neighbour).Get(link)).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2026-03-10T12:00:00+01:00", false)]
    [InlineData("2026-03-10T19:59:00+01:00", false)]
    [InlineData("2026-03-10T20:00:00+01:00", true)]
    [InlineData("2026-03-11T03:00:00+01:00", true)]
    [InlineData("2026-03-11T07:29:00+01:00", true)]
    [InlineData("2026-03-11T07:30:00+01:00", false)]
    [InlineData("2026-03-14T12:00:00+01:00", true)]
    [InlineData("2026-03-30T07:30:00+02:00", false)]
    public void Quiet_hours_are_those_of_Amsterdam(string moment, bool isQuiet) =>
        Assert.Equal(isQuiet, new MailChoice { AccountId = default }.IsQuiet(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The clock goes on to the next noon of a working day.</summary>
    private void AtNoon()
    {
        do
        {
            var local = LocalTime.Local(house.Clock.GetUtcNow());
            house.Clock.Advance(TimeSpan.FromHours(local.Hour < 12 ? 12 - local.Hour : 36 - local.Hour));
        }
        while (LocalTime.Local(house.Clock.GetUtcNow()).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    private async Task<IReadOnlyList<OutboxMessage>> MailTo(Person person) => [.. (await Inside.Mail()).Where(mail => mail.To == person.Email)];

    private Task Choose(Person person, MailWhen when) => Inside.Add(new MailChoice { AccountId = person.Account, When = when });

    private Task<AnswerId> Answer(Person partner, AgendaItemId item) => Inside.Do<GiveAnswer, AnswerId>(partner, new GiveAnswer(AnswerId.New(), item, AnswerKind.No, "Dat kan niet."));

    private async Task<(Person Worker, Person Partner, AgendaItemId Item)> Asked()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartnerPerson();
        return (worker, partner, await house.Given.AQuestion(worker, partner.Partner!.Value));
    }

    public sealed class OnSqlite(SqliteHouse house) : NotificationsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : NotificationsTests(house), IClassFixture<PostgresHouse>;
}
