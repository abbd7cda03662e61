using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Settings;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding.AddBill;

/// <summary>A photo of a receipt, what it was for, and how much.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class AddBillPage(GroupDoor door, PublicForm publicForm, FundingBook book, Send<AddBill, Nothing> send) : MoneyPage(door, publicForm)
{
    [BindProperty]
    public BillForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var cents = Euros.Read(Form.Euros);
        if (cents is null or 0 && Blank(Form.Euros) is not null) ModelState.AddModelError("Form.Euros", Euros.HowToType);
        var photo = await SentPhoto.ReadAsync(Form.Photo, ct);
        if (photo is Outcome<byte[]>.Refused { Refusal: var refusal }) this.Refuse(refusal);
        if (ActionId() is not { } id || !ModelState.IsValid || photo is not Outcome<byte[]>.Done { Value: var jpeg }) return Page();
        var line = Form.Line is { } chosen ? new BudgetLineId(chosen) : (BudgetLineId?)null;
        var command = new AddBill(new BillId(id), Me, line, Form.What!.Trim(), cents!.Value, Form.PaidOn!.Value, Convert.ToHexStringLower(SHA256.HashData(jpeg))) { Jpeg = jpeg };
        return Show(await send.RunAsync(command, ct), _ => Redirect($"{Money}/bonnen"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        Lines = [.. (await book.LinesAsync(Initiative.Id, ct)).Where(line => !line.IsIncome).Select(line => new Choice(line.Id.ToString(), line.What))];
        return true;
    }
}

public sealed class BillForm
{
    public IFormFile? Photo { get; set; }

    [Required(ErrorMessage = "Schrijf op wat jullie kochten."), StringLength(Bill.LongestWhat, ErrorMessage = "Maak het korter: hoogstens 80 letters.")]
    public string? What { get; set; }

    [Required(ErrorMessage = "Vul het bedrag van de bon in."), StringLength(Settings.Euros.Longest, ErrorMessage = "Dit bedrag is te lang. Kijk het nog eens na.")]
    public string? Euros { get; set; }

    [Required(ErrorMessage = "Vul de dag in die op de bon staat.")]
    public DateOnly? PaidOn { get; set; }

    public Guid? Line { get; set; }
}
