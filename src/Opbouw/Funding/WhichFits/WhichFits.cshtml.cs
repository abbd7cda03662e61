using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding.WhichFits;

/// <summary>A few questions, and then of each source whether it fits and why. Nothing is decided for the group.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class WhichFitsPage(GroupDoor door, PublicForm publicForm, FundingBook book, Send<KeepPlan, Nothing> keep, Send<StartRequest, MoneyRequestId> start) : MoneyPage(door, publicForm)
{
    [BindProperty]
    public PlanForm Form { get; set; } = new();

    public IReadOnlyList<SourceFit> Fits { get; private set; } = [];

    /// <summary>What one source or another does not pay.</summary>
    public IReadOnlyList<Choice> Things { get; private set; } = [];

    public bool IsAnswered { get; private set; }

    public DateOnly Today => book.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form = PlanForm.Of(Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var held = Things.Select(thing => thing.Value).Intersect(Form.Holds, StringComparer.OrdinalIgnoreCase).ToList();
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        var command = new KeepPlan(id, Me, Form.On!.Value, Form.Residents!.Value, Form.Place!.Trim(), Form.IsPublicSpace, Form.Supporters, Blank(Form.PaysAlong), Blank(Form.GivesBack), held);
        return Show(await keep.RunAsync(command, ct), _ => Redirect($"{Money}/past-bij-ons"));
    }

    public async Task<IActionResult> OnPostBeginAsync([FromForm] Guid source, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        ModelState.Clear();
        Form = PlanForm.Of(Plan);
        return ActionId() is { } id ? Show(await start.RunAsync(new StartRequest(new MoneyRequestId(id), Me, source), ct), made => Redirect($"{Money}/vraag/{made}")) : Page();
    }

    private PlanAnswers Plan { get; set; } = null!;

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        Plan = await book.PlanAsync(Initiative.Id, ct);
        var sources = await book.SourcesAsync(ct);
        Things = [.. sources.SelectMany(source => source.Rules.NotFor).Distinct(StringComparer.OrdinalIgnoreCase).Select(thing => new Choice(thing, thing))];
        IsAnswered = Plan.On is not null;
        if (!IsAnswered) return true;
        var missing = BudgetTotals.Of(await book.LinesAsync(Initiative.Id, ct)).Missing;
        Fits = [.. sources.Select(source => SourceFit.Of(source, Plan, missing > 0 ? missing : null, Today)).OrderByDescending(fit => fit.Fits)];
        return true;
    }
}

public sealed class PlanForm
{
    [Required(ErrorMessage = "Vul in op welke dag het is, of begint.")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Vul in met hoeveel jullie het doen."), Range(1, 10_000, ErrorMessage = "Vul een getal in vanaf 1.")]
    public int? Residents { get; set; }

    [Required(ErrorMessage = "Schrijf op waar het is."), StringLength(PlanAnswers.LongestPlace, ErrorMessage = "Maak het korter: hoogstens 120 letters.")]
    public string? Place { get; set; }

    public bool IsPublicSpace { get; set; }

    public List<string> Holds { get; set; } = [];

    [Range(0, 10_000, ErrorMessage = "Vul een getal in vanaf 0, of laat het leeg.")]
    public int? Supporters { get; set; }

    [StringLength(PlanAnswers.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? PaysAlong { get; set; }

    [StringLength(PlanAnswers.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? GivesBack { get; set; }

    public static PlanForm Of(PlanAnswers plan) => new()
    {
        On = plan.On,
        Residents = plan.Residents,
        Place = plan.Place,
        IsPublicSpace = plan.IsPublicSpace,
        Holds = [.. plan.HeldThings],
        Supporters = plan.Supporters,
        PaysAlong = plan.PaysAlong,
        GivesBack = plan.GivesBack,
    };
}
