using Opbouw.Areas;
using Opbouw.Shared.Search;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Time;

namespace Opbouw.FindBack;

/// <summary>Areas in the search: public, and in memory already.</summary>
internal sealed class AreasFound(OrganisationAreas areas, LocalTime time)
{
    private const int Most = 6;

    /// <summary>Areas whose name holds every word, the largest first, with their page.</summary>
    public async Task<IReadOnlyList<(AreaNode Area, string Address)>> FindAsync(SearchTerms terms, CancellationToken ct)
    {
        if (terms.AreEmpty)
            return [];
        var snapshot = await areas.SnapshotAsync(ct);
        var tree = snapshot.Tree;
        return [.. tree.All.Where(area => area.IsValidOn(time.Today) && terms.Groups.All(group => IsIn(group, area.Name)))
            .OrderBy(area => tree.Path(area.Id).Count).ThenBy(area => area.Name, StringComparer.Ordinal)
            .Take(Most).Select(area => (area, snapshot.AddressOf(area)))];
    }

    public static bool IsIn(SearchTermGroup group, string name) => DutchWords.TermsWithParts(name).Any(group.Meets);
}
