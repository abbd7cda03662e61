using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Areas;

/// <summary>From what a visitor types, a postcode or (part of) a street, to areas. Nothing of it is kept.</summary>
public sealed class PlaceFinder(OrganisationAreas areas, OpbouwDb db)
{
    /// <summary>Shorter is a part of nearly every street.</summary>
    private const int FewestLetters = 3;
    private const int MostRows = 500;

    /// <summary>Whether a list of streets was read in: without one, postcodes of four digits are all we know.</summary>
    public Task<bool> KnowsStreetsAsync(CancellationToken ct) => db.Set<AreaStreet>().AnyAsync(ct);

    /// <returns>Null when this is no postcode, and too little for a street.</returns>
    public async Task<PlacesFound?> FindAsync(string? words, CancellationToken ct)
    {
        if (AreaPostcode.Normalise(words) is { } four)
            return await ByPostcodeAsync(AreaPostcode.WithLetters(words!), four, ct);
        var typed = words?.Trim() ?? "";
        if (typed.Length > AreaStreet.LongestName || !typed.Any(char.IsLetter) || StreetName.Fold(typed) is not { Length: >= FewestLetters } || !await KnowsStreetsAsync(ct))
            return null;
        var found = await ByStreetAsync(typed, ct);
        return new PlacesFound(null, found is [] && StreetName.WithoutHouse(typed) is var bare && bare != typed ? await ByStreetAsync(bare, ct) : found);
    }

    private async Task<PlacesFound> ByPostcodeAsync(string? six, string four, CancellationToken ct)
    {
        if (six is not null && await In(street => street.Postcode == six, ct) is { Count: > 0 } exact)
            return new PlacesFound(six, Bare(exact));
        var snapshot = await areas.SnapshotAsync(ct);
        if (snapshot.Tree.ByPostcode(four, snapshot.On) is { Count: > 0 } known)
            return new PlacesFound(four, [.. known.Select(area => new FoundPlace(area, null, null))]);
        return new PlacesFound(four, Bare(await In(street => street.Postcode.StartsWith(four), ct)));
    }

    /// <summary>A street of exactly this name goes before streets that hold it.</summary>
    private async Task<IReadOnlyList<FoundPlace>> ByStreetAsync(string name, CancellationToken ct)
    {
        var folded = StreetName.Fold(name);
        if (folded.Length < FewestLetters)
            return [];
        return await In(street => street.Folded == folded, ct) is { Count: > 0 } exact ? exact : await In(street => street.Folded.Contains(folded), ct);
    }

    private static IReadOnlyList<FoundPlace> Bare(IEnumerable<FoundPlace> places) => [.. places.Select(place => place.Area).Distinct().Select(area => new FoundPlace(area, null, null))];

    private async Task<List<FoundPlace>> In(System.Linq.Expressions.Expression<Func<AreaStreet, bool>> which, CancellationToken ct)
    {
        var snapshot = await areas.SnapshotAsync(ct);
        var rows = await db.Set<AreaStreet>().Where(which).Select(street => new { street.Name, street.Place, street.AreaId }).Distinct()
            .OrderBy(street => street.Name).ThenBy(street => street.Place).Take(MostRows).ToListAsync(ct);
        return [.. rows.Select(row => (row.Name, row.Place, Area: snapshot.Tree.Find(row.AreaId))).Where(row => row.Area?.IsValidOn(snapshot.On) == true)
            .Select(row => new FoundPlace(row.Area!, row.Name, row.Place))];
    }
}

/// <summary>One area, and the street that lies in it when a street was asked.</summary>
public sealed record FoundPlace(AreaNode Area, string? Street, string? Place);

/// <param name="Postcode">What was asked, as we read it; null when a street was asked.</param>
public sealed record PlacesFound(string? Postcode, IReadOnlyList<FoundPlace> Places)
{
    /// <summary>The area, when there is no choice.</summary>
    public AreaNode? Only => Places.Select(place => place.Area.Id).Distinct().Count() == 1 ? Places[0].Area : null;
}
