using System.Text.RegularExpressions;
using Opbouw.Shared.Security;

namespace Opbouw.Tests.Rights;

/// <summary>Who may enter a page, written down by hand in rights.csv and never read from the code it checks.</summary>
/// <param name="Record">Kind of record the address is about; empty when the page is about none.</param>
/// <param name="Own">Roles that enter, when the record is of their team or their partner.</param>
/// <param name="Others">Roles that enter when it is of another team and another partner.</param>
public sealed record RightsRow(string Route, string Record, IReadOnlySet<string> Own, IReadOnlySet<string> Others)
{
    /// <summary>Opens for nobody, logged in or not, without a key that was sent to somebody.</summary>
    public const string Closed = "closed";

    public const string Anonymous = "anonymous";

    public static readonly string[] Roles = [Anonymous, .. RoleCodes.All.Select(role => role.Code)];

    /// <summary>Visitors are not sent to the log-in page: they enter, or there is nothing for them.</summary>
    public bool AsksNoLogIn => Own.Contains(Anonymous) || IsClosed;

    public bool IsClosed { get; init; }
}

public static class RightsTable
{
    private static readonly Dictionary<string, string[]> Groups = new()
    {
        ["everybody"] = RightsRow.Roles,
        ["logged-in"] = [.. RoleCodes.All.Select(role => role.Code)],
        ["workers"] = RoleCodes.Opbouwwerkers,
        ["nobody"] = [],
        [RightsRow.Closed] = [],
    };

    public static IReadOnlyList<RightsRow> Rows { get; } = Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rights", "rights.csv")));

    /// <summary>
    /// Columns: route;record;may enter;may enter the record of others. Roles and groups with spaces between; "=" is the same as own.
    /// A route may end with a query that the page needs.
    /// </summary>
    public static IReadOnlyList<RightsRow> Parse(string csv) =>
    [
        .. from line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
           where !line.StartsWith('#')
           let cells = line.Split(';')
           let own = RolesOf(cells[2])
           select new RightsRow(cells[0], cells[1], own, cells[3] == "=" ? own : RolesOf(cells[3])) { IsClosed = cells[2] == RightsRow.Closed },
    ];

    /// <summary>The route of an address; the address itself when it is no page. Words win over places in a route.</summary>
    public static string RouteOf(string path) => Rows.Select(row => row.Route.Split('?')[0]).OrderBy(route => route.Count(sign => sign == '{'))
        .FirstOrDefault(route => Regex.IsMatch(path, $"^{Regex.Replace(Regex.Escape(route), @"\\\{[^}]+\}", "[^/]+")}$")) ?? path;

    /// <summary>Pages without expectation, and expectations without page.</summary>
    public static IEnumerable<string> Differences(IEnumerable<string> routes, IReadOnlyCollection<RightsRow> rows)
    {
        var expected = rows.Select(row => row.Route.Split('?')[0]).ToHashSet();
        var real = routes.ToHashSet();
        return real.Except(expected).Select(route => $"{route} has no row in Rights/rights.csv")
            .Concat(expected.Except(real).Select(route => $"{route} is in Rights/rights.csv but is no page"));
    }

    private static HashSet<string> RolesOf(string cell)
    {
        var roles = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Groups.GetValueOrDefault(word, [word])).ToHashSet();
        Assert.True(roles.IsSubsetOf(RightsRow.Roles), $"Unknown role in '{cell}'");
        return roles;
    }
}
