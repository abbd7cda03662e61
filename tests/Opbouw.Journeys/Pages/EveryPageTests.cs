using Opbouw.Journeys.Accessibility;
using Opbouw.Journeys.Fixtures;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Rights;

namespace Opbouw.Journeys.Pages;

/// <summary>
/// Every page of the route list, as somebody who may be there, on telephone and desk, by day and in the evening: nothing that axe, our own checks
/// or the HTML validator object to. Filled, empty, with errors and with texts that are much too long; each state in a house of its own, side by side.
/// </summary>
[Trait("Kind", "Trust")]
public static class EveryPageTests
{
    private static IEnumerable<RightsRow> Rows => RightsTable.Rows.Where(row => !PreparedPages.NoPage.ContainsKey(row.Route));

    public sealed class Filled(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
    {
        [Fact]
        public void Every_route_is_in_the_list() => Assert.Empty(RightsTable.Differences(RouteList.Of(house.Services), RightsTable.Rows));

        [Fact]
        public async Task Every_page_is_accessible_and_valid()
        {
            var street = await Street.Of(house);
            using var walk = Walk(house, street, Looking.AtEverything, withTab: true);

            foreach (var row in RowsToVisit())
                await walk.See(row, (await street.Addresses(row)).Own);

            Findings.None(await walk.Findings());
        }
    }

    public sealed class Prepared(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
    {
        [Fact]
        public async Task Pages_that_something_must_happen_for_are_accessible_and_valid()
        {
            using var walk = new PageWalk(house, house.Home, _ => Task.FromResult<Browser?>(null));

            foreach (var (route, road) in PreparedPages.Roads)
                await road(house, (visitor, state, html) => walk.Look(visitor, $"{route} ({state})", html));

            Findings.None(await walk.Findings());
        }
    }

    public sealed class WithErrors(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
    {
        [Fact]
        public async Task Every_form_sent_empty_is_accessible_and_valid()
        {
            var street = await Street.Of(house);
            using var walk = Walk(house, street, Looking.AtAnotherState);

            var seen = 0;
            foreach (var row in RowsToVisit())
                seen += await walk.SendEmptyForms(row, (await street.Addresses(row)).Own);

            Findings.None(await walk.Findings());
            Assert.True(seen >= 25, $"Only {seen} forms came back with errors.");
        }
    }

    public sealed class WithLongTexts(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
    {
        [Fact]
        public async Task Every_page_is_accessible_and_valid()
        {
            var street = await Street.Of(house);
            using var walk = Walk(house, street, Looking.AtShape);
            var addresses = new List<(RightsRow Row, string Address)>();
            foreach (var row in RowsToVisit())
                addresses.Add((row, (await street.Addresses(row)).Own));
            Assert.True(await LongTexts.In(house.Inside()) > 50);

            foreach (var (row, address) in addresses)
                await walk.See(row, address);

            Findings.None(await walk.Findings());
        }
    }

    public sealed class Empty(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
    {
        [Fact]
        public async Task Every_page_without_content_is_accessible_and_valid()
        {
            var given = house.GivenAt(house.Neighbour);
            using var walk = new PageWalk(house, house.Neighbour, async role => role switch
            {
                RightsRow.Anonymous => null,
                RoleCodes.Worker => (await given.AWorker()).Browser,
                RoleCodes.PartnerPerson => (await given.APartnerPerson()).Browser,
                _ => (await given.Somebody(role)).Browser,
            })
            { Looking = Looking.AtAnotherState };

            foreach (var row in RowsToVisit().Where(row => row.Record.Length == 0))
                await walk.See(row, row.Route);

            Findings.None(await walk.Findings());
        }
    }

    private static IEnumerable<RightsRow> RowsToVisit() => Rows.Where(row => !PreparedPages.Roads.ContainsKey(row.Route));

    private static PageWalk Walk(JourneyHouse house, Street street, Looking looking, bool withTab = false) =>
        new(house, house.Home, role => Task.FromResult(role == RightsRow.Anonymous ? null : street.As(role))) { WithTab = withTab, Looking = looking };
}
