using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Residents;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Residents;

/// <summary>A resident gets to know all that is there, and who looked.</summary>
[Trait("Kind", "Trust")]
public abstract class PrivacyDeskTests(TestHouse house)
{
    [Fact]
    public async Task Resident_asks_with_her_card_and_the_officer_gives_paper_and_file()
    {
        var worker = await house.Given.AWorker();
        var officer = await house.Given.Somebody(RoleCodes.PrivacyOfficer);
        var id = await house.Given.AResident(worker, name: "Mevrouw Kwikstaart", address: "Rietweg 9");
        var mine = await house.Visitor().Get($"/mijn-toestemming/{await house.Given.ACardFor(worker, id)}");
        await mine.FormWith("Vraag een kopie").Press("Vraag een kopie");

        var desk = await officer.Browser.Get("/privacy-werk");
        Assert.DoesNotContain("Kwikstaart", desk.Html, StringComparison.Ordinal);
        var copy = await desk.Follow($"Kopie voor een bewoner van {worker.Name}");

        Assert.Equal("Wat wij van u weten", copy.Heading);
        foreach (var said in new[] { "Mevrouw Kwikstaart", "Rietweg 9", "Op de hoogte houden", "Wie er keek" }) Assert.Contains(said, copy.Html, StringComparison.Ordinal);
        var file = JsonDocument.Parse((await officer.Browser.Get($"/privacy-werk/kopie/{id.Value}?handler=Bestand")).Html).RootElement;
        Assert.Equal("Mevrouw Kwikstaart", file.GetProperty("tables").GetProperty("residents_resident")[0].GetProperty("name").GetString());
        Assert.Contains("gegeven", (await copy.FormWith("De kopie is gegeven").Press("De kopie is gegeven")).Html, StringComparison.Ordinal);
        Assert.NotNull(await house.Inside().Read(db => db.Set<CopyRequest>().Where(r => r.ResidentId == id).Select(r => r.GivenAt).SingleAsync()));
    }

    [Fact]
    public async Task Every_table_with_a_resident_is_in_the_copy_and_has_words()
    {
        var wordless = await house.Inside().Read(db => Task.FromResult(PersonalExport.KeysOf(db.Model)
            .SelectMany(key => ((Microsoft.EntityFrameworkCore.Metadata.IEntityType)key.DeclaringType).GetProperties().Select(property => (Table: property.DeclaringType.ContainingEntityType.GetTableName()!, Column: property.GetColumnName())))
            .Where(one => !ExportWords.Knows(one.Table, one.Column)).Select(one => $"{one.Table}.{one.Column}").ToList()));

        Assert.Empty(wordless);
        Assert.False(ExportWords.Knows("geplant", "name"));
        Assert.False(ExportWords.Knows("residents_resident", "geplant"));
    }

    [Fact]
    public async Task Searching_and_copying_stand_in_the_log_with_the_officer()
    {
        var worker = await house.Given.AWorker();
        var officer = await house.Given.Somebody(RoleCodes.PrivacyOfficer);
        var id = await house.Given.AResident(worker, phone: "06 77 66 55 44");

        var found = await (await officer.Browser.Get("/privacy-werk")).Fill("Nummer of e-mailadres", "+31 6 77665544").Press("Zoek");
        Assert.Contains("Gevonden", found.Html, StringComparison.Ordinal);
        await officer.Browser.Get($"/privacy-werk/kopie/{id.Value}");

        var looks = await house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Event == nameof(LookedAtPeople) && e.Actor == officer.Account).Select(e => e.Details).ToListAsync());
        Assert.Equal(2, looks.Count(details => details.Contains(id.Value.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Leader_sees_what_was_unusual_in_her_own_teams_only()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team, "Bas Buizerd");
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team);
        var other = await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam());
        var id = await house.Given.AResident(worker, name: "Mevrouw Merel");
        await (await colleague.Browser.Get($"/bewoners/{id.Value}")).FormWith("Kijk").Choose("Nood: iemand loopt nu gevaar").Press("Kijk");

        var page = await leader.Browser.Get("/opvallend-gekeken");

        Assert.Contains(page.Texts("li"), line => line.Contains("Bas Buizerd", StringComparison.Ordinal) && line.Contains("nood", StringComparison.Ordinal));
        Assert.DoesNotContain("Merel", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Bas Buizerd", (await other.Browser.Get("/opvallend-gekeken")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Monday_the_leader_hears_of_last_week_once_and_others_do_not()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team);
        var other = await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam());
        var id = await house.Given.AResident(worker);
        await (await colleague.Browser.Get($"/bewoners/{id.Value}")).FormWith("Kijk").Choose("Nood: iemand loopt nu gevaar").Press("Kijk");

        await house.Inside().RunDueJobs();
        Assert.Empty(await ToldTo(leader));
        house.Clock.Advance(TimeSpan.FromDays(7));
        await house.Inside().RunDueJobs();
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();

        Assert.Contains("opvallend", Assert.Single(await ToldTo(leader)), StringComparison.Ordinal);
        Assert.Empty(await ToldTo(other));
    }

    [Fact]
    public async Task Key_that_is_not_on_this_machine_is_told_in_words()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AResident(worker);
        await using (var keys = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={house.Services.GetRequiredService<Opbouw.Shared.Keys.KeyStore>().FileOf(house.Home.Id)};Pooling=false"))
        {
            await keys.OpenAsync(TestContext.Current.CancellationToken);
            await using var lose = keys.CreateCommand();
            lose.CommandText = "UPDATE data_key SET wrapped_by = 'weg' WHERE subject = @subject";
            lose.Parameters.AddWithValue("@subject", id.Value.ToString("N"));
            Assert.Equal(1, await lose.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        var page = await worker.Browser.Get($"/bewoners/{id.Value}");

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("Namen en nummers zijn nu niet te lezen", page.Heading);
        Assert.Contains("Er is niets weg", page.Html, StringComparison.Ordinal);
    }

    private Task<List<string>> ToldTo(Person person) => house.Inside().Read(db => db.Set<Opbouw.Shared.Notifications.Notification>().IgnoreQueryFilters()
        .Where(one => one.AccountId == person.Account && one.Href.StartsWith("/opvallend-gekeken")).Select(one => one.Title).ToListAsync());

    [Fact]
    public async Task Lost_look_shows_nothing()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AResident(worker, name: "Meneer Specht");

        Assert.Contains("Meneer Specht", (await worker.Browser.Get("/bewoners")).Html, StringComparison.Ordinal);
        var keys = Opbouw.Shared.Keys.OpenKeys.Refuse(new Opbouw.Shared.Acting.Refusal("house.disk-full", "vol"));
        Assert.Equal("Nu niet te lezen", keys.Read(id.Value, await house.Given.Sealed(id, "Meneer Specht")));
        Assert.Null(keys.Exactly(id.Value, await house.Given.Sealed(id, "Meneer Specht")));
    }

    public sealed class OnSqlite(SqliteHouse house) : PrivacyDeskTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PrivacyDeskTests(house), IClassFixture<PostgresHouse>;
}
