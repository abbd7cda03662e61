using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;

namespace Opbouw.FindBack;

/// <summary>Areas, find-spots and partners whose name holds a word: what is about them is found under that word too.</summary>
internal sealed class NamedThings(OpbouwDb db, OrganisationAreas areas)
{
    /// <summary>An OR of more than this is slower than it is of use.</summary>
    private const int Most = 200;
    private const int MostOfIndex = 50;

    public async Task<SearchTerms> WidenAsync(SearchTerms terms, CancellationToken ct)
    {
        var tree = await areas.TreeAsync(ct);
        var names = House.SearchKinds.Where(kind => kind.IsName).Select(kind => kind.Code).ToList();
        var groups = new List<SearchTermGroup>();
        foreach (var group in terms.Groups)
        {
            var inAreas = tree.All.Where(area => AreasFound.IsIn(group, area.Name)).SelectMany(area => tree.DescendantsAndSelf(area.Id)).Select(area => area.Id.Value);
            var named = await db.Find(new SearchTerms([group])).Where(entry => names.Contains(entry.Kind)).Take(MostOfIndex).Select(entry => entry.Record).ToListAsync(ct);
            groups.Add(group with { Named = [.. named.Concat(inAreas).Distinct().Take(Most)] });
        }

        return new SearchTerms(groups);
    }
}
