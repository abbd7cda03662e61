using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetEscapades.AspNetCore.SecurityHeaders;
using Opbouw.Areas;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.People.WhoIsMyWorker;

/// <summary>“Wie is mijn opbouwwerker?”: by postcode or street, by one's own place, from the list or on the map. Nothing that is asked is kept.</summary>
[PublicPage]
[SecurityHeadersPolicy(SecurityHeaders.WithPlace)]
public sealed class FindMyWorkerPage(OrganisationAreas areas, PlaceFinder finder) : PageModel
{
    private const int MostShown = 12;

    private AreaSnapshot snapshot = null!;
    private PlacesFound? found;

    /// <summary>Four digits, six signs, or (part of) a street.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Postcode { get; set; }

    public bool KnowsStreets { get; private set; }

    /// <summary>More than one: the visitor says which.</summary>
    public IReadOnlyList<FoundPlace> Found { get; private set; } = [];

    public bool IsCutOff => found?.Places.Count > Found.Count;

    public bool IsStreet => found is { Postcode: null };

    /// <summary>The question above more than one.</summary>
    public string WhichOne => found?.Postcode is { } postcode ? $"In {postcode} liggen {Found.Count} wijken. Welke is de uwe?"
        : Found.Select(place => place.Street).Distinct().Count() == 1 ? $"{Found[0].Street} ligt op {Found.Count} plekken. Welke is de uwe?"
        : "Wij vonden meer straten. Welke is de uwe?";

    public IReadOnlyList<(AreaNode District, IReadOnlyList<AreaNode> Quarters)> Districts { get; private set; } = [];

    /// <summary>Code, latitude and longitude of every quarter, for a browser that looks which is nearest: <c>WK003401 52.37 5.21;…</c></summary>
    public string Places => string.Join(';', Districts.SelectMany(district => district.Quarters).Where(area => area.Label is not null)
        .Select(area => string.Create(CultureInfo.InvariantCulture, $"{area.Code} {area.Label!.Value.Latitude:0.####} {area.Label.Value.Longitude:0.####}")));

    public string AddressOf(AreaNode area) => WorkersHerePage.AddressOf(snapshot, area);

    public string NameOf(FoundPlace place) => place.Street is not { } street ? place.Area.Name
        : place.Place is { } town && Found.Select(other => other.Place).Distinct().Count() > 1 ? $"{street} in {place.Area.Name}, {town}" : $"{street} in {place.Area.Name}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        snapshot = await areas.SnapshotAsync(ct);
        KnowsStreets = await finder.KnowsStreetsAsync(ct);
        Districts = [.. snapshot.Districts.Select(district => (district, snapshot.PartsOf(district)))];
        if (!Request.Query.ContainsKey(nameof(Postcode)))
            return Page();
        found = await finder.FindAsync(Postcode, ct);
        if (found?.Only is { } only)
            return LocalRedirect(AddressOf(only));
        Found = [.. (found?.Places ?? []).Take(MostShown)];
        if (Found.Count == 0)
            ModelState.AddModelError(nameof(Postcode), WhatNow());
        return Page();
    }

    private string WhatNow() => found switch
    {
        { Postcode: { } postcode } => $"Wij werken niet in {postcode}. Kijk of de postcode klopt. Woont u ergens anders? Vraag het bij het welzijnswerk van uw gemeente",
        { } => "Wij kennen deze straat niet. Kijk of de naam klopt, vul uw postcode in, of kies uw wijk uit de lijst",
        null when KnowsStreets => "Vul een postcode in, zoals 1353, of ten minste 3 letters van uw straat",
        null => "Vul een postcode in met 4 cijfers, zoals 1353",
    };
}
