using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda;

/// <summary>This module's lines of Mijn dag: answers to tell, and questions or promises that are late or due within days.</summary>
internal sealed class AgendaToday(OpbouwDb db, ChosenSettings settings, WorkContext work, LocalTime time) : IMyDayItems
{
    private const int Most = 6;

    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct) =>
        work.Actor.May(AgendaRights.Read) ? [.. await ToTellAsync(ct), .. await ToExplainAsync(ct), .. await DueAsync(ct)] : [];

    private async Task<IEnumerable<MyDayItem>> ToTellAsync(CancellationToken ct)
    {
        var rows = await Mine.ThatAreToBeTold()
            .OrderByDescending(item => item.AnsweredOn).Take(Most).Select(item => new { item.Title, item.WorkerId }).ToListAsync(ct);
        return rows.Select(row => new MyDayItem(
            MyDayPart.Answer, "Antwoord", row.Title, $"Er is een antwoord. Vertel het waar de vraag begon.{work.Actor.InsteadOf(row.WorkerId)}", null, "Vertel het", "/terugvertellen")
        {
            ActionAbout = $"over {row.Title}",
        });
    }

    private async Task<IEnumerable<MyDayItem>> ToExplainAsync(CancellationToken ct)
    {
        var rows = await Mine.Where(item => item.Status == AgendaStatus.MoreWanted)
            .OrderBy(item => item.AskedOn).Take(Most).Select(item => new { item.Id, item.Title, item.WorkerId }).ToListAsync(ct);
        return rows.Select(row => new MyDayItem(MyDayPart.Answer, "Uitleg", row.Title, $"De partner wil meer weten. Leg het uit.{work.Actor.InsteadOf(row.WorkerId)}", null, "Leg uit", $"/agendering/{row.Id.Value}")
        {
            ActionAbout = row.Title,
        });
    }

    private async Task<IEnumerable<MyDayItem>> DueAsync(CancellationToken ct)
    {
        var today = time.Today;
        var soon = today.AddDays(await settings.NumberAsync(AgendaNumbers.DaysAhead, ct));
        var rows = await Mine
            .Where(item => (item.Status == AgendaStatus.Asked && item.AnswerBy <= soon) || (item.Status == AgendaStatus.Promised && item.PromisedFor <= soon))
            .Join(db.Set<Partner>(), item => item.PartnerId, partner => partner.Id, (item, partner) => new
            {
                item.Id,
                item.Title,
                item.WorkerId,
                partner.Name,
                IsPromise = item.Status == AgendaStatus.Promised,
                DueOn = item.Status == AgendaStatus.Promised ? item.PromisedFor!.Value : item.AnswerBy,
            })
            .OrderBy(row => row.DueOn).Take(Most).ToListAsync(ct);
        return rows.Select(row => new MyDayItem(
            MyDayPart.Promise, row.IsPromise ? "Belofte" : "Vraag", row.Title, $"{row.Name}.{work.Actor.InsteadOf(row.WorkerId)}", AgendaLines.Late(row.DueOn, today), "Bekijk", $"/agendering/{row.Id.Value}")
        {
            ActionAbout = row.Title,
        });
    }

    private IQueryable<AgendaItem> Mine
    {
        get
        {
            var mine = work.Actor.ForWhom;
            return db.Set<AgendaItem>().AsNoTracking().Where(item => mine.Contains(item.WorkerId));
        }
    }
}
