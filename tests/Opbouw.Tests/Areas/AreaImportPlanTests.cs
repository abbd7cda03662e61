using Opbouw.Areas;
using Opbouw.Areas.Import;

namespace Opbouw.Tests.Areas;

public sealed class AreaImportPlanTests
{
    private static readonly DateOnly In2021 = new(2021, 6, 1);
    private static readonly DateOnly In2022 = new(2022, 6, 1);

    [Fact]
    public async Task A_code_that_gets_another_meaning_is_another_area_and_the_old_one_stays()
    {
        var before = await Given.AlmereTreeAsync();
        var haven = before.Find(new AreaCode("WK003401", 2021))!;

        var after = AreaImportPlan.Make(before, [Given.ARow("WK003401", 2022, "Centrum Almere Haven")]).Result([]);

        Assert.Equal(haven.Id, after.FindByCode("WK003401", In2021)!.Id);
        var centre = after.FindByCode("WK003401", In2022)!;
        Assert.Equal("Centrum Almere Haven", centre.Name);
        Assert.NotEqual(haven.Id, centre.Id);
        Assert.Equal("/gebieden/WK003401", AreaAddress.Of(after, centre, In2022));
        Assert.Equal("/gebieden/WK003401?jaar=2021", AreaAddress.Of(after, after.Find(haven.Id)!, In2022));
    }

    [Fact]
    public async Task A_code_that_keeps_its_name_is_the_same_area_so_references_hold()
    {
        var before = await Given.AlmereTreeAsync();
        var werven = before.Find(new AreaCode("BU00340102", 2020))!;

        var plan = AreaImportPlan.Make(before, [Given.ARow("WK003401", 2015, "Almere-Haven"), Given.ARow("BU00340102", 2015, "De-Werven")]);
        var after = plan.Result([]);

        Assert.Empty(plan.Problems);
        Assert.Equal((0, 2), (plan.AddedCount, plan.ChangedCount));
        Assert.Equal(werven.Id, after.Find(new AreaCode("BU00340102", 2015))!.Id);
        Assert.Equal("De Werven", after.Find(werven.Id)!.Name);
        Assert.Equal(AreaKind.Quarter, after.Find(werven.Id)!.Kind);
        Assert.Equal(werven.Label, after.Find(werven.Id)!.Label);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var before = await Given.AlmereTreeAsync();
        var rows = await Opbouw.Areas.BuiltIn.BuiltInAreas.AreasAsync(TestContext.Current.CancellationToken);

        var plan = AreaImportPlan.Make(before, rows);

        Assert.Equal(0, plan.AddedCount);
        Assert.All(plan.Areas, area => Assert.Equal(before.Find(area.Id)!.Codes, area.Codes));
        Assert.All(plan.Areas, area => Assert.Equal(before.Find(area.Id)!.Successors, area.Successors));
    }

    [Fact]
    public void Children_may_stand_before_their_parents()
    {
        var rows = new[] { Given.ARow("BU00340101", 2020, "Centrum"), Given.ARow("WK003401", 2020, "Haven"), Given.ARow("GM0034", 2020, "Almere"), Given.ARow("NL00", 2020, "Nederland") };

        var tree = AreaImportPlan.Make(AreaTree.Empty, rows).Result([]);

        Assert.Equal(["Nederland", "Almere", "Haven", "Centrum"], tree.Path(tree.Find(new AreaCode("BU00340101", 2020))!.Id).Select(area => area.Name));
    }

    [Fact]
    public async Task A_parent_of_another_year_is_not_guessed()
    {
        var plan = AreaImportPlan.Make(await Given.AlmereTreeAsync(), [Given.ARow("BU00340101", 2022, "Centrum West") with { SourceRow = 7 }]);

        var problem = Assert.Single(plan.Problems);
        Assert.Equal((7, "bovenliggend"), (problem.Row, problem.Column));
        Assert.Contains("WK003401", problem.Message, StringComparison.Ordinal);
        Assert.Empty(plan.Areas);
    }

    [Fact]
    public void Areas_that_lie_in_each_other_are_refused()
    {
        var one = Given.ARow("TG1", 2020, "Een", AreaKind.TeamArea) with { ParentCode = "TG2" };
        var other = Given.ARow("TG2", 2020, "Twee", AreaKind.TeamArea) with { ParentCode = "TG1" };

        Assert.Equal(2, AreaImportPlan.Make(AreaTree.Empty, [one, other]).Problems.Count);
    }

    [Fact]
    public async Task Figures_of_elsewhere_are_passed_over_and_of_an_unknown_year_are_named()
    {
        var tree = await Given.AlmereTreeAsync();
        FigureRow Row(int at, string code, int year) => new(at, new AreaCode(code, year), "inhabitants", year, 1, "x");

        var plan = FigureImportPlan.Make(tree, [Row(2, "BU00340101", 2020), Row(3, "BU00140101", 2020), Row(4, "BU00340101", 2022), Row(5, "GM0034", 2030)]);

        Assert.Equal(2, plan.Figures.Count);
        Assert.Equal(1, plan.ElsewhereCount);
        Assert.Equal(4, Assert.Single(plan.Problems).Row);
    }

    [Fact]
    public async Task Boundaries_of_the_real_file_join_the_built_in_areas()
    {
        await using var file = AreaFiles.Open("geo-cbs-2014/almere_buurten_2014.geojson");
        var rows = await AreaFile.ReadAsync(file, new AreaImportOptions(2014), null, TestContext.Current.CancellationToken);
        var tree = await Given.AlmereTreeAsync();

        var plan = AreaImportPlan.Make(tree, rows.Rows);

        Assert.Empty(plan.Problems);
        Assert.Equal((0, 66), (plan.AddedCount, plan.ChangedCount));
    }
}
