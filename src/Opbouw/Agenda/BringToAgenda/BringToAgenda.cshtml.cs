using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Agenda.BringToAgenda;

/// <summary>A bundle becomes a question to a partner.</summary>
[Needs(AgendaRights.AskCode)]
public sealed class BringToAgendaPage(Recipients recipients, BundleDesk bundles, ChosenSettings settings, Send<BringToAgenda, AgendaItemId> send, LocalTime time) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "bundel")]
    public Guid BundleId { get; set; }

    [BindProperty]
    public BringToAgendaForm Form { get; set; } = new();

    public BundleToAsk Bundle { get; private set; } = null!;

    public IReadOnlyList<Choice> Recipients { get; private set; } = [];

    public string Evidence => EvidenceSentence.Of(Bundle.Evidence);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Form = new BringToAgendaForm { Id = Guid.CreateVersion7(), AnswerBy = time.Today.AddDays(7 * await settings.NumberAsync(AgendaNumbers.AnswerWeeks, ct)), Publish = true };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var (partner, person) = Recipient.Of(Form.Recipient!);
        var command = new BringToAgenda(new AgendaItemId(Form.Id), Bundle.Id, partner, Form.AnswerBy!.Value) { PersonId = person, Publish = Form.Publish };
        return Show(await send.RunAsync(command, ct), id => Redirect($"/agendering/{id.Value}?gestuurd=vraag"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await bundles.FindAsync(new BundleId(BundleId), ct) is not { } bundle)
            return false;
        Bundle = bundle;
        Recipients = await recipients.ChoicesAsync("zonder mail, ik vraag het zelf", ct);
        return true;
    }
}

/// <summary>What the worker chooses.</summary>
public sealed class BringToAgendaForm
{
    public Guid Id { get; set; }

    /// <summary>Partner and person in one choice: "partner-id/person-id".</summary>
    [Required(ErrorMessage = "Kies aan wie je het vraagt.")]
    public string? Recipient { get; set; }

    [Required(ErrorMessage = "Vul in wanneer je antwoord wilt. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? AnswerBy { get; set; }

    public bool Publish { get; set; }
}
