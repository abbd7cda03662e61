using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Settings;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding.TellOn;

/// <summary>What happened with a request, and when.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class TellOnPage(GroupDoor door, PublicForm publicForm, FundingBook book, Send<TellOn, Nothing> send) : MoneyPage(door, publicForm)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TellOnForm Form { get; set; } = new();

    public MoneyRequest Asked { get; private set; } = null!;

    public string Here => $"{Money}/vraag/{Id}";

    public IReadOnlyList<Choice> Steps => [.. Asked.State.Next().Select(state => new Choice(state.ToString(), state.AsStep()))];

    public bool MayBeYes => Asked.State.Next().Contains(RequestState.Granted);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form.On = book.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var cents = Euros.Read(Form.Euros);
        if (Blank(Form.Euros) is not null && cents is null or 0) ModelState.AddModelError("Form.Euros", Euros.HowToType);
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        return Show(await send.RunAsync(new TellOn(id, Me, Asked.Id, Form.To!.Value, Form.On!.Value, cents, Blank(Form.WhyNot)), ct), _ => Redirect(Here));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || await book.RequestAsync(Initiative.Id, Id, ct) is not { } request) return false;
        Asked = request;
        return true;
    }
}

public sealed class TellOnForm
{
    [Required(ErrorMessage = "Kies wat er gebeurde.")]
    public RequestState? To { get; set; }

    [Required(ErrorMessage = "Vul de dag in.")]
    public DateOnly? On { get; set; }

    [StringLength(Settings.Euros.Longest, ErrorMessage = "Dit bedrag is te lang. Kijk het nog eens na.")]
    public string? Euros { get; set; }

    [StringLength(MoneyRequest.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? WhyNot { get; set; }
}
