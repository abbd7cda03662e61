using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Funding.Account;

/// <summary>What was paid, against the budget, and what came of it.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class AccountPage(GroupDoor door, PublicForm publicForm, FundingBook book, Send<RemoveFromAccount, Nothing> remove) : MoneyPage(door, publicForm)
{
    public IReadOnlyList<BudgetLine> Costs { get; private set; } = [];

    public IReadOnlyList<BillShown> Bills { get; private set; } = [];

    public IReadOnlyList<PhotoShown> Photos { get; private set; } = [];

    public IReadOnlyList<MoneyRequest> Granted { get; private set; } = [];

    public long Spent => Bills.Sum(bill => bill.Cents);

    public string? LineOf(BillShown bill) => Costs.FirstOrDefault(line => line.Id == bill.LineId)?.What;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid what, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ActionId() is { } id ? Show(await remove.RunAsync(new RemoveFromAccount(id, Me, what), ct), _ => Redirect($"{Money}/bonnen")) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        Costs = [.. (await book.LinesAsync(Initiative.Id, ct)).Where(line => !line.IsIncome)];
        Bills = await book.BillsAsync(Initiative.Id, ct);
        Photos = await book.PhotosAsync(Initiative.Id, ct);
        Granted = [.. (await book.RequestsAsync(Initiative.Id, ct)).Where(request => request.State is RequestState.Granted or RequestState.Accounted)];
        return true;
    }
}
