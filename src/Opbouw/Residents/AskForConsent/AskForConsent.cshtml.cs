using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.AskForConsent;

/// <summary>One more purpose, or one more partner.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class AskForConsentPage(ResidentReader reader, PartnersToChoose partners, DataKeys keys, LocalTime time, Send<AskConsent, ConsentId> send)
    : FormPage, IAsksConsent
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ConsentForm Consent { get; set; } = new();

    [BindProperty]
    public Guid ConsentId { get; set; } = Guid.CreateVersion7();

    public IReadOnlyList<Choice> Partners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await IsMineAsync(ct))
            return NotFound();
        Consent = new ConsentForm { Way = ConsentWay.Aloud, EndsOn = time.Today.AddYears(1) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await IsMineAsync(ct))
            return NotFound();
        Consent.Check(ModelState, nameof(Consent));
        if (!ModelState.IsValid)
            return Page();
        var id = new ResidentId(Id);
        var open = Consent.Way == ConsentWay.Link ? await reader.OpenAsync(id, LookKind.Record, ct) : null;
        // The look could not be written down: then nobody is written to.
        if (open?.Keys.Refused is { } refusal)
            return Show<ConsentId>(refusal, _ => Page(), nameof(Consent));
        var command = new AskConsent(id, Consent.Seal(new ConsentId(ConsentId), await keys.EnsureAsync(Id, ct)))
        {
            Link = open?.Mail is { } mail ? new LinkByMail(mail, CardLinks.NewToken()) : null,
        };
        return Show(await send.RunAsync(command, ct), _ => Redirect($"/bewoners/{Id}?bewaard=true"), nameof(Consent));
    }

    private async Task<bool> IsMineAsync(CancellationToken ct)
    {
        Partners = await partners.ListAsync(ct);
        return await reader.FindMineAsync(new ResidentId(Id), ct) is not null;
    }
}
