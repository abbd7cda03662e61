using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

public sealed class AmountTests
{
    private static readonly TableDefinition Grants = new("grants by area and kind", "euro cents", Given.Areas, Given.Kinds);

    [Fact]
    public void An_amount_of_many_equal_contributors_is_printed()
    {
        var released = Protection.Protect(Table(_ => Even(20)), ProtectionRules.Public);

        Assert.Empty(released.HiddenPlaces);
        Assert.Equal(20 * 100_00, released["n1", "wish"].Value);
    }

    [Fact]
    public void An_amount_of_few_contributors_can_be_nothing_and_can_be_twice_as_much()
    {
        var released = Protection.Protect(Table(at => at is ["n1", "wish"] ? Even(3) : Even(20)), ProtectionRules.Public);

        var finding = Attack(released, "area=n1 kind=wish");
        Assert.True(finding.Low <= 1e-3, $"The attacker knows it is at least {finding.Low}.");
        Assert.True(finding.High >= 2 * 3 * 100_00, $"The attacker knows it is at most {finding.High}.");
    }

    [Fact]
    public void A_dominated_amount_is_blurred_until_nobody_dominates()
    {
        long[] dominated = [10_000_00, .. Even(15)];

        var released = Protection.Protect(Table(at => at is ["n1", "wish"] ? dominated : Even(60)), ProtectionRules.Public);

        Assert.True(released["n1", "wish"].IsHidden);
        var finding = Attack(released, "area=n1 kind=wish");
        Assert.True(finding.High >= 10_000_00 * 100 / 75.0, "One contributor still has more than three quarters of the highest possible amount.");
        Assert.True(finding.Low <= dominated.Sum() - (10_000_00 * 100 / 75.0 - dominated.Sum()));
    }

    [Fact]
    public void Two_contributors_can_be_asked_to_dominate_together()
    {
        long[] twoLarge = [4_000_00, 4_000_00, .. Even(15)];
        var table = Table(at => at is ["n1", "wish"] ? twoLarge : Even(60));

        Assert.False(Protection.Protect(table, ProtectionRules.Public)["n1", "wish"].IsHidden);
        Assert.True(Protection.Protect(table, ProtectionRules.Public with { DominantContributors = 2 })["n1", "wish"].IsHidden);
    }

    [Fact]
    public void One_contributor_at_many_places_dominates_the_total()
    {
        var amounts = Given.Places(Grants).SelectMany(at => Even(12, at[0] + at[1]).Append(("corporation", 100_000_00L))
            .Select(gift => new RawAmount(gift.Item2, gift.Item1, at)));

        var released = Protection.Protect(ProtectedTable.OfAmounts(Grants, "2026", amounts), ProtectionRules.Public);

        Assert.True(released["city", "all"].IsHidden);
    }

    [Fact]
    public void A_negative_amount_is_refused() => Given.Refused(DisclosureProblem.BadCount, "cents", () => new RawAmount(-1, "h1", "n1", "wish"));

    private static long[] Even(int contributors) => [.. Enumerable.Repeat(100_00L, contributors)];

    private static IEnumerable<(string, long)> Even(int contributors, string prefix) => Enumerable.Range(0, contributors).Select(i => ($"{prefix}{i}", 100_00L));

    private static ProtectedTable Table(Func<string[], long[]> amounts) => ProtectedTable.OfAmounts(Grants, "2026",
        Given.Places(Grants).SelectMany(at => amounts(at).Select((cents, i) => new RawAmount(cents, $"{at[0]}-{at[1]}-{i}", at))));

    private static Finding Attack(ReleasedTable released, string place) =>
        Assert.Single(new Attacker([Publication.Of(released)]).Attack(found => found.EndsWith(place, StringComparison.Ordinal)));
}
