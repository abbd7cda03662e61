using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Signals.CollectiveBoard;

/// <summary>"Wat is hier collectief?": what a team hears again and again, without a case and without a name.</summary>
[Needs(SignalRights.UseBoardCode)]
public sealed class CollectiveBoardPage(OpbouwDb db, WorkContext work, LocalTime time, ThemeNames themes, ChosenSettings settings, Send<MarkTheme, Nothing> send) : FormPage
{
    private const int WeeksShown = 8;

    [BindProperty(SupportsGet = true, Name = "team")]
    public Guid? Team { get; set; }

    public TeamId? Chosen { get; private set; }

    public string TeamName { get; private set; } = "";

    public IReadOnlyList<TabLink> Tabs { get; private set; } = [];

    public IReadOnlyList<ThemeTrend> Trends { get; private set; } = [];

    /// <summary>After how many weeks of rising a theme is marked.</summary>
    public int RisingWeeks { get; private set; }

    /// <summary>What I heard myself this week.</summary>
    public IReadOnlySet<Theme> Mine { get; private set; } = new HashSet<Theme>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, [FromForm] Theme theme, [FromForm] bool heard, CancellationToken ct) =>
        await LoadAsync(ct) && Chosen is { } team
            ? ShowButton(await send.RunAsync(new MarkTheme(actionId, team, theme, heard), ct), _ => Redirect($"/bord?team={team.Value}#{theme}"))
            : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (mine, today) = (work.Actor.Teams, time.Today);
        var teams = await db.Set<Team>().AsNoTracking().Where(team => mine.Contains(team.Id) && (team.EndsOn == null || team.EndsOn >= today))
            .OrderBy(team => team.Kind == TeamKind.Wijkteam ? 0 : 1).ThenBy(team => team.Name).Select(team => new { team.Id, team.Name }).ToListAsync(ct);
        var chosen = Team is { } wanted ? teams.Find(team => team.Id.Value == wanted) : teams.FirstOrDefault();
        if (chosen is null)
            return Team is null;
        (Chosen, TeamName) = (chosen.Id, chosen.Name);
        Tabs = teams.Count > 1 ? [.. teams.Select(team => new TabLink(team.Name, $"/bord?team={team.Id.Value}", team.Id == chosen.Id))] : [];
        await ReadAsync(chosen.Id, ct);
        return true;
    }

    private async Task ReadAsync(TeamId team, CancellationToken ct)
    {
        var (me, monday) = (work.Actor.Account, LocalTime.MondayOf(time.Today));
        var since = monday.AddDays(-7 * (WeeksShown - 1));
        var marks = await db.Set<ThemeMark>().AsNoTracking().Where(mark => mark.TeamId == team && mark.Monday >= since)
            .Select(mark => new { mark.Monday, mark.Theme, IsMine = mark.AccountId == me }).ToListAsync(ct);
        var counts = marks.CountBy(mark => (mark.Theme, mark.Monday)).ToDictionary();
        Mine = marks.Where(mark => mark.IsMine && mark.Monday == monday).Select(mark => mark.Theme).ToHashSet();
        var offered = (await themes.NowAsync(ct)).Offered.Select(theme => theme.Theme);
        RisingWeeks = await settings.NumberAsync(SignalNumbers.RisingWeeks, ct);
        Trends = [.. offered.Select(theme => new ThemeTrend(theme, [.. Enumerable.Range(0, WeeksShown).Select(week => counts.GetValueOrDefault((theme, since.AddDays(7 * week))))]))
            .OrderByDescending(trend => trend.Rises(RisingWeeks)).ThenByDescending(trend => trend.ThisWeek).ThenByDescending(trend => trend.Weeks.Sum())];
    }
}
