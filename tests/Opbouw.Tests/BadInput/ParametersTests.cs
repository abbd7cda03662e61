using System.Text.RegularExpressions;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Rights;
using CompiledPageActionDescriptor = Microsoft.AspNetCore.Mvc.RazorPages.CompiledPageActionDescriptor;

namespace Opbouw.Tests.BadInput;

/// <summary>Texts that break things elsewhere, in every part of every address: what a page reads behind the question mark, and the places in its route.</summary>
[Trait("Kind", "Trust")]
public abstract partial class ParametersTests(TestHouse house)
{
    /// <summary>Read by filters and by the frame, on any page.</summary>
    private static readonly string[] OnEveryPage = ["terug", "blad", "handler"];

    private static bool IsFull => Environment.GetEnvironmentVariable("OPBOUW_TRUST") == "full";

    [Fact]
    public async Task Every_part_of_every_address_takes_or_refuses_it()
    {
        var (street, faults, asked) = (await Street.Of(house), new List<string>(), 0);
        var names = await NamesOf();
        var texts = Texts();
        foreach (var row in RightsTable.Rows.Where(row => row.Own.Count > 0))
        {
            var browser = street.As(Preferred.First(row.Own.Contains));
            var whole = (await street.Addresses(row)).Own.Split('?')[0];
            foreach (var bad in texts)
            {
                foreach (var address in Addresses(row, whole, names[row.Route.Split('?')[0]], bad))
                {
                    asked++;
                    faults.AddRange(Faults(await browser.Get(address), bad));
                }
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} addresses with {texts.Count} texts: {faults.Count} faults");
        Assert.True(asked > 1_000, $"only {asked} addresses were asked");
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n  {string.Join("\n  ", faults.Distinct().Take(60))}");
    }

    [Fact]
    public async Task What_pages_read_behind_the_question_mark_is_known()
    {
        var names = await NamesOf();

        Assert.Contains("woorden", names["/zoeken"]);
        Assert.Contains("Postcode", names["/mijn-buurt"]);
        Assert.Contains("plek", names["/signalen/nieuw"]);
    }

    private static readonly string[] Preferred = [RightsRow.Anonymous, RoleCodes.Worker, RoleCodes.Administrator, RoleCodes.TeamLeader, RoleCodes.PartnerPerson, .. RoleCodes.All.Select(role => role.Code)];

    /// <summary>Our own always; of the long list a tenth by lot, or with <c>./do trust</c> on SQLite all of it.</summary>
    private IReadOnlyList<BadText> Texts()
    {
        if (!BadTexts.ListIsThere) return BadTexts.Own;
        var lot = new Random(4);
        if (house.Database == Database.Postgres && !IsFull) return BadTexts.Own;
        return [.. BadTexts.Own, .. BadTexts.All().Where(_ => (IsFull && house.Database == Database.Sqlite) || lot.Next(10) == 0)];
    }

    private static IEnumerable<string> Addresses(RightsRow row, string whole, IReadOnlyCollection<string> names, BadText bad)
    {
        var (plain, marked) = (Uri.EscapeDataString(Sendable(bad.Text)), Uri.EscapeDataString(Sendable(Marked.Around(bad.Text))));
        yield return $"{whole}?{string.Join('&', names.Concat(OnEveryPage).Distinct().Select(name => $"{Uri.EscapeDataString(name)}={marked}"))}";
        // A server refuses a null in a path before any of our code; the one of the tests throws instead.
        if (row.Record.Length > 0 && !bad.Text.Contains('\0', StringComparison.Ordinal) && plain.Length is > 0 and < 1_500) yield return Place().Replace(row.Route.Split('?')[0], plain.Replace("%2F", "", StringComparison.Ordinal) is { Length: > 0 } there && there is not ("." or "..") ? there.Replace("$", "%24", StringComparison.Ordinal) : "x");
    }

    /// <summary>Half a pair of signs cannot be put into an address.</summary>
    private static string Sendable(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Faults(Page page, BadText bad)
    {
        if ((int)page.Status >= 500) yield return $"{page.Path} breaks on {bad}: {page.LastError}";
        if (page.Response.Content.Headers.ContentType?.MediaType != "text/html") yield break;
        // The message that something can not be read shows its beginning only.
        foreach (var fault in Marked.Faults(page.Document).Where(fault => !fault.Contains("kunnen wij niet lezen", StringComparison.Ordinal))) yield return $"{page.Path} after {bad.Category} {fault}";
    }

    /// <summary>From the pages themselves, so that a new one is never forgotten.</summary>
    private async Task<Dictionary<string, List<string>>> NamesOf()
    {
        var pages = (await LoadedPages.Of(house.Services)).GroupBy(loaded => loaded.Route).ToDictionary(route => route.Key, route => route.SelectMany(loaded => NamesOf(loaded.Page)).Distinct().ToList());
        return RightsTable.Rows.Select(row => row.Route.Split('?')[0]).Distinct().ToDictionary(route => route, route => pages.GetValueOrDefault(route, ["grootte", "file"]));
    }

    private static IEnumerable<string> NamesOf(CompiledPageActionDescriptor page) =>
        page.BoundProperties.Concat(page.HandlerMethods.SelectMany(method => method.Parameters).Cast<Microsoft.AspNetCore.Mvc.Abstractions.ParameterDescriptor>())
            .Where(part => part.ParameterType != typeof(CancellationToken))
            .Select(part => part.BindingInfo?.BinderModelName ?? part.Name);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Place();

    public sealed class OnSqlite(SqliteHouse house) : ParametersTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ParametersTests(house), IClassFixture<PostgresHouse>;
}
