using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Agenda;
using Opbouw.FieldWork;
using Opbouw.Shared.Backup;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Signals;
using Opbouw.Shared.Watching;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Backup;

/// <summary>A copy is made while people work, opens with one key only, and put back is everything as it was.</summary>
[Trait("Kind", "Trust")]
public abstract class BackupTests(TestHouse house) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-backup-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Organisation Home => house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Home.Id);

    private string CopyFile => Path.Combine(folder.FullName, "kopie.opbouw");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Put_back_is_everything_as_it_was_at_one_moment_and_what_came_after_is_gone()
    {
        var worker = await house.Given.AWorker();
        var signal = (await house.Given.ASignal(worker, "Het kastanjelaantje is glad", at: await house.Given.AFindSpot(worker.Team))).SignalId;
        await house.Given.AContact(worker, line: "Wat er vóór de kopie was");
        await house.Given.AQuestion(worker, await house.Given.APartner());
        await house.Inside().RunDueJobs();
        using var key = GiveKey();

        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
                await house.Given.AContact(worker, line: $"Tijdens de kopie {number}");
        }, Ct);
        await Make();
        await stop.CancelAsync();
        await writing;
        await house.Given.AContact(worker, line: "Wat er na de kopie kwam");

        await using var other = OtherPlace();
        await Restore(other, key);

        await Read(other, async db =>
        {
            Assert.Equal("Het kastanjelaantje is glad", await db.Set<Signal>().IgnoreQueryFilters().Where(one => one.Id == signal).Select(one => one.Words).SingleAsync(Ct));
            var lines = await db.Set<Contact>().IgnoreQueryFilters().Where(one => one.WorkerId == worker.Account).Select(one => one.Line).ToListAsync(Ct);
            Assert.Contains("Wat er vóór de kopie was", lines);
            Assert.DoesNotContain("Wat er na de kopie kwam", lines);
            Assert.Single(await db.Set<AgendaItem>().IgnoreQueryFilters().Where(one => one.WorkerId == worker.Account).ToListAsync(Ct));
        });

        // What the database numbers itself goes on where it was, and the search still knows.
        await Write(other, async db => db.Add(Again(await db.Set<Signal>().IgnoreQueryFilters().AsNoTracking().SingleAsync(one => one.Id == signal, Ct), "Na het terugzetten")));
        await Read(other, async db =>
        {
            Assert.Single(await db.Find(SearchTerms.Of("kastanjelaantje")).ToListAsync(Ct));
            Assert.Single(await db.Find(SearchTerms.Of("terugzetten")).ToListAsync(Ct));
        });
    }

    [Fact]
    public async Task Wrong_key_half_a_file_another_organisation_and_a_newer_version_change_nothing()
    {
        using var key = GiveKey();
        await Make();
        await using var other = OtherPlace();
        var whole = await File.ReadAllBytesAsync(CopyFile, Ct);

        using var wrongKey = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal("wrong-key", await Trouble(other, wrongKey, whole));
        foreach (var length in new[] { 0, 10, 300, whole.Length / 2, whole.Length - 1, whole.Length - SealedPiece })
            Assert.Contains(await Trouble(other, key, whole[..Math.Max(0, length)]), new[] { "half", "not-a-backup" });
        Assert.Equal("half", await Trouble(other, key, [.. whole, 1, 2, 3]));
        var bent = whole.ToArray();
        bent[^(bent.Length / 3)] ^= 1;
        Assert.Equal("half", await Trouble(other, key, bent));
        Assert.Equal("not-a-backup", await Trouble(other, key, "PK een zip"u8.ToArray()));

        var newer = System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(whole[..600]).Replace("\"Migration\":\"20", "\"Migration\":\"30", StringComparison.Ordinal)).Concat(whole[600..]).ToArray();
        Assert.Equal("newer", await Trouble(other, key, newer));
        var neighbour = house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Neighbour.Id);
        Assert.Equal("other-organisation", (await Assert.ThrowsAsync<BackupException>(() => other.Restore.RunAsync(new MemoryStream(whole), key, neighbour, Ct))).Code);

        using (other.Directory.TakeShared())
            Assert.Equal("running", await Trouble(other, key, whole));
        Assert.Empty(Directory.EnumerateDirectories(other.Directory.Root, "work-*"));
    }

    [Fact]
    public async Task Without_a_key_no_copy_is_made_and_nothing_is_left_behind()
    {
        File.Delete(house.Services.GetRequiredService<DataDirectory>().BackupKeyOf(Home.Id));

        var trouble = await Assert.ThrowsAsync<BackupException>(Make);

        Assert.Equal("key", trouble.Code);
        Assert.Empty(folder.EnumerateFiles());
    }

    [Fact]
    public async Task A_copy_gives_away_no_word()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AContact(worker, line: "Geheimgehoudenwoord in de kopie");
        using var key = GiveKey();

        await Make();

        Assert.DoesNotContain("Geheimgehoudenwoord", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(CopyFile, Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_of_the_organisation_leaves_in_open_files_without_a_secret()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AContact(worker, line: "Een regel; met \"tekens\" erin", circle: Opbouw.Shared.Security.Circle.Own);
        var other = await house.GivenAt(house.Neighbour).AWorker();
        using var file = new MemoryStream();

        await using (var scope = house.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(Home, Opbouw.Shared.Security.Actor.House);
            Assert.True(await scope.ServiceProvider.GetRequiredService<ExportAll>().RunAsync(file, Ct) > 10);
        }

        using var zip = new ZipArchive(file);
        var contacts = await TextOf(zip, "fieldwork_contact.csv");
        Assert.Contains("\"Een regel; met \"\"tekens\"\" erin\"", contacts, StringComparison.Ordinal);
        Assert.StartsWith("id,", contacts, StringComparison.Ordinal);
        Assert.Contains("fieldwork_contact,line,String,", await TextOf(zip, "kolommen.csv"), StringComparison.Ordinal);
        var accounts = await TextOf(zip, zip.Entries.Single(entry => entry.FullName.EndsWith("account.csv", StringComparison.Ordinal)).FullName);
        Assert.Contains(worker.Name, accounts, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Account.Value.ToString(), accounts, StringComparison.Ordinal);
        Assert.DoesNotContain("password_hash", accounts, StringComparison.Ordinal);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("search_", StringComparison.Ordinal));
    }

    private static async Task<string> TextOf(ZipArchive zip, string name) => await new StreamReader(zip.GetEntry(name)!.Open()).ReadToEndAsync(Ct);

    private static Signal Again(Signal one, string words) => new()
    {
        Id = SignalId.New(),
        TeamId = one.TeamId,
        WorkerId = one.WorkerId,
        Kind = one.Kind,
        Theme = one.Theme,
        Words = words,
        Terms = one.Terms,
        AreaId = one.AreaId,
        RaisedAt = one.RaisedAt,
        RaisedOn = one.RaisedOn,
    };

    private const int SealedPiece = 64 * 1024;

    private ECDiffieHellman GiveKey()
    {
        var (open, secret) = BackupKeys.Make("paardebloem");
        File.WriteAllText(house.Services.GetRequiredService<DataDirectory>().BackupKeyOf(Home.Id), open);
        Assert.Throws<BackupException>(() => BackupKeys.ReadPrivate(secret, "boterbloem"));
        return BackupKeys.ReadPrivate(secret, "paardebloem");
    }

    private Task<BackupHeader> Make() => house.Services.GetRequiredService<MakeBackup>().RunAsync(Home, CopyFile, Ct);

    private async Task Restore(Place other, ECDiffieHellman key)
    {
        await using var source = File.OpenRead(CopyFile);
        await other.Restore.RunAsync(source, key, Home, Ct);
    }

    private async Task<string> Trouble(Place other, ECDiffieHellman key, byte[] file) =>
        (await Assert.ThrowsAsync<BackupException>(() => other.Restore.RunAsync(new MemoryStream(file), key, Home, Ct))).Code;

    /// <summary>Another data directory, as on a new machine. On PostgreSQL the same server: what was there is moved aside.</summary>
    private Place OtherPlace()
    {
        var settings = new Dictionary<string, string?> { ["Opbouw:DataDirectory"] = Path.Combine(folder.FullName, "elders"), ["Opbouw:Postgres"] = house.Services.GetRequiredService<IConfiguration>()["Opbouw:Postgres"] };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var directory = new DataDirectory(configuration);
        var opener = new DatabaseOpener(configuration, directory, house.Clock, house.Services);
        return new Place(directory, opener, new RestoreBackup(opener, directory));
    }

    private async Task Read(Place other, Func<OpbouwDb, Task> look)
    {
        await other.Opener.EnsureReadyAsync(Home, Ct);
        var work = new WorkContext();
        work.WorkFor(Home, Opbouw.Shared.Security.Actor.House);
        await using var db = other.Opener.Open(work);
        await look(db);
    }

    private async Task Write(Place other, Func<OpbouwDb, Task> change)
    {
        await using var lanes = new WriteLanes(other.Opener, house.Services.GetRequiredService<IServiceScopeFactory>(), house.Services.GetRequiredService<PublicVersions>(), house.Services.GetRequiredService<HouseMeters>());
        await lanes.RunAsync(Home, Opbouw.Shared.Security.Actor.House, async (lane, ct) =>
        {
            var db = lane.GetRequiredService<OpbouwDb>();
            await change(db);
            return await db.SaveChangesAsync(ct);
        }, _ => true, Ct);
    }

    private sealed record Place(DataDirectory Directory, DatabaseOpener Opener, RestoreBackup Restore) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Opener.DisposeAsync();
    }

    public sealed class OnSqlite(SqliteHouse house) : BackupTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : BackupTests(house), IClassFixture<PostgresHouse>;
}

/// <summary>Which copies stay.</summary>
public sealed class BackupPlanTests
{
    [Fact]
    public void Seven_days_five_weeks_and_twelve_months_stay()
    {
        var newest = new DateTimeOffset(2026, 11, 28, 2, 30, 0, TimeSpan.Zero);
        var nightly = Enumerable.Range(0, 800).Select(day => newest.AddDays(-day)).ToList();

        var kept = nightly.Except(BackupPlan.Superfluous(nightly)).ToList();

        Assert.Contains(newest, kept);
        Assert.Equal(7, kept.Count(moment => moment > newest.AddDays(-7)));
        Assert.InRange(kept.Count, 18, 24);
        Assert.True(kept.Min() > newest.AddMonths(-12) && kept.Min() < newest.AddMonths(-10));
        Assert.Empty(BackupPlan.Superfluous([newest]));
    }
}
