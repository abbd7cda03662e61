using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.Desk;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Time;
using Opbouw.Signals;
using Opbouw.Signals.PutIntoWords;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda;

/// <summary>A question or an answer that should not have been sent is taken back: at once and unseen, or later and told.</summary>
public abstract class TakeBackTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Inside Inside => house.Inside();

    private DateOnly Today => LocalTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task Undone_at_once_no_mail_goes_nobody_reads_it_and_the_bundle_is_ours_again()
    {
        var (worker, partner, item) = await Asked();
        var mails = (await Inside.Mail()).Count;

        var page = await (await worker.Get($"/agendering/{item.Value}?gestuurd=vraag")).FormWith("Maak ongedaan").Press("Maak ongedaan");

        Assert.Contains("De partner krijgt geen vraag", page.Html, StringComparison.Ordinal);
        Assert.Equal(mails - 1, (await Inside.Mail()).Count);
        Assert.Empty(await Inside.Read(db => db.Set<PublishedQuestion>().Where(question => question.AgendaItemId == item).ToListAsync(Ct)));
        var bundle = await BundleOf(item);
        Assert.Equal(SignalStatus.Analysed, bundle.Status);
        await Inside.Do<PutIntoWords, BundleId>(worker, new PutIntoWords(Guid.CreateVersion7(), bundle.Id, "Mag er licht komen op het pad?"));
        Assert.DoesNotContain(item.Value.ToString(), (await partner.Get("/vragen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_waits_ten_seconds_for_the_undo_and_no_longer()
    {
        var (_, _, item) = await Asked();

        var mail = (await Inside.Mail()).Single(message => message.About == item.Value);

        Assert.Equal(mail.CreatedAt + TimeSpan.FromSeconds(10), mail.NextTryAt);
    }

    [Fact]
    public async Task Read_already_it_is_taken_back_with_a_reason_that_the_partner_hears()
    {
        var (worker, _, item) = await Asked();
        await Inside.Change(async db => (await db.Set<OutboxMessage>().SingleAsync(message => message.About == item.Value, Ct)).Arrived(house.Clock.GetUtcNow()));

        Assert.Equal("agenda.take-back-needs-a-reason", Code(await Inside.Try<TakeQuestionBack, BundleId>(worker, new TakeQuestionBack(Guid.CreateVersion7(), item, null))));
        var page = await (await worker.Get($"/agendering/{item.Value}")).Fill("Waarom haal je de vraag terug?", "Bewoners willen het anders vragen.").Press("Haal de vraag terug");

        Assert.StartsWith("/bundels/", page.ShouldHaveNoErrors().Path, StringComparison.Ordinal);
        var told = (await Inside.Mail())[^1];
        Assert.StartsWith("Wij halen een vraag terug", told.Subject, StringComparison.Ordinal);
        Assert.Contains("Bewoners willen het anders vragen.", told.Body, StringComparison.Ordinal);
        Assert.Equal("Bewoners willen het anders vragen.", await Inside.Read(db => db.Set<PublishedQuestion>().Where(question => question.AgendaItemId == item).Select(question => question.ClosedBecause).SingleAsync(Ct)));
        Assert.Equal(SignalStatus.Analysed, (await BundleOf(item)).Status);
    }

    [Fact]
    public async Task An_answered_question_and_that_of_another_team_are_not_taken_back()
    {
        var (worker, partner, item) = await Asked();
        var stranger = await house.Given.AWorker();
        Assert.IsType<Outcome<BundleId>.Missing>(await Inside.Try<TakeQuestionBack, BundleId>(stranger, new TakeQuestionBack(Guid.CreateVersion7(), item, "x")));
        await Answer(partner, item, AnswerKind.No);

        Assert.Equal("agenda.answered", Code(await Inside.Try<TakeQuestionBack, BundleId>(worker, new TakeQuestionBack(Guid.CreateVersion7(), item, "Toch niet"))));
    }

    [Fact]
    public async Task An_answer_taken_back_leaves_the_question_as_it_was()
    {
        var (worker, partner, item) = await Asked();
        var promise = await Answer(partner, item, AnswerKind.WillDo, Today.AddDays(20));
        var before = await Inside.Read(db => db.Set<AgendaItem>().AsNoTracking().SingleAsync(one => one.Id == item, Ct));
        await Answer(partner, item, AnswerKind.WillDo, Today.AddDays(40));

        var page = await partner.Get($"/vragen/{item.Value}?gegeven=true");
        page = await page.FormWith("Maak ongedaan").Press("Maak ongedaan");

        Assert.Contains("Teruggenomen", page.Html, StringComparison.Ordinal);
        var after = await Inside.Read(db => db.Set<AgendaItem>().AsNoTracking().Include(one => one.Answers).Include(one => one.DateChanges).SingleAsync(one => one.Id == item, Ct));
        Assert.Equal((before.Status, before.PromisedFor, before.AnsweredOn, before.News), (after.Status, after.PromisedFor, after.AnsweredOn, after.News));
        Assert.Equal(promise, after.Newest!.Id);
        Assert.Empty(after.DateChanges);
        Assert.Equal(SignalStatus.InAction, (await BundleOf(item)).Status);
        Assert.Equal(Today.AddDays(20), await Inside.Read(db => db.Set<PublishedQuestion>().Where(question => question.AgendaItemId == item).Select(question => question.PromisedFor).SingleAsync(Ct)));
        Assert.Contains("Teruggenomen antwoord", (await worker.Get($"/agendering/{item.Value}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_answer_taken_back_the_partner_is_to_answer_again()
    {
        var (worker, partner, item) = await Asked();
        await Answer(partner, item, AnswerKind.No);

        var page = await (await partner.Get($"/vragen/{item.Value}")).FormWith("Neem dit antwoord terug").Press("Neem dit antwoord terug");

        page.ShouldHaveNoErrors();
        Assert.Equal(SignalStatus.OnAgenda, (await BundleOf(item)).Status);
        Assert.DoesNotContain("Antwoord", (await worker.Get("/terugvertellen")).Texts("main h2"));
        await Answer(partner, item, AnswerKind.Done);
    }

    [Fact]
    public async Task Somebody_told_it_already_or_it_is_not_theirs()
    {
        var (worker, partner, item) = await Asked();
        var others = await house.Given.APartnerPerson();
        var answer = await Answer(partner, item, AnswerKind.No);
        WithdrawAnswer Take() => new(Guid.CreateVersion7(), item, answer);

        Assert.IsType<Outcome<Nothing>.Missing>(await Inside.Try<WithdrawAnswer, Nothing>(others, Take()));
        Assert.IsType<Outcome<Nothing>.Missing>(await Inside.Try<WithdrawAnswer, Nothing>(worker, Take()));
        var spot = await Inside.Read(db => db.Set<TellBackPlace>().Where(place => place.AgendaItemId == item).Select(place => place.FindSpotId).FirstAsync(Ct));
        await Inside.Do<Opbouw.Agenda.TellBack.TellBack, Nothing>(worker, new Opbouw.Agenda.TellBack.TellBack(Guid.CreateVersion7(), item, spot, 3));

        var refused = Assert.IsType<Outcome<Nothing>.Refused>(await Inside.Try<WithdrawAnswer, Nothing>(partner, Take()));
        Assert.Equal("agenda.answer-is-used", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_worker_takes_back_what_she_passed_on_and_the_mail_to_confirm_stays_home()
    {
        var (worker, _, item) = await Asked();
        var person = await Inside.Read(db => db.Set<AgendaItem>().Where(one => one.Id == item).Select(one => one.PersonId).SingleAsync(Ct));
        var answer = await Inside.Do<PassOnAnswer, AnswerId>(worker, new PassOnAnswer(AnswerId.New(), item, AnswerKind.No, "Dat kan niet.", AnswerChannel.Telephone, "Bas, planner", Today) { ConfirmBy = person });
        Assert.Contains(await Inside.Mail(), message => message.About == answer.Value);

        await (await worker.Get($"/agendering/{item.Value}?gestuurd=antwoord")).FormWith("Maak ongedaan").Press("Maak ongedaan");

        Assert.DoesNotContain(await Inside.Mail(), message => message.About == answer.Value);
        Assert.Equal(AgendaStatus.Asked, await Inside.Read(db => db.Set<AgendaItem>().Where(one => one.Id == item).Select(one => one.Status).SingleAsync(Ct)));
    }

    private static string Code(Outcome<BundleId> outcome) => Assert.IsType<Outcome<BundleId>.Refused>(outcome).Refusal.Code;

    private async Task<(Person Worker, Person Partner, AgendaItemId Item)> Asked()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartnerPerson();
        return (worker, partner, await house.Given.AQuestion(worker, partner.Partner!.Value, await house.Given.APersonAtPartner(partner.Partner!.Value)));
    }

    private Task<AnswerId> Answer(Person partner, AgendaItemId item, AnswerKind kind, DateOnly? promise = null) =>
        Inside.Do<GiveAnswer, AnswerId>(partner, new GiveAnswer(AnswerId.New(), item, kind, "Zo is het.") { PromisedFor = promise });

    private Task<Bundle> BundleOf(AgendaItemId item) => Inside.Read(async db =>
    {
        var id = await db.Set<AgendaItem>().IgnoreQueryFilters().Where(one => one.Id == item).Select(one => one.BundleId).SingleAsync(Ct);
        return await db.Set<Bundle>().IgnoreQueryFilters().AsNoTracking().SingleAsync(bundle => bundle.Id == id, Ct);
    });

    public sealed class OnSqlite(SqliteHouse house) : TakeBackTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : TakeBackTests(house), IClassFixture<PostgresHouse>;
}
