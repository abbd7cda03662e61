using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals.Cards;
using Opbouw.Signals.PersonalData;

namespace Opbouw.Signals.RaiseSignal;

[Needs(SignalRights.RaiseCode)]
public sealed class RaiseSignalPage(OpbouwDb db, SignalPlaces places, PersonalDataCheck check, Send<RaiseSignal, RaisedSignal> send, CardTokens tokens) : PageModel
{
    public static readonly IReadOnlyList<Choice> Kinds = Choice.All<SignalKind>(k => k.Label(), k => k.Label());
    public static readonly IReadOnlyList<Choice> AllThemes = Choice.All<Theme>(t => t.Label());

    [BindProperty]
    public RaiseSignalForm Form { get; set; } = new();

    public IReadOnlyList<SignalPlace> Places { get; private set; } = [];

    /// <summary>What looks like personal data in the words that were sent.</summary>
    public IReadOnlyList<PersonalDataFinding> Findings { get; private set; } = [];

    public async Task OnGetAsync(Guid? contact, Guid? plek, CancellationToken ct)
    {
        Places = await places.AllAsync(ct);
        Form.Id = SignalId.New().Value;
        if (contact is { } id && await db.Set<Contact>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == new ContactId(id), ct) is { } met)
        {
            Form.Contact = id;
            Form.Place = SignalPlaces.ValueOf(met.FindSpotId, met.AreaId);
        }
        else if (plek is { } spot) Form.Place = $"plek-{spot}";
        else if (Places.Count == 1) Form.Place = Places[0].Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Places = await places.AllAsync(ct);
        var words = Form.Words?.Trim() ?? "";
        Findings = await check.FindAsync(words, ct);
        var place = Places.FirstOrDefault(p => p.Value == Form.Place);
        if (place is null && Form.Place is not null) ModelState.Refuse(SignalRefusals.NeedsAPlace);
        if (Findings.Any(f => f.IsRefused)) ModelState.Refuse(SignalRefusals.HoldsBsn);
        else if (Findings.Count > 0 && !Form.NoPerson) ModelState.Refuse(SignalRefusals.MayHoldPerson);
        if (!ModelState.IsValid || place is null) return Page();

        return await send.RunAsync(CommandFor(place, words), ct) switch
        {
            Outcome<RaisedSignal>.Done { Value: var raised } => Redirect($"/signalen/{raised.SignalId}{Token(raised)}"),
            Outcome<RaisedSignal>.Refused { Refusal: var refusal } => Again(refusal),
            _ => NotFound(),
        };
    }

    private RaiseSignal CommandFor(SignalPlace place, string words) => new(new(Form.Id), place.TeamId, Form.Kind!.Value, Form.Theme!.Value, words)
    {
        FindSpotId = place.FindSpotId,
        AreaId = place.AreaId,
        ContactId = Form.Contact is { } contact ? new ContactId(contact) : null,
        NoPerson = Form.NoPerson,
    };

    private string Token(RaisedSignal raised) => raised.Card is { } code ? "?kaart=" + Uri.EscapeDataString(tokens.Seal(raised.SignalId, code)) : "";

    private PageResult Again(Refusal refusal)
    {
        ModelState.Refuse(refusal);
        return Page();
    }
}

public sealed record RaiseSignalForm
{
    public Guid Id { get; set; }

    public Guid? Contact { get; set; }

    [Required(ErrorMessage = "Kies wat het is: kracht, wens, idee, zorg of vraag")]
    public SignalKind? Kind { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf op wat je hoorde of zag")]
    [StringLength(Signal.LongestWords)]
    public string? Words { get; set; }

    [Required(ErrorMessage = "Kies de plek waar het over gaat")]
    public string? Place { get; set; }

    [Required(ErrorMessage = "Kies waar het over gaat")]
    public Theme? Theme { get; set; }

    public bool NoPerson { get; set; }
}
