using System.Globalization;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Backup;

/// <summary>Where copies are made each night (<c>Opbouw:Backup:Folder</c>) and which stay: seven days, five weeks, twelve months.</summary>
public sealed class BackupPlan(IConfiguration configuration)
{
    private const string Ending = ".opbouw";
    private const string Moment = "yyyyMMdd-HHmmss";
    private const int Days = 7;
    private const int Weeks = 5;
    private const int Months = 12;

    /// <summary>Empty: nothing is copied by itself.</summary>
    public string Folder => configuration["Opbouw:Backup:Folder"] ?? "";

    public bool IsOn => Folder.Length > 0;

    public string FileFor(Organisation organisation, DateTimeOffset now) =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{organisation.Id}-{now.UtcDateTime:yyyyMMdd-HHmmss}{Ending}"));

    /// <summary>Copies of this organisation, newest first.</summary>
    public IReadOnlyList<(string File, DateTimeOffset MadeAt)> Of(Organisation organisation) => !Directory.Exists(Folder) ? [] :
        [.. Directory.EnumerateFiles(Folder, $"{organisation.Id}-*{Ending}")
            .Select(file => (File: file, MadeAt: MomentOf(file, organisation)))
            .Where(copy => copy.MadeAt is not null).Select(copy => (copy.File, copy.MadeAt!.Value)).OrderByDescending(copy => copy.Value)];

    /// <summary>The newest of each of the last days, weeks and months stays. The newest of all always does.</summary>
    public static IEnumerable<DateTimeOffset> Superfluous(IEnumerable<DateTimeOffset> copies)
    {
        var newestFirst = copies.OrderDescending().ToList();
        var keep = new HashSet<DateTimeOffset>();
        Keep(Days, moment => LocalTime.DayOf(moment).DayNumber);
        Keep(Weeks, moment => LocalTime.MondayOf(LocalTime.DayOf(moment)).DayNumber);
        Keep(Months, moment => LocalTime.DayOf(moment) is var day ? (day.Year * 12) + day.Month : 0);
        return newestFirst.Where(moment => !keep.Contains(moment));

        void Keep(int number, Func<DateTimeOffset, int> span) => keep.UnionWith(newestFirst.GroupBy(span).Take(number).Select(group => group.First()));
    }

    private static DateTimeOffset? MomentOf(string file, Organisation organisation) =>
        DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(file)[(organisation.Id.Length + 1)..], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}

/// <summary>Makes the copy of the night and takes away the ones that are superfluous.</summary>
public sealed partial class BackUp(BackupPlan plan, MakeBackup make, KeyStore keys, WorkContext work, ILogger<BackUp> log) : IJob
{
    public Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => Task.FromResult(plan.IsOn && !work.Organisation.IsDemo);

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        Directory.CreateDirectory(plan.Folder);
        var file = plan.FileFor(work.Organisation, turn.Now);
        await make.RunAsync(work.Organisation, file, ct);
        var copies = plan.Of(work.Organisation);
        var superfluous = BackupPlan.Superfluous(copies.Select(copy => copy.MadeAt)).ToHashSet();
        foreach (var copy in copies.Where(copy => superfluous.Contains(copy.MadeAt)))
            File.Delete(copy.File);
        // One copy of the keys, over the one of yesterday: who is erased must not live on in a row of copies.
        await keys.CopyAsync(work.Organisation.Id, Path.Combine(plan.Folder, $"{work.Organisation.Id}-{KeyStore.FileName}"), ct);
        LogMade(work.Organisation.Id, new FileInfo(file).Length);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Copy of {Organisation} made, {Bytes} bytes.")]
    private partial void LogMade(string organisation, long bytes);
}
