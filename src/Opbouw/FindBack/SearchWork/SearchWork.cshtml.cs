using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Overload;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FindBack.SearchWork;

/// <summary>Search over everything the actor may see, newest first, names on top.</summary>
[Needs(FindBackRights.SearchCode)]
[Searches]
internal sealed class SearchWorkPage(OpbouwDb db, WorkContext work, IEnumerable<ISearchHits> hits, NamedThings names, AreasFound areas, LocalTime time) : PageModel
{
    private const int PerSheet = 20;
    private const int MostNames = 6;

    /// <summary>Who looks further than this had better look with more words.</summary>
    private const int MostFound = 200;

    [BindProperty(SupportsGet = true, Name = "woorden")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "soort")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public SearchTerms Terms { get; private set; } = SearchTerms.Of(null);

    public IReadOnlyList<FoundLine> Names { get; private set; } = [];

    public IReadOnlyList<(AreaNode Area, string Address)> Areas { get; private set; } = [];

    public IReadOnlyList<FoundLine> Lines { get; private set; } = [];

    public int Found { get; private set; }

    public bool IsCapped => Found > MostFound;

    public int LastSheet { get; private set; } = 1;

    public bool WasAsked => !string.IsNullOrWhiteSpace(Words);

    public DateOnly Today => time.Today;

    public IReadOnlyList<SearchKind> Kinds { get; private set; } = [];

    public IReadOnlyList<TabLink> Tabs => [new("alles", Address(null), Chosen is null), .. Kinds.Select(kind => new TabLink(kind.Dutch.ToLowerInvariant(), Address(kind.Code), Chosen == kind))];

    private SearchKind? Chosen => Kinds.FirstOrDefault(kind => kind.Code == Kind);

    public string Address(string? kind, int sheet = 1) => AddressOf.Search("/terugvinden", Words, kind, sheet);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Kinds = [.. hits.Select(each => each.Kind).Where(kind => !kind.IsPublic && (kind.Permission is null || work.Actor.Permissions.Contains(kind.Permission)))];
        Terms = SearchTerms.Of(Words);
        if (Terms.AreEmpty)
            return;
        var wide = await names.WidenAsync(Terms, ct);
        if (Chosen is null)
            await FindNamesAsync(ct);
        var codes = Chosen is { } one ? [one.Code] : Kinds.Where(kind => !kind.IsName).Select(kind => kind.Code).ToList();
        var records = await db.Find(wide).Where(entry => codes.Contains(entry.Kind)).Select(entry => new { entry.Kind, entry.Record }).Take(MostFound + 1).ToListAsync(ct);
        Found = records.Count;
        LastSheet = Math.Max(1, (Math.Min(Found, MostFound) + PerSheet - 1) / PerSheet);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Lines = await ReadAsync([.. records.Skip((Sheet - 1) * PerSheet).Take(PerSheet).Select(record => (record.Kind, record.Record))], ct);
    }

    private async Task FindNamesAsync(CancellationToken ct)
    {
        Areas = await areas.FindAsync(Terms, ct);
        var codes = Kinds.Where(kind => kind.IsName).Select(kind => kind.Code).ToList();
        var found = await db.Find(Terms).Where(entry => codes.Contains(entry.Kind)).Take(MostNames).Select(entry => new { entry.Kind, entry.Record }).ToListAsync(ct);
        Names = await ReadAsync([.. found.Select(record => (record.Kind, record.Record))], ct);
    }

    private async Task<IReadOnlyList<FoundLine>> ReadAsync(IReadOnlyList<(string Kind, Guid Record)> records, CancellationToken ct)
    {
        var lines = new Dictionary<(string, Guid), FoundLine>();
        foreach (var ofKind in records.GroupBy(one => one.Kind, one => one.Record))
        {
            var reader = hits.Single(each => each.Kind.Code == ofKind.Key);
            foreach (var hit in await reader.ReadAsync([.. ofKind], ct))
                lines[(ofKind.Key, hit.Record)] = new FoundLine(reader.Kind, hit);
        }

        return [.. records.Where(lines.ContainsKey).Select(record => lines[record])];
    }
}

internal sealed record FoundLine(SearchKind Kind, SearchHit Hit);
