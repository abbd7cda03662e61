using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Pages;

/// <summary>Nothing public can change without the number being raised: the classification of columns decides, and kept pages read nothing else.</summary>
[Trait("Kind", "Trust")]
public sealed partial class PublicVersionTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    // The version itself, and whose database it is.
    private static readonly string[] NotShown = ["organisation_public_version"];

    [Fact]
    public async Task Public_column_raises_and_private_column_does_not()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        var start = await Number();

        await house.Inside().Do<Opbouw.FieldWork.RecordContact.RecordContact, ContactId>(
            worker, new(ContactId.New(), new(worker.Team, ContactKind.Chat, 3) { FindSpotId = spot.Id }));
        var afterContact = await Number();
        await house.Inside().Change(async db => (await db.Set<Team>().FirstAsync(team => team.Id == worker.Team, Ct)).Name = "Team met een nieuwe naam");

        Assert.Equal(start, afterContact);
        Assert.Equal(start + 1, await Number());
    }

    [Fact]
    public async Task Import_of_areas_raises()
    {
        var start = await Number();

        await house.Inside().Change(async db => (await db.Set<Area>().FirstAsync(Ct)).Latitude += 0.0001);

        Assert.Equal(start + 1, await Number());
    }

    [Fact]
    public async Task Second_visit_asks_the_database_nothing()
    {
        await house.Visitor().Get("/u-zei-wij-deden");
        await house.Visitor().Get("/u-zei-wij-deden");

        Assert.Empty(await TablesReadBy(() => house.Visitor().Get("/u-zei-wij-deden")));
    }

    /// <summary>Goes through every kept page and looks which tables it reads.</summary>
    [Fact]
    public async Task Kept_pages_read_only_what_raises_the_version()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AQuestion(worker, await house.Given.APartner());
        var code = await house.Inside().Read(db => db.Set<Opbouw.Agenda.PublishedQuestion>().Select(question => question.Code).FirstAsync(Ct));
        var area = await house.Inside().Read(db => db.Set<AreaEdition>().Select(edition => edition.Code).FirstAsync(Ct));

        var card = await house.Given.AWorkerCard(worker);

        var story = await house.Given.AToldStory(worker, await house.Given.Somebody(Opbouw.Shared.Security.RoleCodes.TeamLeader));
        var filled = new Dictionary<string, string>
        {
            ["/opbouwwerker/{code:length(8)}"] = $"/opbouwwerker/{card}",
            ["/initiatieven/{code:length(8)}"] = $"/initiatieven/{await house.Given.AnInitiativeOnSite(worker)}",
            ["/verhalen/{code:length(8)}"] = $"/verhalen/{story}",
            ["/over/{naam=voorpagina}"] = "/over/zo-werken-wij",
            ["/voor-netwerkpartners/{naam=voorpagina}"] = "/voor-netwerkpartners/samenwerken",
            ["{taal:length(2)}"] = "en",
            ["{code:length(8)}"] = code,
            ["{code}"] = area,
        };

        foreach (var address in (await KeptRoutes()).Select(route => filled.Aggregate(route, (address, part) => address.Replace(part.Key, part.Value, StringComparison.Ordinal))))
        {
            house.Clock.Advance(TimeSpan.FromDays(1));
            Page? page = null;
            var tables = await TablesReadBy(async () => page = await house.Visitor().Get(address));

            page!.ShouldBe(System.Net.HttpStatusCode.OK);
            Assert.Empty(page.All("form[method=post]"));
            Assert.Empty(await WithoutPublicColumn(tables));
        }
    }

    /// <summary>The same look at a page of a worker, which reads private tables: the guard sees it.</summary>
    [Fact]
    public async Task Guard_sees_a_page_that_reads_a_private_table()
    {
        var worker = await house.Given.AWorker();

        var tables = await TablesReadBy(() => worker.Get("/mijn-week"));

        Assert.Contains("fieldwork_contact", await WithoutPublicColumn(tables));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The addresses of all kept pages, with their parameters still open.</summary>
    private async Task<List<string>> KeptRoutes()
    {
        var routes = (await LoadedPages.Of(house.Services)).Where(loaded => loaded.Page.ModelTypeInfo!.IsDefined(typeof(KeptPageAttribute), inherit: false))
            .Select(loaded => loaded.Route).ToList();
        Assert.NotEmpty(routes);
        return routes;
    }

    private Task<int> Number() => house.Inside().Read(db => db.Set<PublicVersion>().Select(version => version.Number).SingleAsync(Ct));

    private Task<List<string>> WithoutPublicColumn(IEnumerable<string> tables) => house.Inside().Read(db => Task.FromResult(tables
        .Where(table => !NotShown.Contains(table) && db.Model.GetEntityTypes().Where(entity => entity.GetTableName() == table)
            .SelectMany(entity => entity.GetProperties()).All(column => Classification.Of(column)?.Sensitivity != Sensitivity.Public)).ToList()));

    private async Task<IReadOnlyCollection<string>> TablesReadBy(Func<Task> visit)
    {
        var reading = new Reading(house.Home.Id);
        using (DiagnosticListener.AllListeners.Subscribe(reading)) await visit();
        return reading.Tables;
    }

    /// <summary>Listens to what this house's database is asked.</summary>
    private sealed partial class Reading(string organisation) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public HashSet<string> Tables { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is not { Key: var key, Value: CommandEventData { Command: DbCommand command } } || key != RelationalEventId.CommandExecuting.Name) return;
            if (command.Connection?.ConnectionString.Contains(organisation, StringComparison.Ordinal) != true) return;
            foreach (Match table in Named().Matches(command.CommandText))
                lock (Tables) Tables.Add(table.Groups[1].Value);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        [GeneratedRegex("""(?:FROM|JOIN) "([a-z_]+)" """)]
        private static partial Regex Named();
    }
}
