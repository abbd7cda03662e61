using System.Reflection;
using System.Text.Json;
using CsCheck;
using Opbouw.Shared.Disclosure;

namespace Opbouw.Tests.Shared.Disclosure;

public sealed class CountInStepsTests
{
    [Theory]
    [InlineData(0, "nog niemand")]
    [InlineData(1, "enkele")]
    [InlineData(7, "enkele")]
    [InlineData(8, "ongeveer 10")]
    [InlineData(17, "ongeveer 10")]
    [InlineData(18, "ongeveer 25")]
    [InlineData(37, "ongeveer 25")]
    [InlineData(38, "ongeveer 50")]
    [InlineData(74, "ongeveer 50")]
    [InlineData(75, "ongeveer 100")]
    [InlineData(174, "ongeveer 100")]
    [InlineData(175, "ongeveer 250")]
    [InlineData(375, "ongeveer 500")]
    [InlineData(750, "ongeveer 1.000")]
    [InlineData(1_750, "ongeveer 2.500")]
    [InlineData(214_715, "ongeveer 250.000")]
    [InlineData(int.MaxValue, "ongeveer 1.000.000")]
    public void A_number_of_people_is_said_in_steps(int people, string text) =>
        Assert.Equal(text, CountInSteps.OfPeople(people).ToString());

    [Fact]
    public void With_what_is_counted_it_is_a_piece_of_a_sentence()
    {
        Assert.Equal("nog niemand", CountInSteps.OfPeople(0).Of("bewoners"));
        Assert.Equal("nog geen signalen", CountInSteps.OfSignals(0).Of("signalen"));
        Assert.Equal("enkele signalen", CountInSteps.OfSignals(2).Of("signalen"));
        Assert.Equal("ongeveer 25 bewoners", CountInSteps.OfPeople(20).Of("bewoners"));
    }

    [Fact]
    public void More_people_never_sounds_like_less() =>
        Gen.Select(Gen.Int[0, 2_000_000], Gen.Int[0, 5_000]).Sample((people, more) =>
            Rank(CountInSteps.OfPeople(people)) <= Rank(CountInSteps.OfPeople(people + more)));

    [Fact]
    public void Numbers_within_a_step_can_not_be_told_apart()
    {
        Assert.Equal(CountInSteps.OfPeople(18), CountInSteps.OfPeople(37));
        Assert.Equal(JsonSerializer.Serialize(CountInSteps.OfPeople(18)), JsonSerializer.Serialize(CountInSteps.OfPeople(37)));
        var fields = typeof(SteppedCount).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        Assert.All(fields, f => Assert.Equal(f.GetValue(CountInSteps.OfPeople(18)), f.GetValue(CountInSteps.OfPeople(37))));
    }

    [Fact]
    public void A_negative_number_is_a_fault_of_ours() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CountInSteps.OfSignals(-1));

    private static int Rank(SteppedCount count) => count.ToString() switch
    {
        "nog niemand" => 0,
        "enkele" => 1,
        var text => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture),
    };
}
