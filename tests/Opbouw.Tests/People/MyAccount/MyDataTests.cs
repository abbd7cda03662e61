using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Opbouw.People.MyAccount;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.MyAccount;

/// <summary>Everybody with an account reads what is kept because of it, and who looked.</summary>
[Trait("Kind", "Trust")]
public abstract class MyDataTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_and_file_hold_her_own_and_no_secret()
    {
        var (worker, other) = (await house.Given.SomebodyAtTheDoor(), await house.Given.AWorker());
        var browser = await house.LogIn(worker.Account);
        var email = worker.Email;

        var page = await browser.Get("/mijn-account/gegevens");
        Assert.Contains(email, page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(other.Email, page.Html, StringComparison.OrdinalIgnoreCase);
        var text = (await browser.Get("/mijn-account/gegevens?handler=Bestand")).Html;
        var file = JsonDocument.Parse(text).RootElement;

        Assert.Equal(email, file.GetProperty("about").GetProperty("people_account")[0].GetProperty("email").GetString(), ignoreCase: true);
        Assert.True(file.GetProperty("about").GetProperty("people_session").GetArrayLength() > 0);
        Assert.Contains("fieldwork_contact.worker_id", file.GetProperty("counted").EnumerateObject().Select(one => one.Name));
        foreach (var secret in new[] { "password", "key_hash", "sealed_key" }) Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_table_with_an_account_is_in_it_and_has_words()
    {
        var keys = await house.Inside().Read(db => Task.FromResult(AccountExport.KeysOf(db.Model).Select(key => (key.DeclaringType.ClrType, Table: key.DeclaringType.ContainingEntityType.GetTableName()!)).ToList()));
        var forgotten = await house.Inside().Read(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(column => column.ClrType == typeof(AccountId) || column.ClrType == typeof(AccountId?) || column.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Account))).Select(column => column.DeclaringType.ClrType).Except(keys.Select(key => key.ClrType)).ToList()));

        Assert.Empty(forgotten);
        Assert.DoesNotContain(keys, key => !AccountWords.Knows(key.Table));
        Assert.False(AccountWords.Knows("geplant"));
    }

    [Fact]
    public async Task Who_looks_at_an_account_stands_in_the_log_and_its_owner_reads_it()
    {
        var (administrator, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.AWorker());
        await administrator.Get($"/beheer/mensen/{worker.Account.Value}");
        await administrator.Get("/beheer/mensen");
        await administrator.Get($"/beheer/mensen/{Guid.NewGuid()}");

        var looks = await house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Event == nameof(LookedAtPeople) && entry.Actor == administrator.Account).Select(entry => entry.Details).ToListAsync(Ct));
        Assert.Equal(2, looks.Count);
        Assert.Single(looks, details => details.Contains(worker.Account.Value.ToString(), StringComparison.Ordinal));
        var mine = await worker.Get("/mijn-account/gegevens");
        Assert.Contains("Account. Hoort bij de taak.", mine.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(administrator.Name, mine.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_of_a_keeper_ends_the_long_log_in()
    {
        var (administrator, worker) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.Somebody(RoleCodes.Editor));
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().Date);
        await house.Inside().Do<Opbouw.People.GrantRole.GrantRole, Opbouw.Shared.Acting.Nothing>(administrator, new(Guid.CreateVersion7(), worker.Account, RoleCodes.TeamLeader, today, null));
        (await worker.Get("/mijn-account")).ShouldBeAt("/mijn-account");

        await house.Inside().Do<Opbouw.People.GrantRole.GrantRole, Opbouw.Shared.Acting.Nothing>(administrator, new(Guid.CreateVersion7(), worker.Account, RoleCodes.PrivacyOfficer, today, null));

        (await worker.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    public sealed class OnSqlite(SqliteHouse house) : MyDataTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : MyDataTests(house), IClassFixture<PostgresHouse>;
}
