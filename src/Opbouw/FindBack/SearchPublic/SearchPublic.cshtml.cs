using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Overload;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FindBack.SearchPublic;

/// <summary>Search over what is public: areas, and what was published. Who is logged in finds no more here than anybody else.</summary>
[PublicPage]
[Searches]
internal sealed class SearchPublicPage(OpbouwDb db, IEnumerable<ISearchHits> hits, AreasFound areas, LocalTime time) : PageModel
{
    private const int PerSheet = 20;
    private const int MostFound = 200;

    [BindProperty(SupportsGet = true, Name = "woorden")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public SearchTerms Terms { get; private set; } = SearchTerms.Of(null);

    public IReadOnlyList<(AreaNode Area, string Address)> Areas { get; private set; } = [];

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public int Found { get; private set; }

    public int LastSheet { get; private set; } = 1;

    public bool WasAsked => !string.IsNullOrWhiteSpace(Words);

    public DateOnly Today => time.Today;

    public string Address(int sheet) => AddressOf.Search("/zoeken", Words, kind: null, sheet);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Terms = SearchTerms.Of(Words);
        if (Terms.AreEmpty)
            return;
        Areas = await areas.FindAsync(Terms, ct);
        var records = await db.FindPublic(Terms).Select(entry => new { entry.Kind, entry.Record }).Take(MostFound).ToListAsync(ct);
        Found = records.Count;
        LastSheet = Math.Max(1, (Found + PerSheet - 1) / PerSheet);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        var page = records.Skip((Sheet - 1) * PerSheet).Take(PerSheet).ToList();
        var read = new Dictionary<Guid, SearchHit>();
        foreach (var reader in hits.Where(each => each.Kind.IsPublic))
            foreach (var hit in await reader.ReadAsync([.. page.Where(record => record.Kind == reader.Kind.Code).Select(record => record.Record)], ct))
                read[hit.Record] = hit;
        Hits = [.. page.Where(record => read.ContainsKey(record.Record)).Select(record => read[record.Record])];
    }
}
