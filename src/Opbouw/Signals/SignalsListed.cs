using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Sheets;
using Opbouw.Signals.SignalList;

namespace Opbouw.Signals;

/// <summary>Signals of my teams as a table, with the filters of their own page.</summary>
public sealed class SignalsListed(OpbouwDb db, OrganisationAreas areas, ThemeNames themes) : IListKind
{
    public string Code => "signalen";

    public string Dutch => "Signalen";

    public string Home => "/signalen";

    public string Permission => SignalRights.ReadCode;

    public IReadOnlyList<string> Filters => ["soort", "thema", "stap"];

    public IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("dag", "Dag"), new("soort", "Soort"), new("thema", "Thema"), new("plek", "Plek"), new("buurt", "Buurt", IsUsual: false), new("stap", "Stap"), new("woorden", "Wat er gezegd werd"),
    ];

    public async IAsyncEnumerable<object?[]> RowsAsync(Func<string, string?> filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var (tree, names) = (await areas.TreeAsync(ct), await themes.NowAsync(ct));
        var signals = SignalFilter.Read(filter("soort"), filter("thema"), filter("stap")).On(db.Set<Signal>().AsNoTracking(), db.Set<Bundle>())
            .OrderByDescending(s => s.RaisedAt).ThenBy(s => s.Id)
            .Select(s => new
            {
                s.RaisedOn,
                s.Kind,
                s.Theme,
                s.AreaId,
                s.Words,
                Spot = db.Set<FindSpot>().Where(f => f.Id == s.FindSpotId).Select(f => f.Name).FirstOrDefault(),
                Status = db.Set<Bundle>().Where(b => b.Id == s.BundleId).Select(b => (SignalStatus?)b.Status).FirstOrDefault(),
            });
        await foreach (var row in signals.AsAsyncEnumerable().WithCancellation(ct))
            yield return
            [
                row.RaisedOn, row.Kind.Label(), names.NameOf(row.Theme), row.Spot, tree.Find(row.AreaId)?.Name, (row.Status ?? SignalStatus.Noticed).Label(), row.Words,
            ];
    }
}
