using System.Security.Cryptography;
using CsCheck;
using Opbouw.Signals.Cards;

namespace Opbouw.Tests.Signals.Cards;

public sealed class CardCodeTests
{
    private static readonly RandomNumberGenerator Random = RandomNumberGenerator.Create();

    [Fact]
    public void A_code_is_two_groups_of_five_without_look_alikes()
    {
        for (var i = 0; i < 1_000; i++) Assert.Matches("^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$", CardCode.New(Random).ToString());
    }

    [Fact]
    public void All_thirty_two_characters_come_equally_often()
    {
        var counts = Enumerable.Range(0, 20_000).SelectMany(_ => CardCode.New(Random).ToString().Replace("-", "", StringComparison.Ordinal))
            .CountBy(c => c).ToDictionary();

        Assert.Equal(32, counts.Count);
        // 6,250 expected each; eight standard deviations are 622.
        Assert.All(counts.Values, n => Assert.InRange(n, 5_628, 6_872));
    }

    [Fact]
    public void A_code_is_read_back_however_it_is_typed() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 10], Gen.Int[0, 5].Select(i => new[] { "", " ", "-", " - ", ".", "\u00a0" }[i])).Sample((small, at, between) =>
        {
            var code = CardCode.New(Random);
            var letters = code.ToString().Replace("-", "", StringComparison.Ordinal);
            var typed = $" {letters[..at]}{between}{letters[at..]} ";
            return CardCode.TryParse(small ? typed.ToLowerInvariant() : typed, out var read) && read == code;
        });

    [Fact]
    public void A_one_or_an_i_can_only_have_been_an_l()
    {
        Assert.True(CardCode.TryParse("abcd1-efghi", out var read));
        Assert.Equal("ABCDL-EFGHL", read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDE-FGHJ")]
    [InlineData("ABCDE-FGHJKM")]
    [InlineData("ABCDE-FGHJ0")]
    [InlineData("ABCDE-FGHJO")]
    [InlineData("ABCDÉ-FGHJK")]
    [InlineData("ABCDE'FGHJK")]
    public void What_can_not_be_a_code_is_not_read(string? typed) => Assert.False(CardCode.TryParse(typed, out _));

    [Fact]
    public void The_hash_differs_per_organisation_and_is_the_same_for_the_same_code()
    {
        var code = CardCode.New(Random);
        var one = new Pepper(1);
        var other = new Pepper(2);

        Assert.True(CardCode.TryParse(code.ToString().ToLowerInvariant(), out var typed));
        Assert.Equal(code.Hash(one), typed.Hash(one));
        Assert.NotEqual(code.Hash(one), code.Hash(other));
        Assert.Equal(32, code.Hash(one).Length);
    }

    [Fact]
    public void A_code_that_was_never_made_can_not_be_used()
    {
        Assert.Throws<InvalidOperationException>(() => default(CardCode).ToString());
        Assert.Throws<InvalidOperationException>(() => default(CardCode).Hash(new Pepper(1)));
    }

    private sealed class Pepper(byte filling) : ICardCodePepper
    {
        private readonly byte[] key = Enumerable.Repeat(filling, 32).ToArray();

        public ReadOnlySpan<byte> Key => key;
    }
}
