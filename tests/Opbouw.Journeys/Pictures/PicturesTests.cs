using Opbouw.Journeys.Fixtures;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Pictures;

/// <summary>The pictures in the README are made here, from the demo, by <c>./do docs</c>; at other times it is checked that they are there and small.</summary>
public sealed class PicturesTests(DemoJourneyHouse house) : IClassFixture<DemoJourneyHouse>
{
    private static readonly string Root = RepositoryRoot.Folder;

    [Fact]
    public async Task Every_picture_of_the_README_can_be_made_and_is_small()
    {
        foreach (var picture in Picture.All)
        {
            var png = await picture.Take(house);
            Assert.True(png.Length is > 5_000 and <= Picture.MostBytes, $"{picture.Name} is {png.Length} bytes");
            if (DemoJourneyHouse.WritesDocuments)
                await File.WriteAllBytesAsync(Path.Combine(Root, "docs", "screenshots", $"{picture.Name}.png"), png, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task README_shows_the_pictures_that_are_there()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Root, "README.md"), TestContext.Current.CancellationToken);
        var files = Directory.GetFiles(Path.Combine(Root, "docs", "screenshots"), "*.png").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Picture.All.Select(picture => picture.Name).Order(), files.Order());
        Assert.All(Picture.All, picture => Assert.Contains($"docs/screenshots/{picture.Name}.png", readme, StringComparison.Ordinal));
    }
}
