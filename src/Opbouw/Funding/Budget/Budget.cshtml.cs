using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Settings;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Funding.Budget;

/// <summary>The money of a group in one glance: what it costs, what comes in, what is missing, and where it asked.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class BudgetPage(GroupDoor door, PublicForm publicForm, FundingBook book, Send<KeepLine, Nothing> keep, Send<RemoveLine, Nothing> remove) : MoneyPage(door, publicForm)
{
    [BindProperty]
    public BudgetLineForm Form { get; set; } = new();

    public IReadOnlyList<BudgetLine> Lines { get; private set; } = [];

    public BudgetTotals Totals { get; private set; } = new(0, 0, 0);

    public IReadOnlyList<MoneyRequest> Requests { get; private set; } = [];

    public IReadOnlyList<FundingDay> Days { get; private set; } = [];

    /// <summary>The line that is being changed; null when one is added.</summary>
    public BudgetLine? Changed { get; private set; }

    public DateOnly Today => book.Today;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "regel")] Guid? line, CancellationToken ct)
    {
        if (!await LoadAsync(line, ct) || (line is not null && Changed is null)) return NotFound();
        if (Changed is { } known)
            Form = new BudgetLineForm { Line = known.Id.Value, Kind = known.IsIncome ? BudgetLineForm.Income : BudgetLineForm.Cost, What = known.What, Euros = Euros.Plain(known.Cents), HasOffer = known.HasOffer, PaidBy = known.PaidBy };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(Form.Line, ct)) return NotFound();
        var cents = Euros.Read(Form.Euros);
        if (cents is null or 0 && !string.IsNullOrWhiteSpace(Form.Euros)) ModelState.AddModelError("Form.Euros", Euros.HowToType);
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        return ToMoney(await keep.RunAsync(new KeepLine(id, Me, new BudgetLineId(Form.Line ?? id), Form.Kind == BudgetLineForm.Income, Form.What!.Trim(), cents!.Value, Form.HasOffer, Blank(Form.PaidBy)), ct));
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid line, CancellationToken ct)
    {
        if (!await LoadAsync(null, ct)) return NotFound();
        ModelState.Clear();
        return ActionId() is { } id ? ToMoney(await remove.RunAsync(new RemoveLine(id, Me, new BudgetLineId(line)), ct)) : Page();
    }

    private async Task<bool> LoadAsync(Guid? line, CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        Lines = await book.LinesAsync(Initiative.Id, ct);
        Totals = BudgetTotals.Of(Lines);
        Requests = await book.RequestsAsync(Initiative.Id, ct);
        Days = await book.DaysAsync(Initiative.Id, ct);
        Changed = Lines.FirstOrDefault(known => known.Id.Value == line);
        return true;
    }
}

public sealed class BudgetLineForm
{
    public const string Cost = "kost";
    public const string Income = "komt-binnen";

    /// <summary>Empty when a line is added.</summary>
    public Guid? Line { get; set; }

    [Required(ErrorMessage = "Kies of het geld kost of binnenkomt."), RegularExpression($"{Cost}|{Income}", ErrorMessage = "Kies of het geld kost of binnenkomt.")]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Schrijf op wat het is."), StringLength(BudgetLine.LongestWhat, ErrorMessage = "Maak het korter: hoogstens 80 letters.")]
    public string? What { get; set; }

    [Required(ErrorMessage = "Vul een bedrag in."), StringLength(Settings.Euros.Longest, ErrorMessage = "Dit bedrag is te lang. Kijk het nog eens na.")]
    public string? Euros { get; set; }

    public bool HasOffer { get; set; }

    [StringLength(BudgetLine.LongestPaidBy, ErrorMessage = "Maak het korter: hoogstens 80 letters.")]
    public string? PaidBy { get; set; }
}
