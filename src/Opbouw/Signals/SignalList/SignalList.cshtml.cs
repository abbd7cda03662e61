using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Signals.SignalList;

[Needs(SignalRights.ReadCode)]
public sealed class SignalListPage(OpbouwDb db, OrganisationAreas areas) : PageModel
{
    private const int PerSheet = 25;

    public SignalFilter Filter { get; private set; } = new(null, null, null);

    public IReadOnlyList<SignalRow> Rows { get; private set; } = [];

    public int Sheet { get; private set; } = 1;

    public int LastSheet { get; private set; } = 1;

    public int Found { get; private set; }

    /// <summary>A signal of mine was taken back just now.</summary>
    public bool IsWithdrawn { get; private set; }

    public async Task OnGetAsync(string? soort, string? thema, string? stap, int blad, [FromQuery(Name = "ingetrokken")] string? withdrawn, CancellationToken ct)
    {
        IsWithdrawn = withdrawn is not null;
        Filter = SignalFilter.Read(soort, thema, stap);
        var signals = Filter.On(db.Set<Signal>().AsNoTracking(), db.Set<Bundle>());
        Found = await signals.CountAsync(ct);
        LastSheet = Math.Max(1, (Found + PerSheet - 1) / PerSheet);
        Sheet = Math.Clamp(blad, 1, LastSheet);
        var tree = await areas.TreeAsync(ct);
        var rows = await signals.OrderByDescending(s => s.RaisedAt).ThenBy(s => s.Id).Skip((Sheet - 1) * PerSheet).Take(PerSheet)
            .Select(s => new
            {
                s.Id,
                s.Kind,
                s.Theme,
                s.Words,
                s.AreaId,
                s.RaisedOn,
                s.BundleId,
                Spot = db.Set<FindSpot>().Where(f => f.Id == s.FindSpotId).Select(f => f.Name).FirstOrDefault(),
                Status = db.Set<Bundle>().Where(b => b.Id == s.BundleId).Select(b => (SignalStatus?)b.Status).FirstOrDefault(),
            }).ToListAsync(ct);
        Rows = [.. rows.Select(r => new SignalRow(r.Id, r.Kind, r.Theme, r.Words, r.Spot ?? tree.Find(r.AreaId)?.Name ?? "", r.RaisedOn, r.BundleId, r.Status ?? SignalStatus.Noticed))];
    }
}

public sealed record SignalRow(SignalId Id, SignalKind Kind, Theme Theme, string Words, string Place, DateOnly RaisedOn, BundleId? BundleId, SignalStatus Status);

/// <summary>What of the list is shown. Every filter is a link: it can be kept, shared and opened again.</summary>
public sealed record SignalFilter(SignalKind? Kind, Theme? Theme, SignalStatus? Status)
{
    public static SignalFilter Read(string? kind, string? theme, string? status) =>
        new(Parse<SignalKind>(kind), Opbouw.Signals.Theme.TryParse(theme, null, out var about) ? about : null, Parse<SignalStatus>(status));

    public IQueryable<Signal> On(IQueryable<Signal> signals, IQueryable<Bundle> bundles)
    {
        if (Kind is { } kind) signals = signals.Where(s => s.Kind == kind);
        if (Theme is { } theme) signals = signals.Where(s => s.Theme == theme);
        return Status switch
        {
            null => signals,
            SignalStatus.Noticed => signals.Where(s => s.BundleId == null),
            { } status => signals.Where(s => bundles.Any(b => b.Id == s.BundleId && b.Status == status)),
        };
    }

    public string Address(int sheet = 1)
    {
        var parts = new[] { ("soort", Kind?.ToString()), ("thema", Theme?.ToString()), ("stap", Status?.ToString()), ("blad", sheet > 1 ? $"{sheet}" : null) };
        var query = string.Join('&', parts.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={p.Item2}"));
        return query.Length == 0 ? "/signalen" : "/signalen?" + query;
    }

    private static T? Parse<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
