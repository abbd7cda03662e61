using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Persistence.Sqlite;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;

namespace Opbouw.Bench.Signals;

/// <summary>Search over many records on SQLite, as the page asks it: the newest 201 that one team may find.</summary>
internal static class SearchBench
{
    private const int Questions = 400;
    private const int AtATime = 5_000;
    private static readonly Organisation Organisation = new("bench", "Bench", ["localhost"], new Uri("http://localhost"));

    /// <summary>How many short remarks make the words of one page.</summary>
    private const int RemarksInAPage = 8;

    public static Task RunAsync(int records) => OnAFileAsync(async (options, file) =>
    {
        var texts = new StreetTexts(seed: 7);
        var teams = Enumerable.Range(0, 4).Select(_ => TeamId.New()).ToArray();
        await FillAsync(options, records, (db, number) =>
        {
            var text = new SearchText(Guid.CreateVersion7(), texts.Next()) { About = [Guid.NewGuid()] };
            return db.Database.ExecuteSqlAsync($"INSERT INTO search_entry (kind, record, terms, team_id, is_for_staff) VALUES ('signalen', {text.Record}, {text.Terms()}, {teams[number % teams.Length].Value}, 0)");
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records:N0} records, file {new FileInfo(file).Length / 1e6:0} MB"));
        var all = Stems(texts);
        var worker = Actor.House with { Kind = ActorKind.Staff, Teams = teams[..1] };
        Task<int> Find(OpbouwDb db, SearchTerms terms) => CountAsync(db.Find(terms).Where(entry => entry.Kind == "signalen").Select(entry => entry.Record).Take(201));
        await AskAsync(options, worker, Find, "two words of a remark", number => [all[number % all.Count], all[(number * 7) % Math.Min(all.Count, 40)]]);
        await AskAsync(options, worker, Find, "the ten commonest words, one each", number => [all[number % 10]]);
    });

    /// <summary>What a visitor may find: pages of the site and published questions, as long as a page is.</summary>
    public static Task RunPublicAsync(int records) => OnAFileAsync(async (options, file) =>
    {
        var texts = new StreetTexts(seed: 11);
        await FillAsync(options, records, (db, number) =>
        {
            var text = new SearchText(Guid.CreateVersion7(), string.Join(' ', Enumerable.Range(0, RemarksInAPage).Select(_ => texts.Next())));
            return db.Database.ExecuteSqlAsync($"INSERT INTO search_public_entry (kind, record, terms) VALUES ({(number % 4 == 0 ? "vragen" : "paginas")}, {text.Record}, {text.Terms()})");
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records:N0} pages and questions that everybody may find, file {new FileInfo(file).Length / 1e6:0} MB"));
        var all = Stems(texts);
        Task<int> Find(OpbouwDb db, SearchTerms terms) => CountAsync(db.FindPublic(terms).Select(entry => entry.Record).Take(200));
        await AskAsync(options, Actor.House, Find, "public, two words", number => [all[number % all.Count], all[(number * 7) % Math.Min(all.Count, 40)]]);
        await AskAsync(options, Actor.House, Find, "public, the ten commonest words, one each", number => [all[number % 10]]);
    });

    private static async Task OnAFileAsync(Func<DbContextOptions, string, Task> measure)
    {
        var file = Path.Combine(Path.GetTempPath(), $"opbouw-bench-{Guid.NewGuid():N}.db");
        try
        {
            await measure(new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite($"Data Source={file}").UseSnakeCaseNamingConvention().Options, file);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var left in new[] { file, file + "-wal", file + "-shm" }) File.Delete(left);
        }
    }

    /// <summary>Commonest first.</summary>
    private static List<string> Stems(StreetTexts texts) =>
        [.. Enumerable.Range(0, 200).SelectMany(_ => SearchTerms.Of(texts.Next()).Groups.Select(group => group.Stem)).GroupBy(stem => stem).OrderByDescending(group => group.Count()).Select(group => group.Key)];

    private static async Task<int> CountAsync(IQueryable<Guid> found) => (await found.ToListAsync()).Count;

    private static async Task FillAsync(DbContextOptions options, int records, Func<OpbouwDb, int, Task> add)
    {
        await using (var db = new SqliteOpbouwDb(options, new WorkContext())) await db.Database.MigrateAsync();
        for (var begin = 0; begin < records; begin += AtATime)
        {
            await using var db = new SqliteOpbouwDb(options, new WorkContext());
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var number = begin; number < Math.Min(begin + AtATime, records); number++) await add(db, number);
            await transaction.CommitAsync();
        }
    }

    private static async Task AskAsync(DbContextOptions options, Actor actor, Func<OpbouwDb, SearchTerms, Task<int>> find, string what, Func<int, string[]> words)
    {
        var work = new WorkContext();
        work.WorkFor(Organisation, actor);
        var times = new List<double>();
        var found = 0;
        var cpu = TimeSpan.Zero;
        for (var number = 0; number < Questions; number++)
        {
            if (number == Questions / 10) cpu = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            await using var db = new SqliteOpbouwDb(options, work);
            var terms = SearchTerms.Of(string.Join(' ', words(number)));
            found += await find(db, terms);
            if (number >= Questions / 10) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        cpu = (Environment.CpuUsage.TotalTime - cpu) / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  search, {what}: processor {cpu.TotalMilliseconds:0.00} ms, wall median {times[times.Count / 2]:0.00} ms, 95% {times[times.Count * 95 / 100]:0.00} ms, found {found / (double)Questions:0.0} each"));
    }
}
