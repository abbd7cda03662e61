using System.Globalization;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents.WatchLooks;

/// <summary>On Monday: team leaders hear how often something was unusual in their teams last week, privacy officers of all teams. Nothing unusual, no message.</summary>
public sealed record TellUnusualLooks(DateOnly Monday) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.tell-unusual-looks", "Melden dat er opvallend is gekeken");

    public Guid CommandId => StableId.Of(Process.Code, Guid.Empty, Monday.ToString("O", CultureInfo.InvariantCulture));
}

public sealed class TellUnusualLooksHandler(UnusualLooks unusual, Colleagues colleagues, Notifier notifier, WorkContext work) : IHandle<TellUnusualLooks, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TellUnusualLooks command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House)
            return NothingThere.ForThisActor;
        var found = await unusual.AllInWeekAsync(command.Monday, ct);
        foreach (var officer in await colleagues.HoldersAsync([RoleCodes.PrivacyOfficer], ct))
            Tell(officer, found.Count, command);
        foreach (var leader in await colleagues.HoldersAsync([RoleCodes.TeamLeader], ct))
            Tell(leader, (await unusual.InTeamsAsync(found, await colleagues.TeamsOfAsync(leader, ct), ct)).Count, command);
        return default(Nothing);
    }

    private void Tell(AccountId reader, int times, TellUnusualLooks command)
    {
        if (times > 0)
            notifier.TellOnly(reader, command.CommandId, $"Vorige week is {(times == 1 ? "één keer" : $"{times} keer")} opvallend naar een bewoner gekeken.", $"/opvallend-gekeken?week={command.Monday:yyyy-MM-dd}");
    }
}

/// <summary>Once for each week that is over. Missed on Monday, told the day after.</summary>
public sealed class TellUnusual(Send<TellUnusualLooks, Nothing> send) : IJob
{
    public Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => Task.FromResult(true);

    public Task RunAsync(JobTurn turn, CancellationToken ct) => send.RunAsync(new TellUnusualLooks(LocalTime.MondayOf(LocalTime.DayOf(turn.Now)).AddDays(-7)), ct);
}
