using Opbouw.OpinionMap;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>The library knows no files, clock or unseeded chance, and leans on two libraries only.</summary>
public sealed class PurityTests
{
    [Fact]
    public void It_uses_the_base_class_library_and_two_others() =>
        Assert.Empty(Purity.Strangers(typeof(DrawnMap).Assembly, "CsvHelper", "MathNet.Numerics"));

    [Fact]
    public void A_third_would_be_seen() => Assert.Equal(["CsvHelper"], Purity.Strangers(typeof(DrawnMap).Assembly, "MathNet.Numerics"));

    [Fact]
    public void It_uses_no_files_clock_chance_or_processes() => Assert.Empty(Purity.Impurities("Opbouw.OpinionMap"));

    [Fact]
    public void Every_public_type_has_a_worked_example() => Assert.Empty(Purity.WithoutExample(typeof(DrawnMap).Assembly));
}
