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

    public IReadOnlyList<DeskRow> Promises { get; private set; } = [];

    /// <summary>Answers that a worker typed in for this partner and that nobody confirmed.</summary>
    public IReadOnlyList<DeskRow> ToConfirm { get; private set; } = [];

    public IReadOnlyList<DeskRow> Kept { get; private set; } = [];

    /// <summary>What everybody reads about this partner.</summary>
    public IReadOnlyList<PublicRow> Public { get; private set; } = [];

    public int Asked { get; private set; }

    public int Answered { get; private set; }

    public int InTime { get; private set; }

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var mine = db.Set<AgendaItem>().AsNoTracking();
        Questions = await mine.Where(i => i.Status == AgendaStatus.Asked).OrderBy(i => i.AnswerBy)
            .Select(i => new DeskRow(i.Id, i.Title, i.AnswerBy)).Take(100).ToListAsync(ct);
        Promises = await mine.Where(i => i.Status == AgendaStatus.Promised).OrderBy(i => i.PromisedFor)
            .Select(i => new DeskRow(i.Id, i.Title, i.PromisedFor!.Value)).Take(100).ToListAsync(ct);
        ToConfirm = await mine.Where(i => i.Status != AgendaStatus.ToldBack && i.Status != AgendaStatus.Closed
                && i.Answers.Any(a => a.PassedOnBy != null && a.ConfirmedAt == null && a.Number == i.Answers.Max(last => last.Number)))
            .OrderBy(i => i.AskedOn).Select(i => new DeskRow(i.Id, i.Title, i.AskedOn)).Take(100).ToListAsync(ct);
        Kept = await mine.Where(i => i.PromiseKeptOn != null).OrderByDescending(i => i.PromiseKeptOn)
            .Select(i => new DeskRow(i.Id, i.Title, i.PromiseKeptOn!.Value)).Take(20).ToListAsync(ct);
        var published = await mine.Where(i => i.IsPublished).OrderByDescending(i => i.AskedOn).ThenBy(i => i.Id).Select(i => i.Id).Take(10).ToListAsync(ct);
        Public = await db.Set<PublishedQuestion>().AsNoTracking().Where(q => published.Contains(q.AgendaItemId)).OrderByDescending(q => q.ChangedOn).ThenBy(q => q.Code)
            .Select(q => new PublicRow(q.Code, q.Title, q.ChangedOn)).ToListAsync(ct);
        var thisYear = new DateOnly(Today.Year, 1, 1);
        var year = mine.Where(i => i.AskedOn >= thisYear);
        Asked = await year.CountAsync(ct);
        Answered = await year.CountAsync(i => i.AnsweredOn != null, ct);
        InTime = await year.CountAsync(i => i.AnsweredOn != null && i.AnsweredOn <= i.AnswerBy, ct);
    }
}

public sealed record DeskRow(AgendaItemId Id, string Title, DateOnly DueOn);

public sealed record PublicRow(string Code, string Title, DateOnly ChangedOn);
