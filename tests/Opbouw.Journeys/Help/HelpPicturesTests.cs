using Opbouw.Journeys.Fixtures;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Help;

/// <summary>
/// The pictures of the manual are made here, from the demo, when documents are written (OPBOUW_WRITE_DOCS=1); at other times it is tried
/// whether each can still be made, so that a page that changed its address or its heading is noticed.
/// </summary>
public sealed class HelpPicturesTests(DemoJourneyHouse house) : IClassFixture<DemoJourneyHouse>
{
    private const int MostBytes = 80_000;

    private static readonly string Folder = Path.Combine(RepositoryRoot.Folder, "docs", "handleiding", "beelden");

    [Fact]
    public async Task Every_picture_can_be_made_and_is_small()
    {
        foreach (var picture in HelpPicture.All)
        {
            var webp = await picture.Take(house);
            Assert.True(webp.Length is > 3_000 and <= MostBytes, $"{picture.Name} is {webp.Length} bytes");
            if (DemoJourneyHouse.WritesDocuments)
                await File.WriteAllBytesAsync(Path.Combine(Folder, $"{picture.Name}.webp"), webp, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Every_picture_that_is_there_is_made_here() =>
        Assert.Equal(HelpPicture.All.Select(picture => picture.Name).Order(), Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order());
}
