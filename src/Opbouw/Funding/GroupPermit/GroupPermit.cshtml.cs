using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Funding.GroupPermit;

/// <summary>The check for an event of a group: with where and when, so that two groups who want the same are both told.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class GroupPermitPage(GroupDoor door, PublicForm publicForm, FundingBook book, Send<ClaimPlace, Nothing> keep, Send<DropClaim, Nothing> drop) : MoneyPage(door, publicForm), IAsksAboutEvent
{
    [BindProperty]
    public GroupEventForm Form { get; set; } = new();

    EventForm IAsksAboutEvent.Form => Form;

    public PermitRules Rules { get; private set; } = PermitRules.Kind.Usual;

    /// <summary>Null until somebody asked.</summary>
    public PermitCheck? Check { get; private set; }

    public IReadOnlyList<PlaceClaim> Claims { get; private set; } = [];

    public IReadOnlySet<PlaceClaimId> Clashes { get; private set; } = new HashSet<PlaceClaimId>();

    public DateOnly Today => book.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var plan = await book.PlanAsync(Initiative.Id, ct);
        (Form.Place, Form.On) = (plan.Place, plan.On);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Form.On is null) ModelState.AddModelError("Form.On", "Vul de dag in.");
        if (Form.Place is not null && PlaceClaim.Fold(Form.Place).Length == 0) ModelState.AddModelError("Form.Place", "Schrijf op waar het is.");
        if (ActionId() is not { } id || Form.Read(ModelState) is not { } answers) return Page();
        var check = PermitCheck.Of(answers, Rules);
        var outcome = await keep.RunAsync(new ClaimPlace(new PlaceClaimId(id), Me, Form.Place!.Trim(), Form.On!.Value, check.Outcome), ct);
        if (!outcome.IsDone) return Show(outcome, _ => Page());
        Check = check;
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid claim, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        ModelState.Clear();
        return ActionId() is { } id ? Show(await drop.RunAsync(new DropClaim(id, Me, new PlaceClaimId(claim)), ct), _ => Redirect($"{Money}/vergunning")) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        Rules = await book.PermitRulesAsync(ct);
        Claims = await book.ClaimsAsync(Initiative.Id, ct);
        Clashes = await book.ClashesAsync(Initiative.Id, Claims, ct);
        return true;
    }
}

public sealed class GroupEventForm : EventForm
{
    [Required(ErrorMessage = "Schrijf op waar het is."), StringLength(PlaceClaim.LongestPlace, ErrorMessage = "Maak het korter: hoogstens 120 letters.")]
    public string? Place { get; set; }
}
