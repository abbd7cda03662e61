using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Mail;

/// <summary>A mail server that hangs, drips or thinks for long: nothing in the program waits for it, and nothing goes twice.</summary>
public abstract class SlowServerTests(TestHouse house)
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_server_says_nothing_pages_are_fast_and_forms_are_kept()
    {
        var office = await OpenOffice(patience: 120);
        office.Dawdles = _ => Task.Delay(Timeout.Infinite, Ct);
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        await worker.Get("/signalen/nieuw");
        var message = await Post(house.Home);

        var turn = Turn(house.Home);
        await Until(() => office.Visits > 0);
        var form = (await worker.Get("/signalen/nieuw")).Fill("Wat hoorde of zag je?", "Het pad is donker").Choose("zorg").Fill("Over welke plek gaat het?", spot.Name).Fill("Waar gaat het over?", "verkeer");
        (await form.Press("Bewaar het signaal")).ShouldBe(HttpStatusCode.OK).ShouldHaveNoErrors();

        Assert.False(turn.IsCompleted);
        await office.DisposeAsync();
        await turn;
        Assert.Equal((true, 1), await Read(house.Home, message, waiting => (waiting.IsWaiting, waiting.Tries)));
    }

    [Fact]
    public async Task A_server_that_does_not_open_is_knocked_at_once_for_all_organisations_and_everything_goes_when_it_is_back()
    {
        await using var office = await OpenOffice(patience: 1);
        office.Dawdles = _ => Task.Delay(Timeout.Infinite, Ct);
        var (here, there) = (await Post(house.Home), await Post(house.Neighbour));

        await Turn(house.Home);
        await Node().RunDueAsync(At(house.Neighbour), Ct);
        var knocks = office.Visits;
        office.Dawdles = _ => Task.CompletedTask;
        await Turn(house.Neighbour, minutes: 2);
        await Turn(house.Home);

        Assert.Equal(1, knocks);
        Assert.Single(office.TakenFor(here.To));
        Assert.Single(office.TakenFor(there.To));
    }

    [Fact]
    public async Task Mail_of_one_organisation_that_hangs_leaves_the_other_alone()
    {
        await using var office = await OpenOffice(patience: 4);
        var (stuck, good) = (await Post(house.Home, $"hangt{Guid.NewGuid():N}@partner.example"), await Post(house.Neighbour));
        office.Dawdles = line => line.Contains("<hangt", StringComparison.Ordinal) ? Task.Delay(Timeout.Infinite, Ct) : Task.CompletedTask;
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        var hanging = Node().RunDueAsync(At(house.Home), Ct);
        await Until(() => office.Visits > 0);
        await Node().RunDueAsync(At(house.Neighbour), Ct);

        Assert.Single(office.TakenFor(good.To));
        Assert.False(hanging.IsCompleted);
        await hanging;
        Assert.Equal("too-slow", await Read(house.Home, stuck, waiting => waiting.LastError));
    }

    [Fact]
    public async Task Mail_that_hangs_is_tried_with_growing_pauses()
    {
        await using var office = await OpenOffice(patience: 1);
        office.Dawdles = line => line.StartsWith("MAIL", StringComparison.Ordinal) ? Task.Delay(Timeout.Infinite, Ct) : Task.CompletedTask;
        var message = await Post(house.Home);
        var pauses = new List<TimeSpan>();

        for (var time = 0; time < 3; time++)
        {
            await Turn(house.Home, minutes: time == 0 ? 1 : (int)pauses[^1].TotalMinutes);
            pauses.Add(await Read(house.Home, message, waiting => waiting.NextTryAt) - house.Clock.GetUtcNow());
        }

        Assert.Equal([1, 5, 15], pauses.Select(pause => (int)pause.TotalMinutes));
    }

    [Fact]
    public async Task A_server_that_thinks_long_about_a_whole_mail_gets_the_time_and_the_mail_goes_once()
    {
        await using var office = await OpenOffice(patience: 1);
        office.BeforeThanks = () => Task.Delay(2 * Quick, Ct);
        var message = await Post(house.Home);

        await Turn(house.Home);
        await Turn(house.Home, minutes: 30);

        Assert.Single(office.TakenFor(message.To));
        Assert.Equal(1, await Read(house.Home, message, sent => sent.Tries));
    }

    [Fact]
    public async Task A_server_that_drips_one_answer_after_another_is_left_when_the_patience_is_over()
    {
        await using var office = await OpenOffice(patience: 2);
        office.Dawdles = _ => Task.Delay(TimeSpan.FromMilliseconds(900), Ct);
        var message = await Post(house.Home);
        var clock = Stopwatch.StartNew();

        await Turn(house.Home);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), $"It took {clock.Elapsed}.");
        Assert.Equal("too-slow", await Read(house.Home, message, waiting => waiting.LastError));
    }

    private async Task<PostOffice> OpenOffice(int patience)
    {
        foreach (var organisation in new[] { house.Home, house.Neighbour })
        {
            await house.Inside(organisation).Change(async db =>
            {
                foreach (var message in await db.Set<OutboxMessage>().Where(message => message.SentAt == null).ToListAsync(Ct))
                    message.Arrived(house.Clock.GetUtcNow());
                var settings = await db.Set<OrganisationSettings>().SingleOrDefaultAsync(Ct) ?? db.Add(new OrganisationSettings { Name = "Welzijn", Address = $"https://{organisation.Host}/" }).Entity;
                settings.MailFrom = "post@welzijn.example";
            });
        }

        // Past the rest that an earlier test left behind.
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var office = PostOffice.For(house);
        house.Services.GetRequiredService<IConfiguration>()["Opbouw:Mail:Patience"] = $"{patience}";
        return office;
    }

    private async Task<OutboxMessage> Post(TestOrganisation at, string? to = null)
    {
        var now = house.Clock.GetUtcNow();
        var message = new OutboxMessage { To = to ?? $"post{Guid.NewGuid():N}@partner.example", Subject = "Een vraag van bewoners", Body = "Kan het pad lichter?", CreatedAt = now, NextTryAt = now };
        await house.Inside(at).Add(message);
        return message;
    }

    private async Task Turn(TestOrganisation at, int minutes = 1)
    {
        house.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await Node().RunDueAsync(At(at), Ct);
    }

    private Organisation At(TestOrganisation at) => house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == at.Id);

    private JobRunner Node() => ActivatorUtilities.CreateInstance<JobRunner>(
        house.Services, (IReadOnlyList<JobKind>)[house.Services.GetRequiredService<IReadOnlyList<JobKind>>().Single(kind => kind.Code == "mail.send-outbox")]);

    private Task<T> Read<T>(TestOrganisation at, OutboxMessage message, Func<OutboxMessage, T> what) =>
        house.Inside(at).Read(async db => what(await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(known => known.Id == message.Id, Ct)));

    private static async Task Until(Func<bool> happened)
    {
        for (var wait = 0; !happened() && wait < 200; wait++)
            await Task.Delay(20, Ct);
        Assert.True(happened());
    }

    public sealed class OnSqlite(SqliteHouse house) : SlowServerTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SlowServerTests(house), IClassFixture<PostgresHouse>;
}
