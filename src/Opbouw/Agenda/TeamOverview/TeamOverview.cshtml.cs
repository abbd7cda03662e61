using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Agenda.TeamOverview;

/// <summary>
/// The team leader on Monday: what waits, and where the team was. About questions and areas: no free text of workers, and
/// nothing that compares one worker with another.
/// </summary>
[Needs(AgendaRights.SeeTeamOverviewCode)]
public sealed class TeamOverviewPage(OpbouwDb db, TeamCoverage coverage, OrganisationAreas areas, LeftBehind leftBehind, LocalTime time) : PageModel
{
    /// <summary>A longer list is not read on a Monday; the oldest come first.</summary>
    public const int Most = 50;
    private const int UsualWeeks = 4;

    public static readonly IReadOnlyList<int> Choices = [4, 8, 12];

    [BindProperty(SupportsGet = true, Name = "weken")]
    public int Weeks { get; set; } = UsualWeeks;

    public IReadOnlyList<OverviewRow> LatePromises { get; private set; } = [];

    /// <summary>Open questions whose worker left the team or the organisation.</summary>
    public IReadOnlyList<OverviewRow> WithoutOwner { get; private set; } = [];

    /// <summary>Open work of who left the team: promises, rounds and questions.</summary>
    public IReadOnlyList<(AccountId Account, string Name, int Pieces)> Left { get; private set; } = [];

    /// <summary>Answers that are not told everywhere yet, oldest first.</summary>
    public IReadOnlyList<OverviewRow> NotToldBack { get; private set; } = [];

    public CoverageTable Coverage { get; private set; } = new([], []);

    public DateOnly Today => time.Today;

    public IReadOnlyList<TabLink> Tabs => [.. Choices.Select(weeks => new TabLink($"{weeks} weken", $"/teamoverzicht?weken={weeks}", weeks == Weeks))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!Choices.Contains(Weeks))
            Weeks = UsualWeeks;
        var (tree, today) = (await areas.TreeAsync(ct), Today);
        LatePromises = await RowsAsync(tree, OfMyTeams.Where(item => item.Status == AgendaStatus.Promised && item.PromisedFor < today), item => item.PromisedFor, ct);
        NotToldBack = await RowsAsync(tree, OfMyTeams.ThatAreToBeTold(), item => item.AnsweredOn, ct);
        WithoutOwner = await RowsAsync(tree, OfMyTeams.Where(item => item.Status != AgendaStatus.ToldBack && item.Status != AgendaStatus.Closed
            && !db.Set<TeamMember>().Any(member => member.TeamId == item.TeamId && member.AccountId == item.WorkerId
                && member.From <= today && (member.Until == null || member.Until >= today))), item => item.AskedOn, ct);
        Left = await leftBehind.InTeamsAsync(db.MyTeams, ct);
        Coverage = await coverage.OfAsync(Weeks, ct);
    }

    private IQueryable<AgendaItem> OfMyTeams => db.Set<AgendaItem>().AsNoTracking();

    private async Task<IReadOnlyList<OverviewRow>> RowsAsync(
        AreaTree tree, IQueryable<AgendaItem> items, System.Linq.Expressions.Expression<Func<AgendaItem, DateOnly?>> since, CancellationToken ct)
    {
        var rows = await items.OrderBy(since).Take(Most)
            .Join(db.Set<Partner>(), item => item.PartnerId, partner => partner.Id, (item, partner) => new
            {
                item.Id,
                item.Theme,
                item.AreaId,
                Partner = partner.Name,
                item.PromisedFor,
                item.AnsweredOn,
                item.AskedOn,
            }).ToListAsync(ct);
        return [.. rows.Select(row => new OverviewRow(
            row.Id, row.Theme, tree.Find(row.AreaId)?.Name ?? "", row.Partner, row.AskedOn, row.AnsweredOn, row.PromisedFor))];
    }
}

/// <summary>A question without a word of what it says: about what, where, to whom, since when.</summary>
public sealed record OverviewRow(
    AgendaItemId Id, Theme Theme, string Area, string Partner, DateOnly AskedOn, DateOnly? AnsweredOn, DateOnly? PromisedFor);
