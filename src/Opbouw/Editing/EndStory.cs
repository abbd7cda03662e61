using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing;

/// <summary>A story goes off the site, and its words are gone: she said so, or its time is over.</summary>
public sealed record EndStory(Guid CommandId, StoryId Id, StoryEnd Why) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.end-story", "Een verhaal van de site halen", typeof(StoryEnded));

    string? ICommand<Nothing>.Reason => Why.ToString();
}

public sealed class EndStoryHandler(OpbouwDb db, WorkContext work, StoryFiles files, LookUpHash hashes) : IHandle<EndStory, Nothing>, IHandle<TakeStoryBack.TakeStoryBack, Nothing>
{
    private static readonly Refusal WrongCode = new("story.wrong-code", "Deze code hoort niet bij dit verhaal. Kijk nog eens op uw papier, of bel ons.", "Code");

    public async Task<Outcome<Nothing>> HandleAsync(EndStory command, CancellationToken ct)
    {
        var story = work.Actor.Kind == ActorKind.House && command.Why == StoryEnd.TimeIsOver ? await FindAsync(command.Id, ct)
            : command.Why == StoryEnd.SaidSo ? await files.FindAsync(command.Id, ct) : null;
        if (story is null or { State: StoryState.Ended })
            return NothingThere.ForThisActor;
        await files.EndAsync(story, command.Why, ct);
        return default(Nothing);
    }

    /// <summary>Whoever has the code, told the story. Nobody else learns whether it was right for another.</summary>
    public async Task<Outcome<Nothing>> HandleAsync(TakeStoryBack.TakeStoryBack command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { State: not StoryState.Ended } story)
            return NothingThere.ForThisActor;
        var right = Encoding.ASCII.GetBytes(await StoryCode.OfAsync(hashes, story.Id, ct));
        if (!CryptographicOperations.FixedTimeEquals(right, Encoding.ASCII.GetBytes(command.Digits)))
            return WrongCode;
        await files.EndAsync(story, StoryEnd.TookItBack, ct);
        return default(Nothing);
    }

    private Task<StoryFile?> FindAsync(StoryId id, CancellationToken ct) => db.Set<StoryFile>().IgnoreQueryFilters().SingleOrDefaultAsync(story => story.Id == id, ct);
}

/// <summary>Every night: stories whose time is over.</summary>
public sealed class EndDueStories(OpbouwDb db, Send<EndStory, Nothing> end, LocalTime time) : IJob
{
    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var today = time.Today;
        foreach (var id in await db.Set<StoryFile>().IgnoreQueryFilters().Where(story => story.EndedOn == null && story.EndsOn < today).Select(story => story.Id).ToListAsync(ct))
            await end.RunAsync(new EndStory(StableId.Of(PublicSiteMapping.EndingJob, id.Value, today.ToString("O", CultureInfo.InvariantCulture)), id, StoryEnd.TimeIsOver), ct);
    }
}
