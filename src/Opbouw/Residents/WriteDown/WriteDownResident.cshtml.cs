using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.WriteDown;

/// <summary>Write down a resident together with what she allows.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class WriteDownResidentPage(PartnersToChoose partners, DataKeys keys, LookUpHash hashes, WorkContext work, LocalTime time, Send<WriteDownResident, ResidentId> send)
    : FormPage, IAsksConsent, IAsksWho
{
    [BindProperty]
    public ResidentForm Form { get; set; } = new();

    [BindProperty]
    public ConsentForm Consent { get; set; } = new();

    [BindProperty]
    public Guid ConsentId { get; set; } = Guid.CreateVersion7();

    public IReadOnlyList<Choice> Partners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (work.Actor.Teams.Length == 0)
            return NotFound();
        Partners = await partners.ListAsync(ct);
        Form.TeamMayLook = true;
        Consent = new ConsentForm { Purpose = ConsentPurpose.StayInTouch, Way = ConsentWay.Aloud, EndsOn = time.Today.AddYears(1) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Partners = await partners.ListAsync(ct);
        Consent.Check(ModelState, nameof(Consent));
        if (!ModelState.IsValid)
            return Page();
        // The key is on disk before anything that is closed with it.
        var key = await keys.EnsureAsync(Form.Id, ct);
        var command = new WriteDownResident(new ResidentId(Form.Id), await Form.SealAsync(key, hashes, ct), Consent.Seal(new ConsentId(ConsentId), key))
        {
            Link = Consent.Way == ConsentWay.Link && Form.Mail is { } mail ? new LinkByMail(mail.Trim(), CardLinks.NewToken()) : null,
        };
        return Show(await send.RunAsync(command, ct), id => Redirect($"/bewoners/{id.Value}?bewaard=true"));
    }
}
