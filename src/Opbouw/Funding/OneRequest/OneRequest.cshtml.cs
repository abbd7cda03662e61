using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Settings;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Funding.OneRequest;

/// <summary>One request: what is in it, what is missing, where it stands and by when what must be done.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class OneRequestPage(GroupDoor door, PublicForm publicForm, FundingBook book, Send<WriteRequest, Nothing> write) : MoneyPage(door, publicForm)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RequestForm Form { get; set; } = new();

    public MoneyRequest Asked { get; private set; } = null!;

    public PlanAnswers Plan { get; private set; } = null!;

    /// <summary>Null when the source stands in no settings any more.</summary>
    public SourceFit? Fit { get; private set; }

    public FundingDay? Deadline { get; private set; }

    public DateOnly Today => book.Today;

    public string Here => $"{Money}/vraag/{Id}";

    public bool IsWriting => Asked.State == RequestState.Writing;

    /// <summary>What a reader of the request would ask at once.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form = new RequestForm { Plan = Asked.Plan, ForWhom = Asked.ForWhom, Euros = Asked.AskedCents is { } cents ? Euros.Plain(cents) : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var cents = Euros.Read(Form.Euros);
        if (Blank(Form.Euros) is not null && cents is null or 0) ModelState.AddModelError("Form.Euros", Euros.HowToType);
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        return Show(await write.RunAsync(new WriteRequest(id, Me, Asked.Id, Form.Plan!.Trim(), Blank(Form.ForWhom), cents), ct), _ => Redirect(Here));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || await book.RequestAsync(Initiative.Id, Id, ct) is not { } request) return false;
        (Asked, Plan) = (request, await book.PlanAsync(Initiative.Id, ct));
        var source = await book.SourceOfAsync(request, ct);
        Fit = source is null ? null : SourceFit.Of(source, Plan, request.AskedCents, Today);
        Deadline = FundingDays.Of(request, source?.Rules ?? MoneyRules.None, Plan.On);
        Missing = [.. MissingNow((await book.LinesAsync(Initiative.Id, ct)).Count > 0)];
        return true;
    }

    private IEnumerable<string> MissingNow(bool hasBudget)
    {
        if (Plan.On is null) yield return "Wanneer, waar en met wie: vul dat in bij ‘Welk potje past bij ons?’.";
        if (Asked.ForWhom is null) yield return "Voor wie jullie het doen.";
        if (Asked.AskedCents is null) yield return "Hoeveel jullie vragen.";
        if (!hasBudget) yield return "De begroting.";
    }
}

public sealed class RequestForm
{
    [ManyLines, Required(ErrorMessage = "Schrijf op wat jullie gaan doen."), StringLength(MoneyRequest.LongestPlan, ErrorMessage = "Maak het korter: hoogstens 1000 letters.")]
    public string? Plan { get; set; }

    [StringLength(MoneyRequest.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? ForWhom { get; set; }

    [StringLength(Settings.Euros.Longest, ErrorMessage = "Dit bedrag is te lang. Kijk het nog eens na.")]
    public string? Euros { get; set; }
}
