using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Security;
using Opbouw.Support;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Support;

/// <summary>Lists that went from door to door: typed in twice, settled where they differ, counted once. And the thresholds of the city.</summary>
public abstract class PaperListTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sheet_has_numbered_lines_a_number_and_a_code()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());

        var sheet = await house.Visitor().Get($"/groep/{group.Key}/steun/lijst");

        Assert.Equal(PaperList.Lines, sheet.All("tbody tr").Count);
        Assert.Contains("Lijst 1", sheet.Html, StringComparison.Ordinal);
        Assert.Contains($"/steun/{group.Code}", sheet.Html, StringComparison.Ordinal);
        Assert.Contains("Lijst 7", (await house.Visitor().Get($"/groep/{group.Key}/steun/lijst?nummer=7")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_counts_after_it_was_typed_in_twice_the_same_and_only_once()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        string[] lines = ["Ik doe mee  1353", "Ik ben voor", "Ik ben voor 1354"];

        (await house.Given.TypePaperList(group, 4, lines)).ShouldHaveNoErrors();
        Assert.Equal((0, 0), await CountOf(group));
        Assert.DoesNotContain("1353", (await house.Visitor().Get($"/groep/{group.Key}/steun/invoeren?lijst=4")).Html, StringComparison.Ordinal);
        (await house.Given.TypePaperList(group, 4, lines)).ShouldHaveNoErrors();

        Assert.Equal((1, 3), await CountOf(group));
        Assert.Contains("al twee keer ingevoerd", Assert.Single((await house.Given.TypePaperList(group, 4, lines)).Errors), StringComparison.Ordinal);
        Assert.Equal((1, 3), await CountOf(group));
        Assert.Contains("2 (0 op de site, 2 op papier)", (await house.Visitor().Get($"/groep/{group.Key}/steun")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_are_shown_line_by_line_and_settled_before_it_counts()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        await house.Given.TypePaperList(group, 1, "Ik doe mee  1353", "Ik ben voor 1354", "Ik ben voor");
        await house.Given.TypePaperList(group, 1, "Ik doe mee  1353", "Ik doe mee  1354");

        var settle = await (await house.Visitor().Get($"/groep/{group.Key}/steun")).Follow("Kijk na wat verschilt");
        Assert.Equal((0, 0), await CountOf(group));
        Assert.Equal(["Wat staat op regel 2?", "Wat staat op regel 3?"], settle.Texts("legend"));
        Assert.Equal(2, (await settle.FormWith("Zo klopt het").Press("Zo klopt het")).Errors.Count);
        (await settle.FormWith("Zo klopt het").Choose("Ik doe mee, 1354 De tweede keer", "Wat staat op regel 2?").Choose("Ik ben voor, geen postcode De eerste keer", "Wat staat op regel 3?").Press("Zo klopt het")).ShouldHaveNoErrors();

        Assert.Equal((2, 3), await CountOf(group));
        Assert.Contains("Telt mee: 3 stemmen.", (await house.Visitor().Get($"/groep/{group.Key}/steun")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_number_of_lines_and_a_wrong_postcode_are_said_at_the_line()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        var form = (await house.Visitor().Get($"/groep/{group.Key}/steun/invoeren?lijst=2")).FormWith("Bewaar de lijst").Fill("Hoeveel regels zijn ingevuld?", "3").Fill("Regel 1", "Ik doe mee").Fill("Postcode van regel 1", "12").Fill("Postcode van regel 2", "1353");

        var page = await form.Press("Bewaar de lijst");

        Assert.Equal(3, page.Errors.Count);
        Assert.Contains(page.Errors, error => error.Contains("Je telde 3 regels, en vulde er 1 in", StringComparison.Ordinal));
        (await house.Visitor().Get($"/groep/{group.Key}/steun/lijst/2")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task City_chooses_its_own_thresholds()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        var form = await administrator.Get("/instellingen/steun/veranderen");
        (await form.FormWith("Bewaar de drempels").Put("Form.Rows[0].Number", "5").Put("Form.Rows[0].Opens", "Het kanariefonds helpt").Fill("Waarom verander je dit?", "De stad besloot dit.").Press("Bewaar de drempels")).ShouldHaveNoErrors();

        var page = await house.Visitor().Get($"/steun/{group.Code}");
        Assert.Contains("Nog 5 bewoners die meedoen", page.Html, StringComparison.Ordinal);
        Assert.Contains("Het kanariefonds helpt. Mooi Zo Goed Zo beslist.", page.Html, StringComparison.Ordinal);
        var half = await (await administrator.Get("/instellingen/steun/veranderen")).FormWith("Bewaar de drempels").Put("Form.Rows[3].Number", "9").Fill("Waarom verander je dit?", "Proef.").Press("Bewaar de drempels");
        Assert.Equal(3, half.Errors.Count);
        (await (await house.Given.AWorker()).Get("/instellingen/steun/veranderen")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(int, int)> CountOf(SupportedGroup group)
    {
        var row = await house.Inside().Read(db => db.Set<PublishedSupport>().AsNoTracking().SingleAsync(row => row.InitiativeId == group.Id, Ct));
        return (row.Joining, row.Everybody);
    }

    public sealed class OnSqlite(SqliteHouse house) : PaperListTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PaperListTests(house), IClassFixture<PostgresHouse>;
}
