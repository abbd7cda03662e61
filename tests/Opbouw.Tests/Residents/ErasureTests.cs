using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Residents;
using Opbouw.Shared.Acting;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Residents;

/// <summary>Who is erased is gone: proven with words that occur nowhere else, and with a copy from before.</summary>
[Trait("Kind", "Trust")]
public abstract class ErasureTests(TestHouse house)
{
    private const string Canary = "KANARIEPIET";

    [Fact]
    public async Task No_byte_of_her_is_in_the_database_the_log_or_an_export()
    {
        var (worker, id) = await WithCanaries();
        await worker.Browser.Get($"/bewoners/{id.Value}");

        var done = await (await worker.Browser.Get($"/bewoners/{id.Value}/wissen")).FormWith("Wis deze bewoner").Press("Wis deze bewoner");

        Assert.Contains("Van deze bewoner is niets meer te lezen", done.Html, StringComparison.Ordinal);
        Assert.Empty(await RowsWith(Canary));
        Assert.DoesNotContain(house.Log.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        Assert.False(await house.Inside().Read(db => db.Set<Resident>().AnyAsync(r => r.Id == id)));
        (await worker.Browser.Get($"/bewoners/{id.Value}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_planted_canary_is_found()
    {
        var worker = await house.Given.AWorker();
        await house.Inside().Add(new Opbouw.Shared.Settings.SettingVersion { Part = $"proef-{Guid.NewGuid():N}"[..20], Number = 1, From = new DateOnly(2026, 1, 1), Text = "{}", Why = "GEPLANT", At = house.Clock.GetUtcNow() });

        Assert.NotEmpty(await RowsWith("GEPLANT"));
        Assert.NotEqual(default, worker.Account);
    }

    [Fact]
    public async Task A_copy_from_before_put_back_with_the_keys_of_today_shows_nothing_and_is_erased_again()
    {
        var (worker, id) = await WithCanaries();
        var copy = await house.Inside().Read(db => db.Set<Resident>().AsNoTracking().SingleAsync(r => r.Id == id));
        var consent = await house.Inside().Read(db => db.Set<Consent>().AsNoTracking().SingleAsync(c => c.ResidentId == id));
        await (await worker.Browser.Get($"/bewoners/{id.Value}/wissen")).FormWith("Wis deze bewoner").Press("Wis deze bewoner");

        // What stood in the tables when the copy was made stands there again.
        await house.Inside().Add(copy, consent);
        var back = await worker.Browser.Get($"/bewoners/{id.Value}");
        Assert.Equal("Gewist", back.Heading);
        Assert.DoesNotContain(Canary, back.Html, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();
        Assert.False(await house.Inside().Read(db => db.Set<Resident>().AnyAsync(r => r.Id == id)));
        Assert.Contains(ErasureReason.CameBackWithACopy, await house.Inside().Read(db => db.Set<Erasure>().Select(e => e.Reason).ToListAsync()));
    }

    [Fact]
    public async Task What_was_cut_off_halfway_is_finished_at_night()
    {
        var (worker, id) = await WithCanaries();
        var erasure = await house.Inside().Do<EraseResident, Guid>(worker, new EraseResident(Guid.CreateVersion7(), id, ErasureReason.Asked));
        Assert.True((await house.Given.KeysOf(id.Value)).Has(id.Value));

        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();

        Assert.False((await house.Given.KeysOf(id.Value)).Has(id.Value));
        var proof = await house.Inside().Read(db => db.Set<Erasure>().SingleAsync(e => e.Id == erasure));
        Assert.NotNull(proof.KeyDestroyedAt);
        Assert.Null(proof.KeyToDestroy);
    }

    [Fact]
    public async Task Certificate_says_what_is_gone_when_and_not_who()
    {
        var (worker, id) = await WithCanaries();
        var done = await (await worker.Browser.Get($"/bewoners/{id.Value}/wissen")).FormWith("Wis deze bewoner").Press("Wis deze bewoner");

        var proof = await done.Follow("Bekijk het bewijs");

        Assert.Equal("Bewijs van wissen", proof.Heading);
        Assert.Contains("toestemming 1", proof.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, proof.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(id.Value.ToString(), proof.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colleague_may_not_erase_and_the_privacy_officer_may()
    {
        var (worker, id) = await WithCanaries();
        var colleague = await house.Given.AWorker(worker.Team);

        Assert.IsType<Outcome<Guid>.Missing>(await house.Inside().Try<EraseResident, Guid>(colleague, new EraseResident(Guid.CreateVersion7(), id, ErasureReason.Asked)));

        var officer = await house.Given.Somebody(Opbouw.Shared.Security.RoleCodes.PrivacyOfficer);
        var done = await (await officer.Browser.Get($"/privacy-werk/wissen/{id.Value}")).FormWith("Wis deze bewoner").Press("Wis deze bewoner");
        Assert.Contains("Gewist", done.Html, StringComparison.Ordinal);
        Assert.False(await house.Inside().Read(db => db.Set<Resident>().AnyAsync(r => r.Id == id)));
    }

    [Fact]
    public async Task Partner_hears_by_a_reference_when_nobody_can_read_the_name_any_more()
    {
        var partner = await house.Given.APartner("Stichting De Ekster");
        var person = await house.Given.APartnerPerson(partner);
        var worker = await house.Given.AWorker();
        var id = await house.Given.AResident(worker, name: Canary, purpose: ConsentPurpose.Introduce, recipient: partner);
        var page = await worker.Browser.Get($"/bewoners/{id.Value}/voorstellen");
        await page.FormWith("Geef de gegevens door").Choose("Stichting De Ekster").Press("Geef de gegevens door");

        await (await worker.Browser.Get($"/bewoners/{id.Value}/wissen")).FormWith("Wis deze bewoner").Press("Wis deze bewoner");

        var task = await person.Browser.Get("/gedeeld");
        Assert.Contains("Wis deze gegevens bij u", task.Texts("h2"));
        Assert.Contains("Naam gewist", task.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, task.Html, StringComparison.Ordinal);
    }

    private async Task<(Person Worker, ResidentId Id)> WithCanaries()
    {
        var worker = await house.Given.AWorker();
        return (worker, await house.Given.AResident(worker, name: $"{Canary} naam", mail: $"{Canary}{Guid.NewGuid():N}@voorbeeld.example", address: $"{Canary} straat"));
    }

    /// <summary>Tables with this word in any column of any row, whoever may see them.</summary>
    private Task<List<string>> RowsWith(string word) => house.Inside().Read(async db =>
    {
        var found = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null).DistinctBy(entity => entity.GetTableName()))
        {
            var columns = string.Join(" || ' ' || ", entity.GetProperties().Select(property => $"COALESCE(CAST(\"{property.GetColumnName()}\" AS text), '')"));
            var sql = string.Concat($"SELECT count(*) AS \"Value\" FROM \"{entity.GetTableName()}\" WHERE {columns} LIKE '%{word}%'");
            if ((await db.Database.SqlQueryRaw<long>(sql).ToListAsync())[0] > 0) found.Add(entity.GetTableName()!);
        }
        return found;
    });

    public sealed class OnSqlite(SqliteHouse house) : ErasureTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ErasureTests(house), IClassFixture<PostgresHouse>;
}
