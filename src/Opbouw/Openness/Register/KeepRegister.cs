using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Opbouw.Lists;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Openness.Register;

/// <summary>Brings what the trail knows to the public register: how many files in this month and the last, and rights that were taken back.</summary>
public sealed record KeepRegisterUp(DateOnly Day) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("openness.keep-register-up", "Het register van wat naar buiten gaat bijhouden");

    public Guid CommandId => StableId.Of(Process.Code, Guid.Empty, Day.ToString("O", CultureInfo.InvariantCulture));
}

public sealed class KeepRegisterUpHandler(OpbouwDb db, WorkContext work, OutsideRoles outside) : IHandle<KeepRegisterUp, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(KeepRegisterUp command, CancellationToken ct)
    {
        if (work.Actor.Kind != Shared.Security.ActorKind.House)
            return NothingThere.ForThisActor;
        var month = new DateOnly(command.Day.Year, command.Day.Month, 1);
        await CountAsync(month.AddMonths(-1), ct);
        await CountAsync(month, ct);
        await EndRightsAsync(command.Day, ct);
        return default(Nothing);
    }

    private async Task CountAsync(DateOnly month, CancellationToken ct)
    {
        var (from, until) = (LocalTime.StartOf(month), LocalTime.StartOf(month.AddMonths(1)));
        var details = await db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.Event == nameof(ListTaken) && entry.At >= from && entry.At < until).Select(entry => entry.Details).ToListAsync(ct);
        var known = await db.Set<FilesTaken>().Where(files => files.Month == month).ToDictionaryAsync(files => files.List, ct);
        foreach (var (list, count) in details.Select(text => JsonSerializer.Deserialize<ListTaken>(text)!.List).CountBy(list => list))
        {
            if (known.TryGetValue(list, out var files)) files.Files = count;
            else db.Add(new FilesTaken { Month = month, List = list, Files = count });
        }
    }

    private async Task EndRightsAsync(DateOnly day, CancellationToken ct)
    {
        var rights = await db.Set<DataRequest>().AsNoTracking().Where(request => request.Permission != null && request.State == RequestState.Agreed).ToListAsync(ct);
        foreach (var right in rights)
        {
            var id = new RegisterEntryId(right.Id.Value);
            if (await db.Set<RegisterEntry>().SingleOrDefaultAsync(entry => entry.Id == id && entry.EndedOn == null, ct) is { } entry && !await outside.HoldsAsync(right.RoleCode!, right.Permission!, ct))
                entry.EndedOn = day;
        }
    }
}

public sealed class KeepRegister(Send<KeepRegisterUp, Nothing> send) : IJob
{
    public Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => Task.FromResult(true);

    public Task RunAsync(JobTurn turn, CancellationToken ct) => send.RunAsync(new KeepRegisterUp(LocalTime.DayOf(turn.Now)), ct);
}
