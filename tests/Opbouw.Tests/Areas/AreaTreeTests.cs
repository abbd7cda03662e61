using Opbouw.Areas;

namespace Opbouw.Tests.Areas;

public sealed class AreaTreeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Path_descendants_and_within_follow_the_tree()
    {
        var tree = await Given.AlmereTreeAsync();
        var haven = tree.FindByCode("WK003401", Today)!;
        var werven = tree.FindByCode("BU00340102", Today)!;
        var filmwijk = tree.FindByCode("BU00340202", Today)!;

        Assert.Equal(["Nederland", "Almere", "Almere Haven", "De Werven"], tree.Path(werven.Id).Select(area => area.Name));
        Assert.Equal(15, tree.DescendantsAndSelf(haven.Id).Count());
        Assert.True(tree.IsWithin(werven.Id, haven.Id));
        Assert.True(tree.IsWithin(haven.Id, haven.Id));
        Assert.False(tree.IsWithin(filmwijk.Id, haven.Id));
        Assert.Equal("Almere", tree.AncestorOfKind(werven.Id, AreaKind.City)!.Name);
    }

    [Fact]
    public async Task Children_are_those_valid_on_the_day()
    {
        var tree = await Given.AlmereTreeAsync();
        var poort = tree.FindByCode("WK003404", Today)!;

        Assert.DoesNotContain(tree.Children(poort.Id, Today), area => area.Name == "Europakwartier Oost");
        Assert.Contains(tree.Children(poort.Id, new DateOnly(2016, 1, 1)), area => area.Name == "Europakwartier Oost");
        Assert.Contains(tree.DescendantsAndSelf(poort.Id), area => area.Name == "Europakwartier Oost");
    }

    [Fact]
    public void Unknown_ids_codes_and_postcodes_give_nothing()
    {
        Assert.Null(AreaTree.Empty.Find(AreaId.New()));
        Assert.Null(AreaTree.Empty.FindByCode("GM0034", Today));
        Assert.Empty(AreaTree.Empty.Path(AreaId.New()));
        Assert.Empty(AreaTree.Empty.DescendantsAndSelf(AreaId.New()));
        Assert.Empty(AreaTree.Empty.ByPostcode("1353", Today));
    }

    [Fact]
    public void An_area_in_itself_or_in_nothing_is_refused()
    {
        var (a, b) = (AreaId.New(), AreaId.New());
        AreaNode Node(AreaId id, AreaId parent, string code) => new(id, code, AreaKind.TeamArea, parent) { Codes = [new AreaCode(code, 2020)] };

        Assert.Throws<InvalidOperationException>(() => new AreaTree([Node(a, b, "TG1"), Node(b, a, "TG2")], []));
        Assert.Throws<InvalidOperationException>(() => new AreaTree([Node(a, b, "TG1")], []));
    }

    [Theory]
    [InlineData("1353", "1353")]
    [InlineData(" 1353 ab ", "1353")]
    [InlineData("1353AB", "1353")]
    [InlineData("0353", null)]
    [InlineData("135", null)]
    [InlineData("13533", null)]
    [InlineData("1353A1", null)]
    [InlineData("１３５３", null)]
    [InlineData(null, null)]
    public void A_postcode_is_four_digits_with_or_without_letters(string? text, string? expected) =>
        Assert.Equal(expected, AreaPostcode.Normalise(text));

    [Theory]
    [InlineData("BU00340101  ", "BU00340101")]
    [InlineData("wk0363af", "WK0363AF")]
    [InlineData("NL01", "NL00")]
    [InlineData("TG-HAVEN", "TG-HAVEN")]
    [InlineData("WK00", null)]
    [InlineData("GM0034; DROP", null)]
    [InlineData("../GM0034", null)]
    public void Codes_are_trimmed_and_checked(string text, string? expected) => Assert.Equal(expected, AreaCode.Normalise(text));

    [Theory]
    [InlineData("BU00340101", "WK003401")]
    [InlineData("WK003401", "GM0034")]
    [InlineData("GM0034", "NL00")]
    [InlineData("NL00", null)]
    [InlineData("TG1", null)]
    public void The_code_above_follows_from_the_code(string code, string? above) => Assert.Equal(above, AreaCode.ParentOf(code));
}
