using Opbouw.Shared.Imports;

namespace Opbouw.Areas;

/// <summary>Finds the area that somebody means with a code or a name in a list.</summary>
public sealed class AreaFinder(AreaTree tree, DateOnly on)
{
    private const int MostNamed = 4;

    private readonly Lazy<ILookup<string, AreaNode>> byName = new(() =>
        tree.All.Where(area => area.Kind != AreaKind.Country && area.IsValidOn(on)).ToLookup(area => CellReading.Bare(AreaNames.WithoutNumber(area.Name))));

    /// <param name="near">Where the name is looked for first: one name may be used in more places.</param>
    public FoundArea Find(string words, IReadOnlyCollection<AreaId>? near = null)
    {
        if (AreaCode.Normalise(words) is { } code && tree.FindByCode(code, on) is { } known)
            return new FoundArea(known, null);
        var named = byName.Value[CellReading.Bare(AreaNames.WithoutNumber(words))].ToList();
        if (near is { Count: > 0 } && named.Where(area => near.Any(place => tree.IsWithin(area.Id, place))).ToList() is { Count: > 0 } nearby)
            named = nearby;
        // A quarter and the block of the same name in it: the wider one is meant.
        if (named.FirstOrDefault(area => named.TrueForAll(other => tree.IsWithin(other.Id, area.Id))) is { } widest)
            return new FoundArea(widest, null);
        return new FoundArea(null, named.Count == 0
            ? $"‘{Short(words)}’ kennen wij niet. Schrijf de naam zoals bij Gebieden, of de code, zoals WK003401."
            : $"Er zijn meer gebieden die ‘{Short(words)}’ heten. Schrijf de code: {string.Join(", ", named.Take(MostNamed).Select(area => area.Code))}.");
    }

    private static string Short(string words) => words.Length > 40 ? words[..40] + "…" : words;
}

/// <param name="Problem">Why it was not found, and what to do.</param>
public sealed record FoundArea(AreaNode? Area, string? Problem);
