using System.Net;
using Opbouw.Signals.Cards;

namespace Opbouw.Tests.Signals.Cards;

public sealed class CallerAddressTests
{
    private static readonly Pepper Secret = new();

    [Theory]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    public void One_home_counts_as_one_caller(string one, string same) => Assert.Equal(Hash(one), Hash(same));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.8")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1")]
    public void Another_home_counts_apart(string one, string other) => Assert.NotEqual(Hash(one), Hash(other));

    [Fact]
    public void Nobody_can_be_followed_from_one_hour_to_the_next() => Assert.NotEqual(Hash("192.0.2.7", 1), Hash("192.0.2.7", 2));

    [Fact]
    public void An_unknown_address_counts_too() => Assert.Equal(32, CallerAddress.Hash(null, 1, Secret).Length);

    private static byte[] Hash(string address, long hour = 1) => CallerAddress.Hash(IPAddress.Parse(address), hour, Secret);

    private sealed class Pepper : ICardCodePepper
    {
        private readonly byte[] key = new byte[32];

        public ReadOnlySpan<byte> Key => key;
    }
}
