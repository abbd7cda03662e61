using Opbouw.Demo.Writing;

namespace Opbouw.Tests.Demo;

public sealed class DemoIdsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_are_version_seven_in_order_of_time_and_the_same_each_start()
    {
        var ids = new DemoIds(1976);

        var earlier = ids.At("contact", 2, Noon);
        var later = ids.At("contact", 1, Noon.AddMilliseconds(1));

        Assert.Equal(7, earlier.Version);
        Assert.Equal(Guid.CreateVersion7(Noon).ToString()[..13], earlier.ToString()[..13]);
        Assert.True(string.CompareOrdinal(earlier.ToString(), later.ToString()) < 0);
        Assert.Equal(earlier, new DemoIds(1976).At("contact", 2, Noon));
    }

    [Fact]
    public void Kinds_numbers_and_seeds_give_other_ids_at_the_same_moment()
    {
        var ids = new DemoIds(1976);
        var made = Enumerable.Range(0, 10_000).Select(number => ids.At("contact", number, Noon))
            .Append(ids.At("signal", 1, Noon)).Append(new DemoIds(7).At("contact", 1, Noon)).ToList();

        Assert.Equal(made.Count, made.Distinct().Count());
    }
}
