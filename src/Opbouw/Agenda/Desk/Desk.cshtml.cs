using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.Desk;

/// <summary>A partner's own desk: what was asked, what was promised, and how it is going.</summary>
[Needs(AgendaRights.AnswerCode)]
public sealed class DeskPage(OpbouwDb db, LocalTime time) : PageModel
{
    public IReadOnlyList<DeskRow> Questions { get; private set; } = [];

    /// <summary>Passed on by a worker: the partner says whether it was said so.</summary>
    public IReadOnlyList<DeskRow> ToConfirm { get; private set; } = [];

    public IReadOnlyList<DeskRow> Promises { get; private set; } = [];

    public int Asked { get; private set; }

    public int Answered { get; private set; }

    public int InTime { get; private set; }

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var mine = db.Set<AgendaItem>().AsNoTracking();
        Questions = await mine.Where(i => i.Status == AgendaStatus.Asked).OrderBy(i => i.AnswerBy)
            .Select(i => new DeskRow(i.Id, i.Title, i.AnswerBy)).Take(100).ToListAsync(ct);
        ToConfirm = await mine.Where(i => i.Answers.Any(a => a.PassedOnBy != null && a.ConfirmedAt == null && !i.Answers.Any(later => later.GivenAt > a.GivenAt))).OrderBy(i => i.AnsweredOn)
            .Select(i => new DeskRow(i.Id, i.Title, i.AnswerBy)).Take(100).ToListAsync(ct);
        Promises = await mine.Where(i => i.Status == AgendaStatus.Promised).OrderBy(i => i.PromisedFor)
            .Select(i => new DeskRow(i.Id, i.Title, i.PromisedFor!.Value)).Take(100).ToListAsync(ct);
        var thisYear = new DateOnly(Today.Year, 1, 1);
        var year = mine.Where(i => i.AskedOn >= thisYear);
        Asked = await year.CountAsync(ct);
        Answered = await year.CountAsync(i => i.AnsweredOn != null, ct);
        InTime = await year.CountAsync(i => i.AnsweredOn != null && i.AnsweredOn <= i.AnswerBy, ct);
    }
}

public sealed record DeskRow(AgendaItemId Id, string Title, DateOnly DueOn);
