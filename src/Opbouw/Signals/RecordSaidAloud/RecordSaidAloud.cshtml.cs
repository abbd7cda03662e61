using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.RecordSaidAloud;

[Needs(SignalRights.BundleCode)]
public sealed class RecordSaidAloudPage(OpbouwDb db, PersonalDataCheck check, Send<RecordSaidAloud, BundleId> send) : PageModel
{
    public static readonly IReadOnlyList<Choice> Kinds =
        [new(nameof(ReactionKind.Agrees), "Zij zijn het eens"), new(nameof(ReactionKind.Objects), "Zij zijn het niet eens", "Dan gaat de vraag nog niet naar een partner.")];

    [BindProperty]
    public RecordSaidAloudForm Form { get; set; } = new();

    public Bundle Bundle { get; private set; } = null!;

    /// <summary>The words look as if they hold personal data; the worker may say that they do not.</summary>
    public bool AsksNoPerson { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct) || Bundle.Newest is not { } wording) return NotFound();
        Form = new RecordSaidAloudForm { Id = Guid.CreateVersion7(), Version = wording.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        var sentence = string.IsNullOrWhiteSpace(Form.Sentence) ? null : Form.Sentence.Trim();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Sentence), sentence, Form.NoPerson, ct);
        if (Form.Kind == ReactionKind.Objects && sentence is null) this.Refuse(SignalRefusals.ObjectionNeedsReason);
        if (!ModelState.IsValid) return Page();
        switch (await send.RunAsync(new RecordSaidAloud(Form.Id, new(id), Form.Version, Form.Kind!.Value, Form.People!.Value, sentence), ct))
        {
            case Outcome<BundleId>.Done: return Redirect($"/bundels/{id}");
            case Outcome<BundleId>.Refused { Refusal: var refusal }: this.Refuse(refusal); return Page();
            default: return NotFound();
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var bundle = await db.Set<Bundle>().AsNoTracking().Include(b => b.Wordings).SingleOrDefaultAsync(b => b.Id == new BundleId(id), ct);
        Bundle = bundle!;
        return bundle is not null;
    }
}

public sealed record RecordSaidAloudForm
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    [Required(ErrorMessage = "Kies of zij het eens zijn")]
    public ReactionKind? Kind { get; set; }

    [Required(ErrorMessage = "Vul in met hoeveel mensen je sprak")]
    [Range(1, Reaction.MostPeople)]
    public int? People { get; set; }

    [ManyLines]
    [StringLength(Reaction.LongestSentence)]
    public string? Sentence { get; set; }

    public bool NoPerson { get; set; }
}
