using System.Text.Json;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

public sealed class PercentageTests
{
    private static readonly ReleasedTable Released = Protection.Protect(Given.OneSmallCell(), ProtectionRules.Public);

    [Fact]
    public void A_percentage_of_two_printed_numbers_is_printed() =>
        Assert.Equal("25.0", Released.Percentage(part: ["s2", "idea"], of: ["s2", "all"]).ToString());

    [Fact]
    public void A_percentage_of_a_hidden_part_is_hidden() => Assert.True(Released.Percentage(["n1", "wish"], ["n1", "all"]).IsHidden);

    [Fact]
    public void A_percentage_over_a_hidden_denominator_is_hidden()
    {
        var percentage = Released.Percentage(["s2", "idea"], ["n1", "wish"]);

        Assert.True(percentage.IsHidden);
        Assert.Equal(".", percentage.ToString());
        Assert.Equal("null", JsonSerializer.Serialize(percentage));
    }

    [Fact]
    public void A_percentage_over_zero_is_hidden()
    {
        var nobody = Given.Filled(Given.ByKind, "2026-Q1", at => at[0] == "n1" ? 0 : 40);
        var shown = Protection.Protect(nobody, ProtectionRules.Public with { Zeros = ZerosPolicy.Show });

        Assert.Equal(0, shown["n1", "all"].Value);
        Assert.True(shown.Percentage(["n1", "wish"], ["n1", "all"]).IsHidden);
    }

    [Fact]
    public void An_unknown_place_is_refused() => Given.Refused(DisclosureProblem.UnknownCell, "'x'", () => Released.Percentage(["x", "wish"], ["n1", "all"]));
}
