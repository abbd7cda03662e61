using Opbouw.Shared.Security;

namespace Opbouw.Tests.Shared.Security;

public sealed class TotpTests
{
    /// <summary>"12345678901234567890" of RFC 6238, appendix B.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Clock_may_be_half_a_minute_off(int seconds, bool isRight)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111110);

        Assert.Equal(isRight, Totp.Match(Key, Totp.CodeAt(Key, now.AddSeconds(seconds)), now, null) is not null);
    }

    [Fact]
    public void Used_code_and_older_ones_count_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111110);
        var code = Totp.CodeAt(Key, now);
        var used = Totp.Match(Key, code, now, null);

        Assert.Null(Totp.Match(Key, code, now, used));
        Assert.Null(Totp.Match(Key, Totp.CodeAt(Key, now.AddSeconds(-30)), now, used));
        Assert.NotNull(Totp.Match(Key, Totp.CodeAt(Key, now.AddSeconds(30)), now, used));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("９９９９９９")]
    public void What_is_no_code_is_wrong(string typed) =>
        Assert.Null(Totp.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59), null));

    [Fact]
    public void Keys_differ_and_have_160_bits()
    {
        var keys = Enumerable.Range(0, 50).Select(_ => Totp.NewKey()).ToList();

        Assert.Equal(50, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[A-Z2-7]{32}$", key));
    }
}
