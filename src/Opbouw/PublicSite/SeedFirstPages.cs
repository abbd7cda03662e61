using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.PublicSite;

/// <summary>
/// The pages that come with Opbouw. An organisation has them from its first day. When we write them better, an organisation gets that too,
/// as long as it did not change the page itself.
/// </summary>
public sealed class SeedFirstPages(TimeProvider time) : ISeed
{
    private const string Files = "Opbouw.PublicSite.FirstPages.";

    private static readonly Lazy<IReadOnlyList<(SiteAddress Address, SiteText Text)>> FromFiles = new(Read);

    public static IReadOnlyList<(SiteAddress Address, SiteText Text)> All => FromFiles.Value;

    public async Task SeedAsync(OpbouwDb db, Organisation organisation, CancellationToken ct)
    {
        var ids = All.Select(page => page.Address.Id).ToList();
        var known = (await db.Set<SitePageVersion>().AsNoTracking().Where(page => ids.Contains(page.PageId)).Select(page => new { page.PageId, page.Number, page.IsFromOpbouw, page.IsGone, page.Title, page.Lead, page.Order, page.Body }).ToListAsync(ct))
            .GroupBy(page => page.PageId).ToDictionary(versions => versions.Key, versions => versions.MaxBy(page => page.Number)!);
        foreach (var (address, whole) in All)
        {
            // What invented residents say, invented amounts and films are for the demo: an organisation tells its own.
            var text = organisation.IsDemo ? whole : whole with { Blocks = [.. whole.Blocks.Where(block => block.Kind is not (BlockKind.Quote or BlockKind.Figures or BlockKind.Film))] };
            var newest = known.GetValueOrDefault(address.Id);
            if (newest is { IsFromOpbouw: false } or { IsGone: true })
                continue;
            if (newest is not null && (newest.Title, newest.Lead, newest.Order, newest.Body) == (text.Title, text.Lead, text.Order, SiteText.Write(text.Blocks)))
                continue;
            db.Add(SitePageVersion.Of(address, (newest?.Number ?? 0) + 1, text, time.GetUtcNow(), isFromOpbouw: true));
        }
    }

    /// <summary>A file is named after its address: <c>nl.over.uitgangspunten.md</c>.</summary>
    private static IReadOnlyList<(SiteAddress Address, SiteText Text)> Read()
    {
        var assembly = typeof(SeedFirstPages).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Files, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            var parts = name[Files.Length..^".md".Length].Split('.');
            using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (SiteAddress.Of(parts[1], parts.ElementAtOrDefault(2), parts[0]) ?? throw new FormatException($"{name} is no address."), SiteText.ReadFile(file.ReadToEnd()));
        })];
    }
}
