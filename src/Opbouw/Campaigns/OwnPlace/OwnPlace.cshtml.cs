using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Campaigns.OwnPlace;

/// <summary>The page of who signed up. Its address is the key: whoever has it, reads where she stands, sends the idea and withdraws.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnPlacePage(OwnSignUps signUps, LocalTime time, PublicForm publicForm, Send<SendIdea, Nothing> send, Send<Withdraw, Nothing> withdraw) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public IdeaForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true, Name = "gestuurd")]
    public bool IsSent { get; set; }

    public OwnSignUp Own { get; private set; } = null!;

    public Campaign Campaign => Own.Campaign;

    public bool MaySay => Own.End is null && !Own.IsChosen && time.Today <= Campaign.IdeasUntil;

    public string NewField => publicForm.New(Request);

    private string Address => $"/campagne/mijn/{Key}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Form.Idea = Own.Idea;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (Own.End is not null)
            return Redirect(Address);
        if (publicForm.Read(Request, Field) is not { } id)
            return Again();
        return ModelState.IsValid ? Show(await send.RunAsync(new SendIdea(id, Own.Id, Form.Idea!), ct), _ => Redirect($"{Address}?gestuurd=true")) : Page();
    }

    public async Task<IActionResult> OnPostAfAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (!await LoadAsync(ct))
            return NotFound();
        // Pressed twice: she is out, and reads so.
        if (Own.End is not null)
            return Redirect(Address);
        return publicForm.Read(Request, Field) is { } id ? Show(await withdraw.RunAsync(new Withdraw(id, Own.Id), ct), _ => Redirect(Address)) : Again();
    }

    private PageResult Again()
    {
        ModelState.AddModelError("", PublicForm.Expired);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await signUps.FindAsync(Key, ct) is not { } own)
            return false;
        Own = own;
        return true;
    }
}

public sealed class IdeaForm
{
    [ManyLines, Required(ErrorMessage = "Schrijf op wat u wilt doen."), StringLength(SignUp.LongestIdea, ErrorMessage = "Maak het korter: hoogstens 1000 letters.")]
    public string? Idea { get; set; }
}
