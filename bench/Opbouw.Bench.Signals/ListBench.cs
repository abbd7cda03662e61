using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence.Sqlite;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Bench.Signals;

/// <summary>A whole list of signals as a file, from the database (SQLite) to the last byte.</summary>
internal static class ListBench
{
    private static readonly Organisation Organisation = new("bench", "Bench", ["localhost"], new Uri("http://localhost"));

    public static async Task RunAsync(int rows)
    {
        var file = Path.Combine(Path.GetTempPath(), $"opbouw-bench-{Guid.NewGuid():N}.db");
        try
        {
            var options = new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite($"Data Source={file}").UseSnakeCaseNamingConvention().Options;
            var team = TeamId.New();
            await SignalRows.FillAsync(options, new StreetTexts(seed: 7), [team], rows);
            foreach (var form in new[] { SheetForm.Csv, SheetForm.Xlsx, SheetForm.Csv, SheetForm.Xlsx })
                await WriteAsync(options, team, form, rows);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var left in new[] { file, file + "-wal", file + "-shm" }) File.Delete(left);
        }
    }

    private static async Task WriteAsync(DbContextOptions options, TeamId team, SheetForm form, int rows)
    {
        var work = new WorkContext();
        work.WorkFor(Organisation, Actor.House with { Kind = ActorKind.Staff, Teams = [team] });
        await using var db = new SqliteOpbouwDb(options, work);
        var time = new LocalTime(TimeProvider.System);
        var list = new SignalsListed(db, new OrganisationAreas(new AreaSnapshots(TimeProvider.System, time), work, db), new ThemeNames(new ChosenSettings(db, work, new SettingMemory(), time)));
        var watch = Stopwatch.StartNew();
        await SheetFile.WriteAsync(Stream.Null, form, [.. list.Columns.Select(column => column.Dutch)], list.RowsAsync(_ => null, CancellationToken.None), CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rows:N0} signals as {form}: {watch.Elapsed.TotalSeconds:0.00} s (at most 2)"));
    }
}
