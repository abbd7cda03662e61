using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Signals.CollectiveBoard;

/// <summary>A colleague heard a theme this week, or says that it was a mistake.</summary>
public sealed record MarkTheme(Guid CommandId, TeamId TeamId, Theme Theme, bool Heard) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("signals.mark-theme", "Op het bord zetten dat een thema vaker speelt", typeof(ThemeMarked));
}

public sealed class MarkThemeHandler(OpbouwDb db, WorkContext work, ThemeNames themes, OpenTrail trail, LocalTime time) : IHandle<MarkTheme, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MarkTheme command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.UseBoard) || !work.Actor.Teams.Contains(command.TeamId))
            return NothingThere.ForThisActor;
        if (!(await themes.NowAsync(ct)).Offers(command.Theme))
            return NothingThere.ForThisActor;
        var (me, monday) = (work.Actor.Account, LocalTime.MondayOf(time.Today));
        var mark = await db.Set<ThemeMark>().SingleOrDefaultAsync(one => one.TeamId == command.TeamId && one.Monday == monday && one.Theme == command.Theme && one.AccountId == me, ct);
        if (command.Heard && mark is null)
            db.Add(new ThemeMark { TeamId = command.TeamId, Monday = monday, Theme = command.Theme, AccountId = me });
        else if (!command.Heard && mark is not null)
            db.Remove(mark);
        trail.Record(new ThemeMarked(command.TeamId, command.Theme, command.Heard));
        return default(Nothing);
    }
}
