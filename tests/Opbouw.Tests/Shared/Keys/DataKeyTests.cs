using System.Security.Cryptography;
using CsCheck;
using Opbouw.Shared.Keys;

namespace Opbouw.Tests.Shared.Keys;

public sealed class DataKeyTests
{
    private static readonly Guid Person = Guid.CreateVersion7();

    [Fact]
    public void Any_text_comes_back_and_the_same_text_closes_the_same()
    {
        var key = NewKey();
        Gen.String.Sample(text => key.Open(key.Seal(text)) == new string(text) || text.Any(char.IsSurrogate));
        Assert.Equal(key.Seal("Fatima"), key.Seal("Fatima"));
        Assert.NotEqual(key.Seal("Fatima"), key.Seal("fatima"));
    }

    [Fact]
    public void Another_key_another_person_or_a_changed_letter_opens_nothing()
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        var text = new DataKey(Person, bytes).Seal("Fatima");

        Assert.ThrowsAny<CryptographicException>(() => NewKey().Open(text));
        Assert.ThrowsAny<CryptographicException>(() => new DataKey(Guid.CreateVersion7(), bytes).Open(text));
        var changed = text.Value[..^1] + (text.Value[^1] == 'A' ? 'Q' : 'A');
        Assert.ThrowsAny<CryptographicException>(() => new DataKey(Person, bytes).Open(new SealedText(changed)));
        Assert.ThrowsAny<CryptographicException>(() => new DataKey(Person, bytes).Open(new SealedText("1.AAAA")));
    }

    [Fact]
    public void A_closed_text_shows_nothing_in_a_message() => Assert.Equal("(gesloten)", NewKey().Seal("Fatima").ToString());

    [Theory]
    [InlineData("06 12 34 56 78", "0612345678")]
    [InlineData("+31 6 12345678", "0612345678")]
    [InlineData("0031 36-123 45 67", "0361234567")]
    [InlineData("12345", null)]
    [InlineData(null, null)]
    public void Number_is_the_same_however_it_is_typed(string? typed, string? plain) => Assert.Equal(plain, PhoneNumber.Plain(typed));

    private static DataKey NewKey() => new(Person, RandomNumberGenerator.GetBytes(32));
}
