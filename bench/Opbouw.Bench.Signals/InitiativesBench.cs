using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Initiatives;
using Opbouw.Initiatives.OnSite;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Persistence.Sqlite;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Bench.Signals;

/// <summary>The public list of initiatives with its filters: what the page asks of the database (SQLite), each time anew.</summary>
internal static class InitiativesBench
{
    private const int Areas = 40;
    private const int Times = 200;

    private static readonly Organisation Organisation = new("bench", "Bench", ["localhost"], new Uri("http://localhost"));

    public static async Task RunAsync(int rows)
    {
        var file = Path.Combine(Path.GetTempPath(), $"opbouw-bench-{Guid.NewGuid():N}.db");
        try
        {
            var options = new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite($"Data Source={file}").UseSnakeCaseNamingConvention().Options;
            var areas = Enumerable.Range(0, Areas).Select(_ => AreaId.New()).ToList();
            await FillAsync(options, areas, rows);
            var took = new List<double>();
            for (var time = 0; time < Times; time++)
                took.Add(await AskAsync(options, time));
            took.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  list of {rows:N0} initiatives, filtered: {took[Times / 2]:0.0} ms, 95 % within {took[Times * 95 / 100]:0.0} ms (at most 15)"));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var left in new[] { file, file + "-wal", file + "-shm" }) File.Delete(left);
        }
    }

    private static async Task FillAsync(DbContextOptions options, List<AreaId> areas, int rows)
    {
        await using var db = Open(options, out var work);
        work.EnterLane(new LaneConnection(options, Transaction: null));
        await db.Database.EnsureCreatedAsync();
        var (themes, phases, random) = (new[] { Theme.PublicSpace, Theme.Loneliness, Theme.Safety }, Enum.GetValues<InitiativePhase>(), new Random(7));
        foreach (var number in Enumerable.Range(0, rows))
        {
            var area = random.Next(areas.Count);
            db.Add(new PublishedInitiative
            {
                Code = number.ToString("D8", CultureInfo.InvariantCulture),
                InitiativeId = InitiativeId.New(),
                Title = $"Initiatief {number}",
                Idea = "Wij willen samen eten, en wie wil schuift aan.",
                Theme = themes[random.Next(themes.Length)],
                AreaId = areas[area],
                AreaName = $"Wijk {area}",
                StartedOn = new DateOnly(2026, 1, 1),
                Phase = phases[random.Next(phases.Length)],
                Role = WorkerRole.Coach,
                Position = WorkerPosition.Beside,
                IsOpen = random.Next(2) == 0,
                ChangedOn = new DateOnly(2026, 1, 1).AddDays(random.Next(300)),
            });
        }

        await db.SaveChangesAsync();
    }

    private static async Task<double> AskAsync(DbContextOptions options, int time)
    {
        await using var db = Open(options, out var work);
        var page = new InitiativesPage(db, new OrganisationAreas(new AreaSnapshots(TimeProvider.System, new LocalTime(TimeProvider.System)), work, db), [])
        {
            Theme = time % 2 == 0 ? Theme.Safety : null,
            OnlyOpen = time % 3 == 0,
            Phase = time % 5 == 0 ? InitiativePhase.Doing : null,
            Sheet = (time % 4) + 1,
        };
        var watch = Stopwatch.StartNew();
        await page.OnGetAsync(CancellationToken.None);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static SqliteOpbouwDb Open(DbContextOptions options, out WorkContext work)
    {
        work = new WorkContext();
        work.WorkFor(Organisation, Actor.House);
        return new SqliteOpbouwDb(options, work);
    }
}
