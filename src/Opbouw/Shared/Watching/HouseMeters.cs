using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Opbouw.Shared.Watching;

/// <summary>
/// What an administrator measures. Numbers only: no label holds a person, an address, an organisation or anything that somebody typed.
/// Of several organisations it is the sum, or the oldest of all.
/// </summary>
public sealed class HouseMeters
{
    public const string Name = "Opbouw";

    private readonly Histogram<double> laneWait;
    private readonly Counter<long> failedLogIns;

    public HouseMeters(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        laneWait = meter.CreateHistogram<double>("opbouw.write.wait", "s", "How long a change waited for its turn in the write lane");
        failedLogIns = meter.CreateCounter<long>("opbouw.log_in.failed", "{try}", "Log-ins that were refused");
        meter.CreateObservableGauge("opbouw.mail.waiting", () => Seen(figures => figures.MailWaiting), "{mail}", "Mails that wait in the outbox");
        meter.CreateObservableGauge("opbouw.mail.oldest", () => Seen(figures => figures.OldestMail), "s", "Age of the mail that waits longest");
        meter.CreateObservableGauge("opbouw.mail.not_arrived", () => Seen(figures => figures.DeadAddresses), "{address}", "Addresses to which mail does not arrive");
        meter.CreateObservableGauge("opbouw.jobs.late", () => Seen(figures => figures.LateJobs), "{job}", "Jobs that failed or were cut off and have not run since");
        meter.CreateObservableGauge("opbouw.database.size", () => Seen(figures => figures.DatabaseBytes), "By", "Size of the databases");
        meter.CreateObservableGauge("opbouw.backup.age", () => Seen(figures => figures.BackupAge), "s", "Age of the newest copy");
    }

    /// <summary>What was seen at the last look; nothing before the first one.</summary>
    public HouseFigures? Figures { get; set; }

    public void WaitedForLane(TimeSpan waited) => laneWait.Record(waited.TotalSeconds);

    public void LogInFailed(LogInStep step) => failedLogIns.Add(1, new TagList { { "step", step switch { LogInStep.Password => "password", LogInStep.Code => "code", LogInStep.WorkAccount => "work-account", _ => "passkey" } } });

    private IEnumerable<Measurement<double>> Seen(Func<HouseFigures, double?> figure) => Figures is { } seen && figure(seen) is { } value ? [new Measurement<double>(value)] : [];
}

public enum LogInStep
{
    Password,
    Code,
    Passkey,
    WorkAccount,
}

/// <param name="OldestMail">Seconds; none when no mail waits.</param>
/// <param name="BackupAge">Seconds; none when there is no copy at all.</param>
public sealed record HouseFigures(int MailWaiting, double? OldestMail, int DeadAddresses, int LateJobs, long DatabaseBytes, double? BackupAge)
{
    public static readonly HouseFigures None = new(0, null, 0, 0, 0, null);

    /// <summary>Of two organisations together.</summary>
    public HouseFigures And(HouseFigures other) => new(
        MailWaiting + other.MailWaiting, Larger(OldestMail, other.OldestMail), DeadAddresses + other.DeadAddresses, LateJobs + other.LateJobs,
        DatabaseBytes + other.DatabaseBytes, Larger(BackupAge, other.BackupAge));

    private static double? Larger(double? one, double? other) => one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);
}
