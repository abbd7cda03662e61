using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork;

/// <summary>My own contacts as a table. Those of colleagues are not in it: a list beside one another compares people.</summary>
internal sealed class ContactsListed(OpbouwDb db, OrganisationAreas areas) : IListKind
{
    public string Code => "contacten";

    public string Dutch => "Mijn contacten";

    public string Home => "/mijn-week";

    public string Permission => FieldWorkRights.RecordContactCode;

    public IReadOnlyList<string> Filters => [];

    public IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("dag", "Dag"), new("plek", "Plek"), new("buurt", "Buurt", IsUsual: false), new("soort", "Soort"), new("mensen", "Mensen"), new("regel", "In één regel"),
    ];

    public async IAsyncEnumerable<object?[]> RowsAsync(Func<string, string?> filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var (tree, me) = (await areas.TreeAsync(ct), db.Me);
        var contacts = db.Set<Contact>().AsNoTracking().Where(c => c.WorkerId == me).OrderByDescending(c => c.At).ThenBy(c => c.Id)
            .Select(c => new { c.At, c.AreaId, c.Kind, c.People, c.Line, Spot = db.Set<FindSpot>().Where(f => f.Id == c.FindSpotId).Select(f => f.Name).FirstOrDefault() });
        await foreach (var row in contacts.AsAsyncEnumerable().WithCancellation(ct))
            yield return [LocalTime.DayOf(row.At), row.Spot, tree.Find(row.AreaId)?.Name, row.Kind.Label(), row.People, row.Line];
    }
}
