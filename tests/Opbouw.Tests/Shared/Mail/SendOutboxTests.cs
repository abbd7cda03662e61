using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Mail;

/// <summary>Mail through a real mail server: what goes wrong on the way, what arrives, and what never may.</summary>
public abstract class SendOutboxTests(TestHouse house)
{
    private const string Code = "mail.send-outbox";
    private const string OwnName = "Welzijn Thuis";
    private const string OwnAddress = "post@welzijn.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_arrives_whole_with_sender_and_an_id_of_its_own_and_goes_once()
    {
        await using var office = await OpenOffice();
        var message = await Post(subject: "Kan het pad lichter? Één vraag", body: "Beste Ingrid,\n\nHet is er 's avonds donker.\n.\nGroet van de coördinator");

        await Turn();
        await Turn();

        var delivery = Assert.Single(office.TakenFor(message.To));
        Assert.Equal((OwnAddress, $"\"{OwnName}\" <{OwnAddress}>"), (delivery.Sender, delivery.Mail.From.ToString()));
        Assert.Equal((message.Subject, message.Body), (delivery.Mail.Subject, delivery.Words));
        Assert.Equal((IdOf(message), "auto-generated"), (delivery.Mail.MessageId, delivery.Mail.Headers["Auto-Submitted"]));
        Assert.Equal((1, house.Clock.GetUtcNow() - TimeSpan.FromMinutes(1)), await Read(message, sent => (sent.Tries, sent.SentAt!.Value)));
        Assert.Equal([nameof(MailSent)], await TrailOf(message));
    }

    [Fact]
    public async Task While_the_server_is_down_the_pauses_grow_and_at_last_it_is_given_up_and_told()
    {
        await (await OpenOffice()).DisposeAsync();
        var message = await Post(subject: "Geheim voor het logboek");
        var pauses = new List<TimeSpan>();

        await Turn();
        while (await Read(message, waiting => waiting.IsWaiting))
        {
            var (next, tries) = await Read(message, waiting => (waiting.NextTryAt, waiting.Tries));
            pauses.Add(next - house.Clock.GetUtcNow());
            house.Clock.SetUtcNow(next - TimeSpan.FromMinutes(1));
            await Turn(minutes: 0);
            Assert.Equal(tries, await Read(message, waiting => waiting.Tries));
            await Turn();
            Assert.Equal(tries + 1, await Read(message, waiting => waiting.Tries));
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromHours(12)), (pauses[0], pauses[^1]));
        Assert.InRange(pauses.Aggregate((sum, pause) => sum + pause), TimeSpan.FromDays(3), TimeSpan.FromDays(5));
        Assert.Equal([.. pauses.Select(_ => nameof(MailNotSent)), nameof(MailGivenUp)], await TrailOf(message));
        Assert.Contains(house.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains($"{message.Id} was given up", StringComparison.Ordinal));
        Assert.DoesNotContain(house.Log.Lines, line => line.Contains(message.To, StringComparison.Ordinal) || line.Contains("Geheim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_server_is_back_everything_that_waited_goes()
    {
        await (await OpenOffice()).DisposeAsync();
        var messages = new[] { await Post(), await Post(), await Post() };
        await Turn();
        await Turn();

        await using var office = PostOffice.For(house);
        await Turn(minutes: 6);

        Assert.All(messages, message => Assert.Single(office.TakenFor(message.To)));
        Assert.All(await Task.WhenAll(messages.Select(message => Read(message, sent => sent.LastError))), Assert.Null);
    }

    [Fact]
    public async Task While_the_server_is_down_a_booking_stands_and_its_letter_follows()
    {
        await (await OpenOffice()).DisposeAsync();
        var slot = await house.Given.ASlot(await house.Given.AWorker(), days: 50);
        var key = await house.Given.ABooking(slot);
        await Turn();
        Assert.Contains(slot.When, (await house.Visitor().Get($"/afspraak/{key}")).Html, StringComparison.Ordinal);

        await using var office = PostOffice.For(house);
        await Turn(minutes: 6);

        Assert.Contains(office.TakenFor(Given.GivenPeopleAndPlaces.GuestMail), letter => letter.Words.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Server_that_is_away_is_knocked_at_once_a_turn_however_much_mail_waits()
    {
        await using var office = await OpenOffice();
        var knocks = 0;
        office.Says = line =>
        {
            knocks += line.StartsWith("EHLO", StringComparison.Ordinal) ? 1 : 0;
            return "421 wegens drukte gesloten";
        };
        for (var mail = 0; mail < 5; mail++)
            await Post();

        await Turn();

        Assert.Equal(1, knocks);
    }

    [Fact]
    public async Task Refused_for_good_is_given_up_at_once_and_the_rest_goes_in_the_same_turn()
    {
        await using var office = await OpenOffice();
        var (gone, good) = (await Post(to: $"weg{Guid.NewGuid():N}@partner.example"), await Post());
        office.Says = line => line.Contains("<weg", StringComparison.Ordinal) ? "550 onbekend" : null;

        await Turn();

        Assert.Empty(office.TakenFor(gone.To));
        Assert.Single(office.TakenFor(good.To));
        Assert.Equal((false, "smtp-550"), await Read(gone, message => (message.IsWaiting, message.LastError)));
        Assert.Equal([nameof(MailGivenUp)], await TrailOf(gone));
    }

    [Theory]
    [InlineData("RCPT", "451 kom later", "smtp-451")]
    [InlineData("MAIL", "530 wie bent u?", "log-in")]
    [InlineData("EHLO", "QUIT", "SmtpProtocolException")]
    public async Task Refused_for_now_is_tried_again_and_arrives_once(string at, string says, string code)
    {
        await using var office = await OpenOffice();
        var message = await Post();
        office.Says = line => line.StartsWith(at, StringComparison.Ordinal) ? says : null;

        await Turn();
        var refused = await Read(message, waiting => (waiting.IsWaiting, waiting.LastError));
        office.Says = _ => null;
        await Turn();
        await Turn();

        Assert.Equal((true, code), refused);
        Assert.Single(office.TakenFor(message.To));
    }

    [Fact]
    public async Task Node_killed_between_sending_and_writing_it_down_sends_at_most_once_again_under_the_same_id()
    {
        await using var office = await OpenOffice();
        var message = await Post();
        using var death = new CancellationTokenSource();
        office.BeforeThanks = () => death.CancelAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Node().RunDueAsync(Home, death.Token));
        office.BeforeThanks = () => Task.CompletedTask;

        await Turn();
        var duringLease = office.TakenFor(message.To).Count();
        house.Clock.Advance(JobRunner.Lease);
        await Task.WhenAll(Node().RunDueAsync(Home, Ct), Node().RunDueAsync(Home, Ct));
        await Turn();

        Assert.Equal((1, 2), (duringLease, office.TakenFor(message.To).Count()));
        Assert.Single(office.TakenFor(message.To).Select(delivery => delivery.Mail.MessageId).Distinct(), IdOf(message));
        Assert.Equal([nameof(MailSent)], await TrailOf(message));
    }

    [Fact]
    public async Task Of_nodes_that_come_at_once_each_mail_goes_once()
    {
        await using var office = await OpenOffice();
        var messages = new[] { await Post(), await Post(), await Post() };
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Node().RunDueAsync(Home, Ct)));

        Assert.All(messages, message => Assert.Single(office.TakenFor(message.To)));
    }

    [Theory]
    [InlineData("Vraag\r\nBcc: gluurder@elders.example", OwnName)]
    [InlineData("Vraag\nBcc: gluurder@elders.example\n\nAndere brief", OwnName)]
    [InlineData("Vraag\rBcc: gluurder@elders.example", OwnName)]
    [InlineData("Vraag é\r\n Bcc: gluurder@elders.example", OwnName)]
    [InlineData("Vraag", "Welzijn\r\nBcc: gluurder@elders.example")]
    [InlineData("Vraag", "Welzijn\nBcc: gluurder@elders.example\n\nAndere brief")]
    [InlineData("Vraag", "Welzijn\" <gluurder@elders.example>,\r\n \"Thuis")]
    public async Task Line_end_in_subject_or_name_is_no_new_header_and_no_new_letter(string subject, string name)
    {
        await using var office = await OpenOffice(name);
        var message = await Post(subject: subject, body: "De brief zelf");

        await Turn();

        var delivery = Assert.Single(office.TakenFor(message.To));
        Assert.Equal(["Auto-Submitted", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To"], delivery.HeaderNames.Order(StringComparer.Ordinal));
        Assert.Equal((message.To, OwnAddress), (Assert.Single(delivery.Mail.To.Mailboxes).Address, Assert.Single(delivery.Mail.From.Mailboxes).Address));
        Assert.Equal("De brief zelf", delivery.Words);
    }

    [Theory]
    [InlineData("goed@partner.example\r\nBcc: gluurder@elders.example")]
    [InlineData("goed@partner.example, gluurder@elders.example")]
    [InlineData("goed@partner.example>\r\nRCPT TO:<gluurder@elders.example")]
    [InlineData("geen adres")]
    public async Task What_is_no_single_address_is_given_up_and_reaches_nobody(string to)
    {
        await using var office = await OpenOffice();
        var message = await Post(to: to);

        await Turn();

        Assert.Empty(office.Taken);
        Assert.Equal((false, "address"), await Read(message, given => (given.IsWaiting, given.LastError)));
    }

    [Fact]
    public async Task Dot_in_a_letter_is_not_the_end_of_it()
    {
        await using var office = await OpenOffice();
        var message = await Post(body: "Eerst dit\n.\nMAIL FROM:<gluurder@elders.example>\r\n.\r\nRCPT TO:<gluurder@elders.example>");

        await Turn();

        var delivery = Assert.Single(office.Taken);
        Assert.Equal(message.Body.ReplaceLineEndings("\n"), delivery.Words);
    }

    [Fact]
    public async Task Nothing_leaves_a_demo_or_a_house_without_mail_server_or_sender()
    {
        await using var office = await OpenOffice();
        var message = await Post();
        var settings = house.Services.GetRequiredService<IConfiguration>();
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        var demo = await Node().RunDueAsync(Home with { IsDemo = true }, Ct);
        settings["Opbouw:Mail:Host"] = "";
        var noServer = await Node().RunDueAsync(Home, Ct);
        settings["Opbouw:Mail:Host"] = "127.0.0.1";
        await SetSender(OwnName, address: null);
        var noSender = await Node().RunDueAsync(Home, Ct);

        Assert.Empty(demo.Concat(noServer).Concat(noSender));
        Assert.Empty(office.Taken);
        Assert.Equal((true, 0), await Read(message, waiting => (waiting.IsWaiting, waiting.Tries)));
    }

    private Organisation Home => house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Home.Id);

    /// <summary>A mail server, a sender, and an outbox in which nothing of earlier tests waits.</summary>
    private async Task<PostOffice> OpenOffice(string name = OwnName)
    {
        await house.Inside().Change(async db =>
        {
            foreach (var message in await db.Set<OutboxMessage>().Where(message => message.SentAt == null).ToListAsync(Ct))
                message.Arrived(house.Clock.GetUtcNow());
        });
        await SetSender(name, OwnAddress);
        return PostOffice.For(house);
    }

    private Task SetSender(string name, string? address) => house.Inside().Change(async db =>
    {
        var settings = await db.Set<OrganisationSettings>().SingleOrDefaultAsync(Ct)
            ?? db.Add(new OrganisationSettings { Name = name, Address = $"https://{house.Home.Host}/" }).Entity;
        (settings.Name, settings.MailFrom) = (name, address);
    });

    private async Task<OutboxMessage> Post(string? to = null, string subject = "Een vraag van bewoners", string body = "Kan het pad lichter?")
    {
        var now = house.Clock.GetUtcNow();
        var message = new OutboxMessage { To = to ?? $"post{Guid.NewGuid():N}@partner.example", Subject = subject, Body = body, CreatedAt = now, NextTryAt = now };
        await house.Inside().Add(message);
        return message;
    }

    /// <summary>A later moment, and whichever node comes by.</summary>
    private async Task Turn(int minutes = 1)
    {
        house.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await Node().RunDueAsync(Home, Ct);
    }

    /// <summary>A process of its own as far as jobs go.</summary>
    private JobRunner Node() => ActivatorUtilities.CreateInstance<JobRunner>(
        house.Services, (IReadOnlyList<JobKind>)[house.Services.GetRequiredService<IReadOnlyList<JobKind>>().Single(kind => kind.Code == Code)]);

    private Task<T> Read<T>(OutboxMessage message, Func<OutboxMessage, T> what) =>
        house.Inside().Read(async db => what(await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(known => known.Id == message.Id, Ct)));

    private Task<List<string>> TrailOf(OutboxMessage message) => house.Inside().Read(db =>
        db.Set<TrailEntry>().Where(entry => entry.Subject == message.Id.ToString()).OrderBy(entry => entry.At).Select(entry => entry.Event).ToListAsync(Ct));

    private string IdOf(OutboxMessage message) => $"{message.Id}@{house.Home.Host}";

    public sealed class OnSqlite(SqliteHouse house) : SendOutboxTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SendOutboxTests(house), IClassFixture<PostgresHouse>;
}
