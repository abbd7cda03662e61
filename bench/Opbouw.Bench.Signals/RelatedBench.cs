using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence.Sqlite;
using Opbouw.Shared.Security;
using Opbouw.Signals;
using Opbouw.Signals.Similarity;

namespace Opbouw.Bench.Signals;

internal static class RelatedBench
{
    private const int Questions = 400;
    private static readonly Organisation Organisation = new("bench", "Bench", ["localhost"], new Uri("http://localhost"));

    public static async Task RunAsync(int signals)
    {
        var file = Path.Combine(Path.GetTempPath(), $"opbouw-bench-{Guid.NewGuid():N}.db");
        try
        {
            var texts = new StreetTexts(seed: 7);
            var options = new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite($"Data Source={file}").UseSnakeCaseNamingConvention().Options;
            var teams = Enumerable.Range(0, 4).Select(_ => TeamId.New()).ToArray();
            var watch = Stopwatch.StartNew();
            await SignalRows.FillAsync(options, texts, teams, signals);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{signals:N0} signals in {watch.Elapsed.TotalSeconds:0} s, file {new FileInfo(file).Length / 1e6:0} MB"));
            await AskAsync(options, texts, teams[..1], "of one team");
            await AskAsync(options, texts, teams, "of four teams");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var left in new[] { file, file + "-wal", file + "-shm" }) File.Delete(left);
        }
    }

    private static async Task AskAsync(DbContextOptions options, StreetTexts texts, TeamId[] teams, string whose)
    {
        var work = new WorkContext();
        work.WorkFor(Organisation, Actor.House with { Kind = ActorKind.Staff, Teams = teams });
        var rarities = new TermRarities(TimeProvider.System);
        var times = new List<double>();
        var found = 0;
        var cpu = TimeSpan.Zero;
        for (var i = 0; i < Questions; i++)
        {
            if (i == Questions / 10) cpu = Environment.CpuUsage.TotalTime;
            var signal = new SignalAtHand(texts.Next(), Theme.Traffic, AreaId.New(), null);
            var start = Stopwatch.GetTimestamp();
            await using var db = new SqliteOpbouwDb(options, work);
            found += (await new RelatedSignals(db, work, rarities, new(TimeProvider.System)).FindAsync(signal, AreaTree.Empty, 5, CancellationToken.None)).Count;
            if (i >= Questions / 10) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        // On a busy machine the wall says how busy it is; the processor time is ours.
        cpu = (Environment.CpuUsage.TotalTime - cpu) / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  related signals {whose}: processor {cpu.TotalMilliseconds:0.00} ms, wall median {times[times.Count / 2]:0.00} ms, 95% {times[times.Count * 95 / 100]:0.00} ms, found {found / (double)Questions:0.0} each"));
    }
}
