using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.AskWhy;

/// <summary>Comes before a colleague's resident. It shows nobody's name.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class AskWhyPage(ResidentReader reader, Colleagues colleagues, Send<AllowLook, Nothing> send) : FormPage
{
    public static readonly IReadOnlyList<Choice> Reasons =
        [.. Enum.GetValues<LookReason>().Where(LookWords.IsAnswer).Select(reason => new Choice(reason.ToString(), reason.Dutch()))];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AskWhyForm Form { get; set; } = new();

    public string Holder { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } resident)
            return NotFound();
        return await reader.WhyIsAskedAsync(resident, ct) ? Page() : Redirect($"/bewoners/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null)
            return NotFound();
        return ModelState.IsValid
            ? Show(await send.RunAsync(new AllowLook(Form.Id, new ResidentId(Id), Form.Why!.Value), ct), _ => Redirect($"/bewoners/{Id}"))
            : Page();
    }

    private async Task<Resident?> LoadAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(new ResidentId(Id), ct) is not { } resident)
            return null;
        Holder = await colleagues.NameAsync(resident.HolderId, ct);
        return resident;
    }
}

public sealed class AskWhyForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies waarom je moet kijken.")]
    public LookReason? Why { get; set; }
}
