using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Commands;
using Opbouw.People;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Mail;

/// <summary>Mail that does not arrive: noted at the address, told to who can mend it, and nothing more goes there until somebody did.</summary>
public abstract class BounceTests(TestHouse house)
{
    private const string OwnAddress = "post@welzijn.example";
    private const string ReturnPath = "terug@welzijn.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_mail_has_a_way_back_of_its_own_that_does_not_show_in_the_letter()
    {
        await using var office = await OpenOffice();
        var (first, second) = (await Post(), await Post());

        await Turn();

        var deliveries = new[] { first, second }.Select(message => Assert.Single(office.TakenFor(message.To))).ToList();
        Assert.Equal([$"terug+{first.ReturnToken}@welzijn.example", $"terug+{second.ReturnToken}@welzijn.example"], deliveries.Select(delivery => delivery.Sender));
        Assert.NotEqual(first.ReturnToken, second.ReturnToken);
        Assert.All(deliveries, delivery => Assert.Equal(OwnAddress, Assert.Single(delivery.Mail.From.Mailboxes).Address));
        Assert.All(deliveries, delivery => Assert.DoesNotContain("terug+", delivery.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Address_that_is_refused_gets_no_further_mail_until_somebody_tries_it_again()
    {
        await using var office = await OpenOffice();
        var (administrator, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.Somebody(RoleCodes.Worker));
        var offered = 0;
        office.Says = line => line.StartsWith("RCPT", StringComparison.Ordinal) && line.Contains($"<{worker.Email}>", StringComparison.Ordinal) && ++offered > 0 ? "550 5.1.1 onbekend" : null;
        var first = await Post(worker.Email);
        await Turn();
        var second = await Post(worker.Email.ToUpperInvariant());
        await Turn();

        Assert.Equal(1, offered);
        Assert.Equal("dead-address", await Read(second, message => message.LastError));
        var page = await administrator.Get($"/beheer/mensen/{worker.Account.Value}");
        Assert.Contains("kwam niet aan", page.One(".notice--alarm").TextContent, StringComparison.Ordinal);
        office.Says = _ => null;
        (await page.FormWith("Het adres klopt, probeer opnieuw").Press("Het adres klopt, probeer opnieuw")).ShouldBe(HttpStatusCode.OK);
        await Turn();
        await Turn();

        Assert.Equal(2, office.TakenFor(worker.Email).Count() + office.TakenFor(worker.Email.ToUpperInvariant()).Count());
        Assert.True(await Read(first, message => message.SentAt is not null));
        Assert.Contains(nameof(AddressTriedAgain), await TrailOf(worker.Account.Value));
        Assert.Empty((await administrator.Get($"/beheer/mensen/{worker.Account.Value}")).All(".notice--alarm"));
    }

    [Fact]
    public async Task New_invitation_to_a_dead_address_is_handed_over()
    {
        await using var office = await OpenOffice();
        var (administrator, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.Somebody(RoleCodes.Worker));
        await house.Given.ADeadAddress(worker.Email);

        var shown = await (await administrator.Get($"/beheer/mensen/{worker.Account.Value}")).FormWith("Stuur een nieuwe uitnodiging").Press("Stuur een nieuwe uitnodiging");

        Assert.Contains("/uitnodiging?code=", Page.Text(shown.One(".invite-link")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "550 5.7.1 uw server staat op een lijst")]
    [InlineData("MAIL", "550 5.1.8 wij kennen de afzender niet")]
    [InlineData("DATA", "554 te groot")]
    public async Task Refusal_that_is_not_about_the_address_leaves_it_alone(string at, string says)
    {
        await using var office = await OpenOffice();
        office.Says = line => line.StartsWith(at, StringComparison.Ordinal) ? says : null;
        var message = await Post();

        await Turn();

        Assert.True(await Read(message, given => given.DidNotArrive));
        Assert.Null(await NoteOf(message.To));
    }

    [Fact]
    public async Task Asker_hears_that_the_mail_did_not_arrive_and_finds_the_letter()
    {
        await using var office = await OpenOffice();
        office.Says = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "550 onbekend" : null;
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        var person = await house.Given.APersonAtPartner(partner);
        var item = await house.Given.AQuestion(worker, partner, person);
        await Turn();

        var page = await worker.Get($"/agendering/{item.Value}");
        Assert.Contains($"De mail aan {person.Name} kwam niet aan", page.One(".notice").TextContent, StringComparison.Ordinal);
        var letter = await page.Follow("Geef de brief");
        Assert.Contains("Kan er meer licht komen", letter.ShouldBe(HttpStatusCode.OK).One(".letterlijk").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/vraag/", letter.Html, StringComparison.Ordinal);
        Assert.Contains(await house.Inside().Read(db => db.Set<Notification>().IgnoreQueryFilters().Where(one => one.AccountId == worker.Account).Select(one => one.Title).ToListAsync(Ct)), title => title.EndsWith("Geef de brief.", StringComparison.Ordinal));
        Assert.Contains("Mail komt hier niet aan", (await worker.Get($"/partners/{partner.Value}")).One(".late").TextContent, StringComparison.Ordinal);

        (await (await worker.Get($"/partners/{partner.Value}/mensen?persoon={person.Id.Value}")).Fill("E-mailadres", $"goed{person.Email}").Press("Bewaar")).ShouldHaveNoErrors();
        Assert.Empty((await worker.Get($"/partners/{partner.Value}")).All(".late"));
    }

    [Fact]
    public async Task Report_that_comes_back_later_is_noted_once()
    {
        await using var office = await OpenOffice();
        var message = await Sent();

        var (first, again) = (await Bounces(Letters.Report(WayBackOf(message))), await Bounces(Letters.Report(WayBackOf(message))));

        Assert.Equal((0, "1 mail genoteerd als niet aangekomen."), first);
        Assert.StartsWith("Niets veranderd", again.Said, StringComparison.Ordinal);
        Assert.Equal((true, "5.1.1"), (((await NoteOf(message.To))!.IsDead), (await NoteOf(message.To))!.Code));
        Assert.Equal([nameof(MailReturned), nameof(MailSent)], (await TrailOf(message.Id)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("4.4.7")]
    [InlineData("5.2.2")]
    [InlineData("5.7.1")]
    public async Task Passing_trouble_is_noted_and_mail_goes_on(string status)
    {
        await using var office = await OpenOffice();
        var message = await Sent();

        await Bounces(Letters.Report(WayBackOf(message), status));
        Assert.False((await NoteOf(message.To))!.IsDead);
        await Post(message.To);
        await Turn();

        Assert.Equal(2, office.TakenFor(message.To).Count());
        Assert.Null(await NoteOf(message.To));
    }

    public static TheoryData<string> NoReports => ["delayed", "delivered", "relayed", "answer", "not-a-report", "no-status", "wrong-token", "wrong-domain", "empty", "noise", "cut-off", "huge", "never-sent"];

    [Theory]
    [MemberData(nameof(NoReports))]
    public async Task What_is_no_report_about_a_mail_of_ours_changes_nothing(string kind)
    {
        await using var office = await OpenOffice();
        var message = await Sent();
        var (to, notSent) = (WayBackOf(message), await Post($"nooit{Guid.NewGuid():N}@partner.example"));
        var mail = kind switch
        {
            "delayed" or "delivered" or "relayed" => Letters.Report(to, "4.0.0", kind),
            "answer" => Letters.Answer(to),
            "not-a-report" => Letters.Report(to, type: "disposition-notification"),
            "no-status" => Letters.Report(to, status: "onbekend"),
            "wrong-token" => Letters.Report($"terug+{Guid.NewGuid():N}@welzijn.example"),
            "wrong-domain" => Letters.Report(to.Replace("welzijn.example", "elders.example", StringComparison.Ordinal)),
            "empty" => [],
            "noise" => [.. Enumerable.Range(0, 4000).Select(number => (byte)(number * 31))],
            "cut-off" => Letters.Report(to)[..^400],
            "huge" => [.. Letters.Report(to), .. new byte[6_000_000]],
            _ => Letters.Report(WayBackOf(notSent)),
        };

        var (ended, said) = await Bounces(mail);

        Assert.Equal(0, ended);
        Assert.StartsWith("Niets veranderd", said, StringComparison.Ordinal);
        Assert.Null(await NoteOf(message.To));
        Assert.Null(await NoteOf(notSent.To));
        Assert.False(await Read(message, sent => sent.DidNotArrive));
    }

    [Fact]
    public async Task Report_a_month_later_is_not_believed()
    {
        await using var office = await OpenOffice();
        var message = await Sent();
        house.Clock.Advance(TimeSpan.FromDays(30));

        Assert.StartsWith("Niets veranderd", (await Bounces(Letters.Report(WayBackOf(message)))).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_again_by_hand_it_may_come_back_again()
    {
        await using var office = await OpenOffice();
        var (administrator, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.Somebody(RoleCodes.Worker));
        var message = await Post(worker.Email);
        await Turn();
        await Bounces(Letters.Report(WayBackOf(message)));
        await (await administrator.Get($"/beheer/mensen/{worker.Account.Value}")).FormWith("Het adres klopt, probeer opnieuw").Press("Het adres klopt, probeer opnieuw");
        await Turn();

        await Bounces(Letters.Report(WayBackOf(message)));

        Assert.Equal(2, office.TakenFor(worker.Email).Count());
        Assert.True((await NoteOf(worker.Email))!.IsDead);
    }

    [Fact]
    public async Task Folder_of_mail_is_read_and_each_mail_once()
    {
        await using var office = await OpenOffice();
        var message = await Sent();
        var folder = Directory.CreateTempSubdirectory("opbouw-maildir-");
        var fresh = folder.CreateSubdirectory("new").FullName;
        await File.WriteAllBytesAsync(Path.Combine(fresh, "1.host"), Letters.Report(WayBackOf(message)), Ct);
        await File.WriteAllBytesAsync(Path.Combine(fresh, "2.host"), Letters.Answer(OwnAddress), Ct);

        var output = new StringWriter();
        var ended = await new BouncesCommand(house.Services, Stream.Null, output, output).RunAsync([folder.FullName], Ct);

        Assert.Equal((0, "1 mail genoteerd als niet aangekomen."), (ended, output.ToString().Trim()));
        Assert.Empty(Directory.GetFiles(fresh));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder.FullName, "cur")).Length);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Address_that_the_mail_server_gives_along_counts_too()
    {
        await using var office = await OpenOffice();
        var message = await Sent();

        var (ended, _) = await Bounces(Letters.Report(OwnAddress), "--to", WayBackOf(message));

        Assert.Equal(0, ended);
        Assert.NotNull(await NoteOf(message.To));
    }

    private async Task<(int Ended, string Said)> Bounces(byte[] mail, params string[] arguments)
    {
        var output = new StringWriter();
        var ended = await new BouncesCommand(house.Services, new MemoryStream(mail), output, output).RunAsync(["-", .. arguments], Ct);
        return (ended, output.ToString().Trim());
    }

    private static string WayBackOf(OutboxMessage message) => $"terug+{message.ReturnToken}@welzijn.example";

    private async Task<PostOffice> OpenOffice()
    {
        await house.Inside().Change(async db =>
        {
            foreach (var message in await db.Set<OutboxMessage>().Where(message => message.SentAt == null).ToListAsync(Ct))
                message.Arrived(house.Clock.GetUtcNow());
            var settings = await db.Set<OrganisationSettings>().SingleOrDefaultAsync(Ct) ?? db.Add(new OrganisationSettings { Name = "Welzijn", Address = $"https://{house.Home.Host}/" }).Entity;
            settings.MailFrom = OwnAddress;
        });
        var office = PostOffice.For(house);
        house.Services.GetRequiredService<IConfiguration>()["Opbouw:Mail:ReturnPath"] = ReturnPath;
        return office;
    }

    private async Task<OutboxMessage> Sent()
    {
        var message = await Post();
        await Turn();
        return message;
    }

    private async Task<OutboxMessage> Post(string? to = null)
    {
        var now = house.Clock.GetUtcNow();
        var message = new OutboxMessage { To = to ?? $"post{Guid.NewGuid():N}@partner.example", Subject = "Een vraag van bewoners", Body = "Kan het pad lichter?", CreatedAt = now, NextTryAt = now };
        await house.Inside().Add(message);
        return message;
    }

    private async Task Turn()
    {
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var home = house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Home.Id);
        await ActivatorUtilities.CreateInstance<JobRunner>(
            house.Services, (IReadOnlyList<JobKind>)[house.Services.GetRequiredService<IReadOnlyList<JobKind>>().Single(kind => kind.Code == "mail.send-outbox")]).RunDueAsync(home, Ct);
    }

    private Task<BounceNote?> NoteOf(string address) =>
        house.Inside().Read(db => db.Set<BounceNote>().AsNoTracking().SingleOrDefaultAsync(note => note.Address == BounceNote.KeyOf(address), Ct));

    private Task<T> Read<T>(OutboxMessage message, Func<OutboxMessage, T> what) =>
        house.Inside().Read(async db => what(await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(known => known.Id == message.Id, Ct)));

    private Task<List<string>> TrailOf(Guid subject) =>
        house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Subject == subject.ToString()).Select(entry => entry.Event).ToListAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : BounceTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : BounceTests(house), IClassFixture<PostgresHouse>;
}
