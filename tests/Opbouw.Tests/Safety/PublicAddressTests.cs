using System.Net;
using System.Text.RegularExpressions;
using Opbouw.Shared.Modules;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Rights;

namespace Opbouw.Tests.Safety;

/// <summary>What a visitor sees, counts nothing and finds no person: short codes by lot instead of ids, and a search that knows only what was published.</summary>
public abstract partial class PublicAddressTests(TestHouse house)
{
    /// <summary>Behind a key that nobody guesses, an address is not public.</summary>
    private static bool IsPublic(RightsRow row) => row.Own.Contains(RightsRow.Anonymous) && !row.Route.Contains("{key:length(64)}", StringComparison.Ordinal);

    [Fact]
    public void No_public_address_holds_an_id() =>
        Assert.Empty(RightsTable.Rows.Where(row => IsPublic(row) && Id().IsMatch(row.Route)).Select(row => row.Route));

    [Fact]
    public async Task No_link_on_a_public_page_holds_an_id()
    {
        var street = await Street.Of(house);
        var walked = 0;
        foreach (var row in RightsTable.Rows.Where(IsPublic))
        {
            var page = await house.Visitor().Get((await street.Addresses(row)).Own);
            if (page.Status != HttpStatusCode.OK) continue;
            walked++;
            Assert.All(page.All("[href], [action], [src]"), element =>
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("action") ?? element.GetAttribute("src")!;
                Assert.False(Guid().IsMatch(address), $"{row.Route} links to {address}");
            });
        }
        Assert.True(walked > 10, $"only {walked} public pages were seen");
    }

    [Fact]
    public void Planted_ids_are_found()
    {
        Assert.Matches(Id(), "/bewoners/{id:guid}");
        Assert.Matches(Id(), "/vraag/{nummer:int}");
        Assert.Matches(Guid(), $"/x/{System.Guid.NewGuid()}");
    }

    /// <summary>Read by hand: pages of the site, stories that somebody said yes to, and questions that were published. No person is a public record.</summary>
    [Fact]
    public void What_visitors_can_search_holds_no_people() =>
        Assert.Equal(["paginas", "verhalen", "gevraagd", "initiatieven-op-de-site", "campagnes"], House.SearchKinds.Where(kind => kind.IsPublic).Select(kind => kind.Code));

    [Fact]
    public async Task A_name_finds_nobody_on_the_public_site()
    {
        var worker = await house.Given.AWorker();
        var item = await house.Given.AQuestion(worker, await house.Given.APartner("Woningbouw Oost"), await house.Given.APersonAtPartner(await house.Given.APartner("Woningbouw West")));
        var names = await house.Inside().Read(db => Task.FromResult(db.Set<Opbouw.People.PartnerPerson>().Select(person => person.Name).ToList()));

        foreach (var name in names.Append(worker.Name))
        {
            var page = await house.Visitor().Get($"/zoeken?woorden={Uri.EscapeDataString(name)}");
            Assert.DoesNotContain(page.All("main li a"), link => Page.Text(link).Contains(name, StringComparison.OrdinalIgnoreCase));
        }
        Assert.NotEqual(default, item);
    }

    [GeneratedRegex(@"\{[^}]*:(guid|int|long)\b")]
    private static partial Regex Id();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-")]
    private static partial Regex Guid();

    public sealed class OnSqlite(SqliteHouse house) : PublicAddressTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PublicAddressTests(house), IClassFixture<PostgresHouse>;
}
