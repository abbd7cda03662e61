using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Signals.BundleSignals;

[Needs(SignalRights.BundleCode)]
public sealed class BundleSignalsPage(OpbouwDb db, PersonalDataCheck check, ThemeNames themes, Send<BundleSignals, BundleId> send) : PageModel
{
    [BindProperty]
    public BundleSignalsForm Form { get; set; } = new();

    /// <summary>The signals that may be in it, as they can be ticked.</summary>
    public IReadOnlyList<Choice> Signals { get; private set; } = [];

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    /// <summary>The words look as if they hold personal data; the worker may say that they do not.</summary>
    public bool AsksNoPerson { get; private set; }

    public async Task OnGetAsync(Guid[] signaal, CancellationToken ct)
    {
        Form.Id = BundleId.New().Value;
        Form.Signals = Form.Offered = [.. signaal.Distinct()];
        var signals = await OfferAsync(ct);
        Form.Theme = signals.CountBy(s => s.Theme).OrderByDescending(t => t.Value).Select(t => (Theme?)t.Key).FirstOrDefault();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if ((await OfferAsync(ct)).Count == 0) return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Title), Form.Title, Form.NoPerson, ct)
            | await check.WarnAsync(ModelState, nameof(Form.Wording), Form.Wording, Form.NoPerson, ct);
        if (!ModelState.IsValid) return Page();

        var wording = string.IsNullOrWhiteSpace(Form.Wording) ? null : Form.Wording.Trim();
        var command = new BundleSignals(Form.Id, Form.Title!.Trim(), Form.Theme!.Value, wording, [.. Form.Signals.Select(id => new SignalId(id))]);
        switch (await send.RunAsync(command, ct))
        {
            case Outcome<BundleId>.Done { Value: var bundle }: return Redirect($"/bundels/{bundle}");
            case Outcome<BundleId>.Refused { Refusal: var refusal }: this.Refuse(refusal); return Page();
            default: return NotFound();
        }
    }

    private async Task<List<Signal>> OfferAsync(CancellationToken ct)
    {
        var ids = Form.Offered.Select(id => new SignalId(id)).ToList();
        var signals = await db.Set<Signal>().AsNoTracking().Where(s => ids.Contains(s.Id) && s.BundleId == null).OrderBy(s => s.RaisedAt).ToListAsync(ct);
        Themes = (await themes.NowAsync(ct)).Choices(signals.Select(s => s.Theme));
        Signals = [.. signals.Select(s => new Choice(s.Id.ToString(), s.Words))];
        return signals;
    }
}

public sealed record BundleSignalsForm
{
    public Guid Id { get; set; }

    /// <summary>What was on the page to tick.</summary>
    public List<Guid> Offered { get; set; } = [];

    [MinLength(1, ErrorMessage = "Kies minstens één signaal")]
    public List<Guid> Signals { get; set; } = [];

    [Required(ErrorMessage = "Geef de bundel een korte naam")]
    [StringLength(Bundle.LongestTitle)]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Kies een thema")]
    public Theme? Theme { get; set; }

    [ManyLines]
    [StringLength(Bundle.LongestWording)]
    public string? Wording { get; set; }

    public bool NoPerson { get; set; }
}
