using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
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

    public async Task OnGetAsync(Guid? contact, Guid? plek, [FromQuery(Name = "soort")] SignalKind[] kinds, CancellationToken ct)
    {
        Places = await places.AllAsync(ct);
        Form.Id = SignalId.New().Value;
        (Form.Kind, Form.Then) = (kinds.Length > 0 ? kinds[0] : null, [.. kinds.Skip(1)]);
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
        if (place is null && Form.Place is not null) this.Refuse(SignalRefusals.NeedsAPlace);
        if (Findings.Any(f => f.IsRefused)) this.Refuse(SignalRefusals.HoldsBsn);
        else if (Findings.Count > 0 && !Form.NoPerson) this.Refuse(SignalRefusals.MayHoldPerson);
        if (!ModelState.IsValid || place is null) return Page();

        return await send.RunAsync(CommandFor(place, words), ct) switch
        {
            Outcome<RaisedSignal>.Done { Value: var raised } => Redirect(QueryHelpers.AddQueryString($"/signalen/{raised.SignalId}", Next(raised))),
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

    /// <summary>The card to hand over, and what was heard in the same contact and is not written down yet.</summary>
    private IEnumerable<KeyValuePair<string, string?>> Next(RaisedSignal raised)
    {
        if (raised.Card is { } code) yield return new("kaart", tokens.Seal(raised.SignalId, code));
        foreach (var kind in Form.Then) yield return new("nog", kind.ToString());
    }

    private PageResult Again(Refusal refusal)
    {
        this.Refuse(refusal);
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

    /// <summary>Kinds that were heard in the same contact: each becomes a signal of its own after this one.</summary>
    public List<SignalKind> Then { get; set; } = [];
}
