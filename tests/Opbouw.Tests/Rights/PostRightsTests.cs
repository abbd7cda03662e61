using System.Net;
using Opbouw.Shared.Security;
using Opbouw.Tests.BadInput;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Rights;

/// <summary>Not allowed, of others and not there: sending a form to it is the same as sending one to an address that is no page.</summary>
[Trait("Kind", "Trust")]
public abstract class PostRightsTests(TestHouse house)
{
    [Fact]
    public async Task Form_to_what_is_not_yours_is_the_same_not_found()
    {
        var street = await Street.Of(house);
        var handlers = (await PostHandlers.Of(house.Services)).ToLookup(page => page.Route, page => page.Handler);
        var wrong = new List<string>();
        foreach (var row in RightsTable.Rows)
        {
            foreach (var handler in handlers[row.Route.Split('?')[0]].Append(null).Distinct()) wrong.AddRange(await Differences(street, row, handler));
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} differences:\n  {string.Join("\n  ", wrong)}");
    }

    [Fact]
    public async Task A_planted_right_is_found()
    {
        var wrong = await Differences(await Street.Of(house), RightsTable.Parse("head\n/inloggen;;editor;=")[0], null);

        Assert.Contains(wrong, line => line.StartsWith("POST /inloggen as worker", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("ONZIN")]
    public async Task Pages_answer_no_other_method(string method)
    {
        var street = await Street.Of(house);
        foreach (var row in RightsTable.Rows.Where(row => row.Route != "/letter"))
        {
            var browser = street.As(row.Own.FirstOrDefault() ?? RoleCodes.Worker);
            using var answer = await browser.SendOnce(await WithToken(browser, new HttpMethod(method), (await street.Addresses(row)).Own));
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest, $"{method} {row.Route}: {answer.StatusCode}");
        }
    }

    private static async Task<List<string>> Differences(Street street, RightsRow row, string? handler)
    {
        var wrong = new List<string>();
        var (own, other, unknown) = await street.Addresses(row);
        foreach (var role in RightsRow.Roles)
        {
            if (!row.Own.Contains(role)) wrong.AddRange(await Visit(street, role, own, handler, row.AsksNoLogIn));
            if (row.Record.Length == 0) continue;
            if (!row.Others.Contains(role)) wrong.AddRange(await Visit(street, role, other, handler, row.AsksNoLogIn));
            wrong.AddRange(await Visit(street, role, unknown, handler, row.AsksNoLogIn));
        }
        return wrong;
    }

    private static async Task<IEnumerable<string>> Visit(Street street, string role, string address, string? handler, bool asksNoLogIn)
    {
        var browser = street.As(role);
        var target = handler is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
        using var answer = await browser.SendOnce(await WithToken(browser, HttpMethod.Post, target));
        var line = $"POST {target} as {role}: {(int)answer.StatusCode}";
        if (role == RightsRow.Anonymous && !asksNoLogIn)
            return answer.Headers.Location?.OriginalString.StartsWith("/inloggen", StringComparison.Ordinal) == true ? [] : [$"{line}, expected to be sent to the log-in page"];
        using var nowhere = await browser.SendOnce(await WithToken(browser, HttpMethod.Post, "/bestaat-niet"));
        return await SameAnswer.Faults(answer, nowhere) is { } fault ? [$"{line}, {fault}"] : [];
    }

    private static async Task<HttpRequestMessage> WithToken(Browser browser, HttpMethod method, string address)
    {
        if (!Tokens.TryGetValue(browser, out var token))
        {
            var page = await browser.Get("/mijn-account");
            Tokens.Add(browser, token = page.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!);
        }
        return new HttpRequestMessage(method, address) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) };
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Browser, string> Tokens = [];

    public sealed class OnSqlite(SqliteHouse house) : PostRightsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PostRightsTests(house), IClassFixture<PostgresHouse>;
}
