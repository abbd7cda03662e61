using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Trail.Sealing;

/// <summary>Checks the whole trail once a night. A fault is in the log and keeps this job on failed until it is mended.</summary>
public sealed partial class VerifyTrail(TrailCheck check, WorkContext work, ILogger<VerifyTrail> log) : IJob
{
    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var report = await check.RunAsync(ct);
        foreach (var fault in report.Faults)
            LogFault(work.Organisation.Id, fault.Code, fault.Seal ?? 0);
        if (report.Faults.Count > 0)
            throw new TrailWasChangedException();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The trail of {Organisation} was changed ({Fault}, seal {Seal}). Run: opbouw trail verify")]
    private partial void LogFault(string organisation, string fault, long seal);
}

public sealed class TrailWasChangedException() : Exception("The trail was changed.");
