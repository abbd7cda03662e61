using Opbouw.Commands;

namespace Opbouw.Tests.Commands;

public sealed class AreasCommandOptionsTests
{
    [Fact]
    public void A_file_and_choices_are_read_in_any_order()
    {
        var (options, wrong) = AreasCommandOptions.Parse(["--figures", "kwb.csv", "--year", "2022", "--skip-wrong-rows", "--city", "gm0034"]);

        Assert.Null(wrong);
        Assert.Equal(new AreasCommandOptions("kwb.csv") { Kind = AreasFileKind.Figures, Year = 2022, SkipWrongRows = true, City = "GM0034" }, options);
    }

    [Theory]
    [InlineData("Welk bestand")]
    [InlineData("één bestand", "a.csv", "b.csv")]
    [InlineData("geen jaar", "a.csv", "--year", "twee")]
    [InlineData("ontbreekt", "a.csv", "--year")]
    [InlineData("geen code", "a.csv", "--city", "Almere")]
    [InlineData("--verbose", "a.csv", "--verbose")]
    public void What_is_wrong_is_said_in_one_sentence(string message, params string[] arguments)
    {
        var (options, wrong) = AreasCommandOptions.Parse(arguments);

        Assert.Null(options);
        Assert.Contains(message, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bar_fills_once_per_percent_and_stays_silent_in_a_file()
    {
        var terminal = new StringWriter();
        var file = new StringWriter();
        var bar = new ProgressBar(terminal, "Lezen", 1000, isTerminal: true);
        foreach (var value in new long[] { 0, 1, 2, 500, 1000 })
            bar.Report(value);
        new ProgressBar(file, "Lezen", 1000, isTerminal: false).Report(1000);

        Assert.Equal(3, terminal.ToString().Count(c => c == '\r'));
        Assert.Contains("[##############################] 100%", terminal.ToString(), StringComparison.Ordinal);
        Assert.Empty(file.ToString());
    }
}
