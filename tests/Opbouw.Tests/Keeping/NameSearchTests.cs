using Opbouw.Shared.FreeText;

namespace Opbouw.Tests.Keeping;

public sealed class NameSearchTests
{
    [Theory]
    [InlineData("Jan", "Jan kwam", "[weggehaald] kwam")]
    [InlineData("jan", "In januari zag ik JÁN niet", "In januari zag ik [weggehaald] niet")]
    [InlineData("Jan de Boer", "jan  de-boer, Jan", "[weggehaald], Jan")]
    [InlineData("Jansen", "Jansens tuin en Jansen's hek", "[weggehaald] tuin en [weggehaald]'s hek")]
    [InlineData("Ĳsbrand, Bo", "IJsbrand en Bo.", "[weggehaald] en [weggehaald].")]
    [InlineData("Bo, Bo Vink", "Bo Vink", "[weggehaald]")]
    [InlineData("Zoë", "Zoe\u0308 belde", "[weggehaald] belde")]
    public void Finds_what_a_person_would_find(string name, string text, string left) =>
        Assert.Equal(left, TextWords.Strike(text, NameSearch.Of(name)!.Seek, 100));

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("x")]
    public void One_letter_is_no_name(string typed) => Assert.Null(NameSearch.Of(typed));

    [Fact]
    public void Mark_is_short_when_there_is_no_room() => Assert.Equal("… zei ja", TextWords.Strike("Bo zei ja", NameSearch.Of("Bo")!.Seek, 9));

    [Fact]
    public void Nothing_found_is_nothing_changed() => Assert.Null(TextWords.Strike("Het plein is leeg", NameSearch.Of("Bo")!.Seek, 100));
}
