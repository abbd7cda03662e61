using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.FieldWork;

/// <summary>What writing a contact down and correcting it have in common: the form, its choices, and the facts it stands for.</summary>
public abstract class ContactFormPage(OpbouwDb db, MyFindSpots mySpots, SignalPlaces places, LocalTime time, PersonalDataCheck check) : FormPage
{
    [BindProperty]
    public NewContactForm Form { get; set; } = new();

    /// <summary>Find-spots first, then the areas of the team: a visit at home is nowhere on the list of find-spots.</summary>
    public IReadOnlyList<SignalPlace> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Partners { get; private set; } = [];

    /// <summary>The line looks as if it holds personal data; the worker may say that it does not.</summary>
    public bool AsksNoPerson { get; private set; }

    /// <summary>Sends what was typed; shows the form again when something is wrong with it.</summary>
    protected async Task<IActionResult> SendAsync(Func<ContactFacts, Task<Outcome<ContactId>>> send, Func<ContactId, IActionResult> done, CancellationToken ct)
    {
        if (Form.ExactPeople is not null)
            ModelState.Remove("Form.People");
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Line), Form.Line, Form.NoPerson, ct)
            | await check.WarnAsync(ModelState, nameof(Form.SetGoing), Form.SetGoing, Form.NoPerson, ct);
        var result = !ModelState.IsValid ? Page()
            : await WhereAsync(ct) is { } where ? Show(await send(FactsAt(where)), done)
            : Show<ContactId>(ContactRefusals.NeedsAPlace, _ => Page());
        if (result is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
            await LoadChoicesAsync(ct);
        return result;
    }

    protected async Task LoadChoicesAsync(CancellationToken ct)
    {
        Places = await places.AllAsync(ct);
        var today = time.Today;
        Partners = [.. (await db.Set<Partner>().AsNoTracking().Where(p => p.EndsOn == null || p.EndsOn >= today).OrderBy(p => p.Name).ToListAsync(ct))
            .Select(partner => new Choice(partner.Id.Value.ToString(), partner.Name))];
    }

    /// <summary>The common case costs one look-up, not the whole list.</summary>
    private async Task<(TeamId Team, FindSpotId? Spot, AreaId Area)?> WhereAsync(CancellationToken ct)
    {
        if (Form.Place is ['p', 'l', 'e', 'k', '-', .. var id] && Guid.TryParse(id, out var spotId))
            return await mySpots.FindAsync(new FindSpotId(spotId), ct) is { } spot ? (spot.TeamId, spot.Id, spot.AreaId) : null;
        return (await places.AllAsync(ct)).FirstOrDefault(place => place.Value == Form.Place) is { } area ? (area.TeamId, null, area.AreaId) : null;
    }

    private ContactFacts FactsAt((TeamId Team, FindSpotId? Spot, AreaId Area) where) => new(
        where.Team, Form.Kind ?? (Form.People == 0 ? ContactKind.Presence : ContactKind.Chat), Form.ExactPeople ?? Form.People!.Value)
    {
        At = Moment(),
        FindSpotId = where.Spot,
        AreaId = where.Area,
        PartnerId = Form.PartnerId is { } partner ? new PartnerId(partner) : null,
        Mood = Form.Mood,
        Capital = Form.Capital,
        Line = Form.Line?.Trim(),
        SetGoing = Form.SetGoing?.Trim(),
        OnlyForMe = Form.OnlyForMe,
    };

    /// <summary>Null is now: a form that is sent twice must give the same command twice.</summary>
    private DateTimeOffset? Moment()
    {
        if (Form.Day is null && Form.Time is null)
            return null;
        return LocalTime.At(Form.Day ?? time.Today, Form.Time ?? new TimeOnly(12, 0));
    }
}
