using Opbouw.Areas;
using Opbouw.Areas.BuiltIn;
using Opbouw.Areas.Figures;
using Opbouw.Areas.Import;

namespace Opbouw.Tests.Areas;

public sealed class BuiltInAreasTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Almere_has_six_stadsdelen_and_sixty_seven_wijken_each_with_a_label_point()
    {
        var tree = await Given.AlmereTreeAsync();
        var city = tree.FindByCode("GM0034", Today)!;
        var districts = tree.Children(city.Id, Today);

        Assert.Equal(["Almere Haven", "Almere Stad", "Almere Buiten", "Almere Poort", "Almere Hout", "Almere Pampus"], districts.Select(area => area.Name));
        Assert.Equal(67, districts.Sum(district => tree.Children(district.Id, Today).Count));
        Assert.All(tree.All, area => Assert.NotNull(area.Label));
        Assert.Equal("Nederland", Assert.Single(tree.Roots).Name);
    }

    [Fact]
    public async Task A_wijk_that_was_split_points_to_its_parts()
    {
        var tree = await Given.AlmereTreeAsync();
        var old = tree.Find(new AreaCode("BU00340221", 2014))!;

        Assert.False(old.IsValidOn(Today));
        Assert.True(old.IsValidOn(new DateOnly(2015, 1, 1)));
        Assert.Equal(["Muziekwijk Noord", "Muziekwijk Zuid"], old.Successors.Select(id => tree.Find(id)!.Name));
    }

    [Theory]
    [InlineData("1353", "De Wierden", "Centrum Almere Haven", "De Hoven")]
    [InlineData("1313 ab", "Kruidenwijk")]
    public async Task A_postcode_gives_its_wijken_most_homes_first(string postcode, params string[] names)
    {
        var tree = await Given.AlmereTreeAsync();

        Assert.Equal(names, tree.ByPostcode(postcode, Today).Select(area => area.Name));
    }

    [Fact]
    public async Task Every_figure_belongs_to_a_known_area_and_every_wijk_has_the_same_kinds()
    {
        var tree = await Given.AlmereTreeAsync();
        var plan = FigureImportPlan.Make(tree, await BuiltInAreas.FiguresAsync(TestContext.Current.CancellationToken));

        Assert.Empty(plan.Problems);
        Assert.Equal(0, plan.ElsewhereCount);
        var lonely = plan.Figures.Where(figure => figure.Key == "lonely").ToList();
        Assert.Equal(75, lonely.Count);
        Assert.Equal(47.0m, lonely.Single(figure => figure.Area == tree.FindByCode("NL00", Today)!.Id).Value);
        Assert.All(plan.Figures, figure => Assert.NotNull(FigureCatalogue.Default.Find(figure.Key)));
        Assert.DoesNotContain(plan.Figures, figure => figure.Key != "inhabitants" && figure.Value == 0);
    }

    [Fact]
    public async Task Figures_agree_with_the_published_tables()
    {
        await using var rivm = AreaFiles.Open("rivm-gezondheid/almere_2020_18plus.csv");
        var published = await FigureFile.ReadAsync(rivm, new FigureImportOptions(), null, TestContext.Current.CancellationToken);
        var ours = (await BuiltInAreas.FiguresAsync(TestContext.Current.CancellationToken)).ToDictionary(row => (row.Area, row.Key, row.Year), row => row.Value);

        Assert.All(published.Rows, row => Assert.Equal(row.Value, ours[(row.Area, row.Key, row.Year)]));
    }

    /// <summary>The list of postcodes is ours; a published count of addresses per wijk says whether its first choice is right.</summary>
    [Fact]
    public async Task Postcodes_cover_every_delivery_postcode_of_Almere()
    {
        await using var file = AreaFiles.Open("pc4/almere_wijk_pc4_adressen_2017_2024.csv");
        using var text = new StreamReader(file);
        var published = (await text.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n').Where(line => line.StartsWith("2024,", StringComparison.Ordinal)).Select(line => line.Split(',')[2]).Distinct();
        var tree = await Given.AlmereTreeAsync();

        Assert.All(published, postcode => Assert.NotEmpty(tree.ByPostcode(postcode, Today)));
    }
}
