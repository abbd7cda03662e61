using Opbouw.Areas;
using Opbouw.Areas.Figures;

namespace Opbouw.Tests.Areas;

public sealed class FigureComparisonTests
{
    private static readonly AreaId Wijk = AreaId.New();
    private static readonly AreaId City = AreaId.New();
    private static readonly AreaId Country = AreaId.New();

    [Fact]
    public void The_newest_known_year_of_the_area_counts_and_the_others_are_of_that_same_year()
    {
        FigureValue[] values =
        [
            new(Wijk, "lonely", 2016, 40m, "RIVM"), new(Wijk, "lonely", 2020, 48.8m, "RIVM"), new(Wijk, "lonely", 2024, null, "RIVM"),
            new(City, "lonely", 2020, 48.5m, "RIVM"), new(City, "lonely", 2024, 51m, "RIVM"), new(Country, "lonely", 2016, 43m, "RIVM"),
            new(City, "caring", 2020, 12m, "RIVM"),
        ];

        var row = Assert.Single(FigureComparison.Of(FigureCatalogue.Default, values, Wijk, City, Country));

        Assert.Equal((2020, 48.8m, 48.5m, null), (row.Year, row.Here, row.City, row.Country));
    }

    [Theory]
    [InlineData(null, FigureUnit.Percent, "niet bekend")]
    [InlineData("0", FigureUnit.Percent, "0%")]
    [InlineData("12.5", FigureUnit.Percent, "13%")]
    [InlineData("6.94", FigureUnit.Grade, "6,9")]
    [InlineData("214715", FigureUnit.Count, "214.715")]
    public void Values_read_as_Dutch(string? value, FigureUnit unit, string expected) =>
        Assert.Equal(expected, FigureText.Of(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData(70, "minder dan 100")]
    [InlineData(2825, "ongeveer 2.800")]
    [InlineData(23270, "ongeveer 23.000")]
    [InlineData(17475415, "ongeveer 17,5 miljoen")]
    public void Numbers_of_people_are_said_roughly(int inhabitants, string expected) => Assert.Equal(expected, FigureText.People(inhabitants));
}
