using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Agenda;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Activities.MakeAgreement;

/// <summary>What a partner promised on the walk: who, what and when.</summary>
[Needs(AgendaRights.AskCode)]
public sealed class MakeAgreementPage(Walks walks, Recipients recipients, Send<MakeAgreement, Nothing> send) : FormPage
{
    private const int LongestLabel = 160;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public MakeAgreementForm Form { get; set; } = new();

    public MeetingSlot Slot { get; private set; } = null!;

    public IReadOnlyList<Choice> Seen { get; private set; } = [];

    public IReadOnlyList<Choice> Partners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Form = new MakeAgreementForm { Id = Guid.CreateVersion7(), About = Seen.Count == 1 ? [Guid.Parse(Seen[0].Value)] : [], Publish = true };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var partner = Recipient.Of(Form.Recipient!);
        var command = new MakeAgreement(new AgreementId(Form.Id), Slot.Id, [.. Form.About.Distinct().Select(id => new ObservationId(id))], partner.Partner, Form.Title!, Form.Text!, Form.AnswerBy!.Value) { Person = partner.Person, Publish = Form.Publish };
        return Show(await send.RunAsync(command, ct), _ => Redirect($"/afspraken/{Id}#afgesproken"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await walks.MineAsync(new SlotId(Id), ct) is not { } slot || !walks.HasBegun(slot))
            return false;
        Slot = slot;
        Seen = [.. (await walks.StoryAsync(slot.Id, ct)).Seen.Select(one => new Choice(one.Id.Value.ToString(), one.Words.Length <= LongestLabel ? one.Words : one.Words[..LongestLabel] + " …"))];
        Partners = await recipients.ChoicesAsync("niemand krijgt een mail", ct);
        return true;
    }
}

public sealed class MakeAgreementForm
{
    public Guid Id { get; set; }

    [MinLength(1, ErrorMessage = "Kies waar het over gaat.")]
    public List<Guid> About { get; set; } = [];

    /// <summary>As <see cref="Recipients"/> gives it.</summary>
    [Required(ErrorMessage = "Kies welke partner dit doet.")]
    public string? Recipient { get; set; }

    [Required(ErrorMessage = "Schrijf op wat er gebeurt, in een paar woorden.")]
    [StringLength(AgendaItem.LongestTitle)]
    public string? Title { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf op wat jullie afspraken.")]
    [StringLength(WalkAgreement.TextLength)]
    public string? Text { get; set; }

    [Required(ErrorMessage = "Vul in wanneer het klaar is. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? AnswerBy { get; set; }

    public bool Publish { get; set; }
}
