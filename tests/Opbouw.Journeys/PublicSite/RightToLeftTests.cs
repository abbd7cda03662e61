using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.PublicSite;

/// <summary>In Arabic a page is the mirror of the Dutch one: what began at the left begins as far from the right, and nothing hangs out.</summary>
public sealed class RightToLeftTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    private const double Slack = 2;

    /// <summary>How far each of these stands from the side where its line begins, in CSS pixels; and how much the page is wider than the screen.</summary>
    private const string Gaps = """
        () => {
          const isRtl = document.documentElement.dir === 'rtl', width = document.documentElement.clientWidth;
          const gap = element => { const box = element.getBoundingClientRect(); return isRtl ? width - box.right : box.left; };
          const found = ['header', 'main', 'main h1', 'main label', 'main input:not([type=hidden]):not(.vh)', 'main .button', 'main .kantlijn > :last-child', 'footer', 'footer ul'].flatMap(at => {
            const element = [...document.querySelectorAll(at)].find(one => one.checkVisibility() && one.getBoundingClientRect().width > 1);
            return element ? [[at, gap(element)]] : [];
          });
          return { found, wider: document.documentElement.scrollWidth - width };
        }
        """;

    public static TheoryData<string> Entrances => ["/mijn-opbouwwerker", "/mijn-opbouwwerker?Postcode=1353", "/zeg-het", "/kaart", "/eenvoudig"];

    [Theory, MemberData(nameof(Entrances))]
    public async Task Page_in_Arabic_is_the_mirror_of_the_Dutch_one(string address)
    {
        await house.Given.AWorkerCard(await house.Given.AWorker());
        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            var (dutch, arabic) = (await Measure(address, screen), await Measure("/ar" + address, screen));

            Assert.True(arabic.Wider <= 0, $"/ar{address} [{screen}] is {arabic.Wider} wider than the screen");
            Assert.Equal(dutch.Gaps.Keys, arabic.Gaps.Keys);
            Assert.All(dutch.Gaps, gap => Assert.True(Math.Abs(gap.Value - arabic.Gaps[gap.Key]) <= Slack, $"/ar{address} [{screen}] {gap.Key}: {gap.Value} from the left in Dutch, {arabic.Gaps[gap.Key]} from the right in Arabic"));
            Assert.True(dutch.Gaps.Count >= 3, string.Join(", ", dutch.Gaps.Keys));
        }
    }

    [Fact]
    public async Task A_planted_block_that_keeps_to_the_left_is_seen()
    {
        var (right, wrong) = (await Measure("/ar/kaart", Screen.Desk), await Measure("/ar/kaart", Screen.Desk, "document.querySelector('main').style.width = '60%', document.querySelector('main').style.marginLeft = 0"));

        Assert.True(Math.Abs(right.Gaps["main"] - wrong.Gaps["main"]) > Slack);
    }

    private async Task<(Dictionary<string, double> Gaps, double Wider)> Measure(string address, Screen screen, string planted = "")
    {
        await using var visitor = await house.Chromium(screen, scripts: true);
        await visitor.Go(address);
        await visitor.Page.EvaluateAsync("document.fonts.ready");
        if (planted.Length > 0)
            await visitor.Page.EvaluateAsync(planted);
        var measured = (await visitor.Page.EvaluateAsync(Gaps))!.Value;
        return (measured.GetProperty("found").EnumerateArray().ToDictionary(pair => pair[0].GetString()!, pair => pair[1].GetDouble()), measured.GetProperty("wider").GetDouble());
    }
}
