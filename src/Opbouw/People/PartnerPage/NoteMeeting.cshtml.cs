using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.PartnerPage;

/// <summary>A walk or a meeting with a partner is written down afterwards.</summary>
[Needs(PeopleRights.KeepPartnersCode)]
public sealed class NoteMeetingPage(OpbouwDb db, Send<NoteMeeting, PartnerMeetingId> send, LocalTime time) : FormPage
{
    public static readonly IReadOnlyList<Choice> Kinds = [.. MeetingKinds.All.Select(kind => new Choice(kind.ToString(), kind.Label()))];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public NoteMeetingForm Form { get; set; } = new();

    public string Partner { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Form = new NoteMeetingForm { On = time.Today };
        return await ReadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var command = new NoteMeeting(new PartnerMeetingId(Form.Id), new PartnerId(Id), Form.Kind!.Value, Form.On!.Value, Form.What!);
        return Show(await send.RunAsync(command, ct), _ => LocalRedirect($"/partners/{Id}"));
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var id = new PartnerId(Id);
        Partner = await db.Set<Partner>().Where(partner => partner.Id == id).Select(partner => partner.Name).SingleOrDefaultAsync(ct) ?? "";
        return Partner.Length > 0;
    }
}

public sealed class NoteMeetingForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies wat het was.")]
    public MeetingKind? Kind { get; set; }

    [Required(ErrorMessage = "Vul de dag in. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? On { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf op waar het over ging.")]
    [MaxLength(PartnerMeeting.LongestText, ErrorMessage = "Maak de tekst korter: hoogstens 500 tekens.")]
    public string? What { get; set; }
}
