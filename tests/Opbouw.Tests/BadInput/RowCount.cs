using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Looks;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>All rows of an organisation, table by table: what a form stored, whatever the form is about.</summary>
internal static class RowCount
{
    public static Task<Dictionary<string, long>> Of(TestHouse house, TestOrganisation? at = null) => house.Inside(at).Read(async db =>
    {
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().ToList();
        var counts = await db.Database.SqlQueryRaw<long>(string.Join(" UNION ALL ", tables.Select((table, place) => $"SELECT CAST({place} AS bigint) * 1000000000 + count(*) AS \"Value\" FROM \"{table}\"{WithoutLooks(table)}")))
            .ToListAsync(TestContext.Current.CancellationToken);
        return counts.ToDictionary(count => tables[(int)(count / 1000000000)], count => count % 1000000000);
    });

    /// <summary>A form may lead to a page about somebody, and each look at it is a row of its own: that is no second time.</summary>
    private static string WithoutLooks(string table) => table switch
    {
        "trail_entry" => $" WHERE event <> '{nameof(LookedAtPeople)}'",
        "trail_receipt" => $" WHERE process <> '{NoteLook.Process.Code}'",
        _ => "",
    };

    /// <summary>Tables that grew, each with how much.</summary>
    public static Dictionary<string, long> Since(this Dictionary<string, long> now, Dictionary<string, long> before) =>
        now.Where(table => table.Value != before[table.Key]).ToDictionary(table => table.Key, table => table.Value - before[table.Key]);
}
