using Opbouw.Settings;

namespace Opbouw.Tests.Funding;

/// <summary>Amounts as people type them; what could be two amounts is asked again.</summary>
public sealed class EurosTests
{
    [Theory]
    [InlineData("12", 1_200)]
    [InlineData("12,50", 1_250)]
    [InlineData("12,5", 1_250)]
    [InlineData("12.50", 1_250)]
    [InlineData("1.250", 125_000)]
    [InlineData("1.250,00", 125_000)]
    [InlineData("1.250.000", 125_000_000)]
    [InlineData("€ 12", 1_200)]
    [InlineData("€12,-", 1_200)]
    [InlineData("12 euro", 1_200)]
    [InlineData("  0,05 ", 5)]
    [InlineData("0", 0)]
    [InlineData("10.000.000", 1_000_000_000)]
    public void Amount_is_read(string typed, long cents) => Assert.Equal(cents, Euros.Read(typed));

    [Theory]
    [InlineData("12.5.3")]
    [InlineData("1.250.5")]
    [InlineData("1,250")]
    [InlineData("1,250.00")]
    [InlineData("1.2500")]
    [InlineData("12,505")]
    [InlineData("12,,5")]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData("٣")]
    [InlineData("twaalf")]
    [InlineData(",50")]
    [InlineData("10.000.000,01")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_amount_or_could_be_two_is_refused(string? typed) => Assert.Null(Euros.Read(typed));

    [Theory]
    [InlineData(125_000, "€\u00a01.250,00", "1250,00")]
    [InlineData(5, "€\u00a00,05", "0,05")]
    public void Amount_is_written_and_read_back(long cents, string shown, string typed)
    {
        Assert.Equal(shown, Euros.Write(cents));
        Assert.Equal(typed, Euros.Plain(cents));
        Assert.Equal(cents, Euros.Read(Euros.Plain(cents)));
        Assert.Equal(cents, Euros.Read(Euros.Write(cents)));
    }
}
