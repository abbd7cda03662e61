using Opbouw.Areas;

namespace Opbouw.Tests.Areas;

/// <summary>One street, many ways to write it.</summary>
public sealed class StreetNameTests
{
    [Theory]
    [InlineData("Lange Waslijn", "langewaslijn")]
    [InlineData("LANGEWASLIJN", "Lange Waslijn")]
    [InlineData("Zilverlepelstr.", "Zilverlepelstraat")]
    [InlineData("krijtjesln", "Krijtjeslaan")]
    [InlineData("Burg. v.d. Bezemstr", "Burgemeester van der Bezemstraat")]
    [InlineData("burgemeester v. d. bezemstraat", "Burgemeester van der Bezemstraat")]
    [InlineData("Burg v/d Bezemstraat", "Burgemeester van den Bezemstraat")]
    [InlineData("Café-plein", "Cafeplein")]
    [InlineData("Ijsvogelweg", "IJsvogelweg")]
    [InlineData("Ysvogelwg", "IJsvogelweg")]
    [InlineData("'t Hofje", "Het Hofje")]
    [InlineData("St. Lepelhof", "Sint Lepelhof")]
    public void Two_ways_to_write_one_street_meet(string one, string other) => Assert.Equal(StreetName.Fold(other), StreetName.Fold(one));

    [Theory]
    [InlineData("Lange Waslijn", "Korte Waslijn")]
    [InlineData("1e Lepelhof", "2e Lepelhof")]
    [InlineData("Lepelstraat", "Lepelweg")]
    public void Two_streets_stay_two(string one, string other) => Assert.NotEqual(StreetName.Fold(other), StreetName.Fold(one));

    [Theory]
    [InlineData("Lepelhof 12", "Lepelhof")]
    [InlineData("Lepelhof 12a", "Lepelhof")]
    [InlineData("Lepelhof 12-3", "Lepelhof")]
    [InlineData("Lepelhof 12 bis", "Lepelhof 12 bis")]
    [InlineData("2e Lepelhof", "2e Lepelhof")]
    [InlineData("Lepelhof", "Lepelhof")]
    public void Number_of_a_house_is_no_part_of_the_name(string typed, string name) => Assert.Equal(name, StreetName.WithoutHouse(typed));

    [Theory]
    [InlineData("1353 ab", "1353AB")]
    [InlineData(" 1353AB ", "1353AB")]
    [InlineData("1353", null)]
    [InlineData("1353 A", null)]
    [InlineData("Lepelhof", null)]
    public void Letters_of_a_postcode_are_read_as_people_type_them(string typed, string? read) => Assert.Equal(read, AreaPostcode.WithLetters(typed));
}
