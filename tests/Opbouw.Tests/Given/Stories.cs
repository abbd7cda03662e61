using Opbouw.Editing;
using Opbouw.Editing.TellStory;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>A story in the making.</summary>
    public async Task<StoryId> AStoryFile(Person writer, string text = "Het begon met een bankje.", string? pictureHash = null)
    {
        var id = StoryId.New();
        var words = new StoryWords($"Het bankje {Next()}", "Eerst zat er niemand.", text, "Een bewoner", null, pictureHash, pictureHash is null ? null : "Een bankje");
        await Inside.Do<KeepStory, Nothing>(writer, new KeepStory(id.Value, id, "", words, StoryYes.Aloud, Today, Today.AddDays(100)));
        return id;
    }

    public async Task<StoryId> AStoryToCheck(Person writer, string text = "Het begon met een bankje.", string? pictureHash = null)
    {
        var id = await AStoryFile(writer, text, pictureHash);
        await Inside.Do<AskStoryCheck, Nothing>(writer, new AskStoryCheck(Guid.CreateVersion7(), id, await MarkOf(id)));
        return id;
    }

    /// <summary>A story on the site; the code in its address.</summary>
    public async Task<string> AToldStory(Person writer, Person checker, string text = "Het begon met een bankje.", string? pictureHash = null)
    {
        var id = await AStoryToCheck(writer, text, pictureHash);
        await Inside.Do<DecideStory, Nothing>(checker, new DecideStory(Guid.CreateVersion7(), id, await MarkOf(id), Agrees: true, null));
        return await Inside.Read(async db => (await db.Set<Story>().FindAsync(id))!.Code);
    }

    private Task<string> MarkOf(StoryId id) => Inside.Read(async db => (await db.Set<StoryFile>().FindAsync(id))!.Mark);
}
