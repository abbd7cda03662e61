using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Rights;

/// <summary>Every page × every role × own and others' records, generated from the addresses of the program.</summary>
[Trait("Kind", "Trust")]
public abstract class RightsTests(TestHouse house)
{
    [Fact]
    public void Every_page_has_a_row_and_every_row_a_page() => Assert.Empty(RightsTable.Differences(RouteList.Of(house.Services), RightsTable.Rows));

    [Fact]
    public void A_planted_page_without_row_is_found() => Assert.Contains(
        "/geplant has no row in Rights/rights.csv", RightsTable.Differences([.. RouteList.Of(house.Services), "/geplant"], RightsTable.Rows));

    [Fact]
    public async Task Everybody_enters_where_the_table_says_and_nowhere_else()
    {
        var street = await Street.Of(house);
        var wrong = new List<string>();

        foreach (var row in RightsTable.Rows) wrong.AddRange(await Differences(street, row));

        Assert.True(wrong.Count == 0, $"Rights differ from the table:\n  {string.Join("\n  ", wrong)}");
    }

    [Fact]
    public async Task A_planted_right_is_found()
    {
        var street = await Street.Of(house);
        var onlyTheEditor = RightsTable.Parse("head\n/;;editor;=")[0];

        var wrong = await Differences(street, onlyTheEditor);

        Assert.Contains("GET / as anonymous: 200, expected to be sent to the log-in page", wrong);
        Assert.Contains("GET / as worker: 200, expected 404", wrong);
        Assert.DoesNotContain(wrong, line => line.Contains("editor", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Differences(Street street, RightsRow row)
    {
        var wrong = new List<string>();
        var (own, other, unknown) = await street.Addresses(row);
        foreach (var role in RightsRow.Roles)
        {
            wrong.AddRange(await Visit(street, role, own, row.Own.Contains(role), row.AsksNoLogIn));
            if (row.Record.Length == 0) continue;
            wrong.AddRange(await Visit(street, role, other, row.Others.Contains(role), row.AsksNoLogIn));
            wrong.AddRange(await Visit(street, role, unknown, mayEnter: false, row.AsksNoLogIn));
        }
        return wrong;
    }

    /// <summary>Nothing when it is as expected; else one line that says what happened.</summary>
    private static async Task<IEnumerable<string>> Visit(Street street, string role, string address, bool mayEnter, bool asksNoLogIn)
    {
        var browser = street.As(role);
        using var response = await browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, address));
        var sentToLogIn = response.Headers.Location?.OriginalString.StartsWith("/inloggen", StringComparison.Ordinal) == true;
        var line = $"GET {address} as {role}: {(int)response.StatusCode}";

        if (mayEnter) return response.IsSuccessStatusCode || (IsRedirect(response) && !sentToLogIn) ? [] : [$"{line}, expected to enter"];
        if (role == RightsRow.Anonymous && !asksNoLogIn) return sentToLogIn ? [] : [$"{line}, expected to be sent to the log-in page"];
        using var nowhere = await browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, "/bestaat-niet"));
        return await SameAnswer.Faults(response, nowhere) is { } fault ? [$"{line}, {fault}"] : [];
    }

    private static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is >= 300 and < 400;

    public sealed class OnSqlite(SqliteHouse house) : RightsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : RightsTests(house), IClassFixture<PostgresHouse>;
}
