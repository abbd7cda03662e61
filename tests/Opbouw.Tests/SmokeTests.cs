namespace Opbouw.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Two_and_two_make_four() => Assert.Equal(4, 2 + 2);
}
