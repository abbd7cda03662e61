using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda.AgendaItemList;

/// <summary>Questions of my teams to partners, what is late first.</summary>
[Needs(AgendaRights.ReadCode)]
public sealed class AgendaItemListPage(OpbouwDb db, LocalTime time) : PageModel
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true, Name = "toon")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<AgendaRow> Rows { get; private set; } = [];

    public int LastSheet { get; private set; } = 1;

    public DateOnly Today => time.Today;

    public IReadOnlyList<TabLink> Tabs =>
    [
        new("Open", "/agendering", Show is null),
        new("Te laat", "/agendering?toon=te-laat", Show == "te-laat"),
        new("Te vertellen", "/agendering?toon=te-vertellen", Show == "te-vertellen"),
        new("Bij de teamleider", "/agendering?toon=teamleider", Show == "teamleider"),
        new("Klaar", "/agendering?toon=klaar", Show == "klaar"),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var items = ShownQuestions.On(db.Set<AgendaItem>().AsNoTracking(), Show, Today);
        LastSheet = Math.Max(1, (await items.CountAsync(ct) + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Rows = await items.OrderBy(item => item.Status == AgendaStatus.Promised ? item.PromisedFor : item.AnswerBy).ThenBy(item => item.Id)
            .Skip((Sheet - 1) * PageSize).Take(PageSize)
            .Join(db.Set<Partner>(), item => item.PartnerId, partner => partner.Id, (item, partner) => new AgendaRow(
                item.Id, item.Title, partner.Name, item.Status, item.Status == AgendaStatus.Promised ? item.PromisedFor : item.Status == AgendaStatus.Asked ? item.AnswerBy : null))
            .ToListAsync(ct);
    }
}

public sealed record AgendaRow(AgendaItemId Id, string Title, string Partner, AgendaStatus Status, DateOnly? DueOn);
