using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Signals.Cards;

namespace Opbouw.Signals.RaiseSignal;

[Needs(SignalRights.RaiseCode)]
public sealed class RaiseSignalPage(OpbouwDb db, SignalPlaces places, ThemeNames themes, PersonalDataCheck check, Send<RaiseSignal, RaisedSignal> send, CardTokens tokens,
    IEnumerable<IFirstWords> firstWords)
    : SignalFormPage(places, themes, check)
{
    public async Task OnGetAsync(Guid? contact, Guid? plek, Guid? opname, [FromQuery(Name = "soort")] SignalKind[] kinds, [FromQuery(Name = "thema")] Theme? theme, CancellationToken ct)
    {
        await LoadChoicesAsync(ct);
        Form.Id = SignalId.New().Value;
        Form.Theme = theme;
        (Form.Kind, Form.Then) = (kinds.Length > 0 ? kinds[0] : null, [.. kinds.Skip(1)]);
        if (contact is { } id && await db.Set<Contact>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == new ContactId(id), ct) is { } met)
        {
            Form.Contact = id;
            Form.Place = SignalPlaces.ValueOf(met.FindSpotId, met.AreaId);
        }
        else if (opname is { } recording && await FirstWordsAsync(recording, ct) is { } first) (Form.Words, Form.Place, Form.Kind, Form.Recording) = (first.Words, first.Place, Form.Kind ?? first.Kind, recording);
        else if (plek is { } spot) Form.Place = $"plek-{spot}";
        else if (Places.Count == 1) Form.Place = Places[0].Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await CheckedPlaceAsync(ct) is not { } place) return Page();
        var first = Form.Recording is { } recording ? await FirstWordsAsync(recording, ct) : null;
        return Show(await send.RunAsync(CommandFor(place, first?.CodeHash), ct), raised => Redirect(QueryHelpers.AddQueryString($"/signalen/{raised.SignalId}", Next(raised))));
    }

    private async Task<FirstWords?> FirstWordsAsync(Guid id, CancellationToken ct)
    {
        foreach (var keeper in firstWords)
            if (await keeper.OfAsync(id, ct) is { } found)
                return found;
        return null;
    }

    private RaiseSignal CommandFor(SignalPlace place, byte[]? codeHash) => new(new(Form.Id), place.TeamId, Form.Kind!.Value, Form.Theme!.Value, Words)
    {
        FindSpotId = place.FindSpotId,
        AreaId = place.AreaId,
        ContactId = Form.Contact is { } contact ? new ContactId(contact) : null,
        NoPerson = Form.NoPerson,
        CodeHash = codeHash is null ? null : Convert.ToHexStringLower(codeHash),
    };

    /// <summary>The card to hand over, and what was heard in the same contact and is not written down yet.</summary>
    private IEnumerable<KeyValuePair<string, string?>> Next(RaisedSignal raised)
    {
        yield return new("net", "1");
        if (raised.Card is { } code) yield return new("kaart", tokens.Seal(raised.SignalId, code));
        foreach (var kind in Form.Then) yield return new("nog", kind.ToString());
    }
}
