using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.AnswerByLink;

/// <summary>The page behind the personal link in a mail: one question, no account. Looking changes nothing.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinkQuestionPage(OpbouwDb db, AgendaBook book, PublicForm publicForm, LocalTime time) : FormPage
{
    public AgendaItem Item { get; private set; } = null!;

    public string PartnerInSentence { get; private set; } = "";

    [BindProperty]
    public LinkAnswerForm Form { get; set; } = new();

    public string FormField => publicForm.New(Request);

    public bool IsThanked => Request.Query.ContainsKey("bedankt");

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (await LoadAsync(token, ct) is not { } link)
            return NotFound();
        var person = await db.Set<PartnerPerson>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == link.PersonId, ct);
        var (name, function) = link.UsedBy?.Split(", ") is [var filledIn, var doing] ? (filledIn, doing) : (person?.Name, person?.Function);
        Form = new LinkAnswerForm { Name = name, Function = function };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, [FromForm(Name = PublicForm.Field)] string? field, [FromServices] Send<AnswerByLink, AnswerId> send, CancellationToken ct)
    {
        if (await LoadAsync(token, ct) is not { } link)
            return NotFound();
        if (publicForm.Read(Request, field) is not { } id)
            ModelState.AddModelError("", PublicForm.Expired);
        else if (ModelState.IsValid)
        {
            var command = new AnswerByLink(new AnswerId(id), link.TokenHash, Form.Kind!.Value, Form.Text!, $"{Form.Name}, {Form.Function}") { PromisedFor = Form.Promise };
            return Show(await send.RunAsync(command, ct), _ => Redirect($"/vraag/{token}?bedankt=1"));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostBevestigAsync(string token, [FromForm(Name = PublicForm.Field)] string? field, [FromForm] Guid answerId, [FromServices] Send<ConfirmByLink, Nothing> send, CancellationToken ct)
    {
        if (await LoadAsync(token, ct) is not { } link)
            return NotFound();
        ModelState.Clear();
        if (publicForm.Read(Request, field) is { } id)
            return Show(await send.RunAsync(new ConfirmByLink(id, link.TokenHash, new AnswerId(answerId)), ct), _ => Redirect($"/vraag/{token}?bedankt=1"));
        ModelState.AddModelError("", PublicForm.Expired);
        return Page();
    }

    private async Task<AskLink?> LoadAsync(string token, CancellationToken ct)
    {
        var hash = AskLink.HashOf(token);
        var now = time.Now;
        var link = await db.Set<AskLink>().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.EndsAt > now, ct);
        if (link is null || await book.FindByProvenLinkAsync(link.AgendaItemId, ct) is not { } item)
            return null;
        Item = item;
        PartnerInSentence = await db.Set<Partner>().Where(p => p.Id == item.PartnerId).Select(p => p.NameInSentence).SingleAsync(ct);
        return link;
    }
}
