using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda.PassOnAnswer;

/// <summary>A worker types in what a partner said.</summary>
[Needs(AgendaRights.AskCode)]
public sealed class PassOnAnswerPage(OpbouwDb db, Send<PassOnAnswer, AnswerId> send, LocalTime time) : FormPage
{
    [BindProperty]
    public PassedOnForm Form { get; set; } = new();

    public string Title { get; private set; } = "";

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        Form = new PassedOnForm { Id = Guid.CreateVersion7(), GivenOn = time.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var command = new PassOnAnswer(new AnswerId(Form.Id), new AgendaItemId(id), Form.Kind!.Value, Form.Text!, Form.Channel!.Value, Form.GivenBy!, Form.GivenOn!.Value)
        {
            PromisedFor = Form.Promise,
            ConfirmBy = Form.ConfirmBy is { } person ? new PartnerPersonId(person) : null,
        };
        return Show(await send.RunAsync(command, ct), _ => Redirect($"/agendering/{id}?gestuurd=antwoord"));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var itemId = new AgendaItemId(id);
        if (await db.Set<AgendaItem>().AsNoTracking().Where(i => i.Id == itemId).Select(i => new { i.Title, i.PartnerId }).SingleOrDefaultAsync(ct) is not { } item)
            return false;
        Title = item.Title;
        var people = await db.Set<PartnerPerson>().AsNoTracking().Where(p => p.PartnerId == item.PartnerId && p.EndsOn == null && p.Email != null)
            .OrderBy(p => p.Name).Select(p => new { p.Id, p.Name, p.Function }).ToListAsync(ct);
        People = [.. people.Select(p => new Choice(p.Id.Value.ToString(), $"{p.Name}, {p.Function}"))];
        return true;
    }
}
