using Opbouw.Shared.Ui;

namespace Opbouw.Tests.Shared.Ui;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/signalen?blad=2", "/signalen?blad=2")]
    [InlineData("https://elders.example/", "/")]
    [InlineData("//elders.example/", "/")]
    [InlineData("/\\elders.example/", "/")]
    [InlineData("/\t/elders.example/", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Only_an_address_of_this_site_is_followed(string? asked, string followed) => Assert.Equal(followed, LocalAddress.Or(asked, "/"));
}
