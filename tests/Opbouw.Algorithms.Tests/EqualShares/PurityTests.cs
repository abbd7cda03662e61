using Opbouw.EqualShares;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>The library knows no files, clock, chance or web, and no floating point decides outside the filters.</summary>
public sealed class PurityTests
{
    [Fact]
    public void It_uses_the_base_class_library_only() => Assert.Empty(Purity.Strangers(typeof(Election).Assembly));

    [Fact]
    public void It_uses_no_files_clock_chance_or_processes() => Assert.Empty(Purity.Impurities("Opbouw.EqualShares"));

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("File.ReadAllText(path)")]
    [InlineData("new Random()")]
    public void A_planted_clock_file_or_chance_is_seen(string planted) => Assert.NotEmpty(Purity.Impurities("planted", planted));

    [Fact]
    public void Every_public_type_has_a_worked_example() => Assert.Empty(Purity.WithoutExample(typeof(Election).Assembly));
}
