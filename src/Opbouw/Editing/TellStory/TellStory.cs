using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing.TellStory;

/// <summary>A story is written down, or changed; what is on the site stays until somebody looked again.</summary>
/// <param name="Seen">Mark of the words that were on the screen; empty for a new one.</param>
public sealed record KeepStory(Guid CommandId, StoryId Id, string Seen, StoryWords Words, StoryYes Yes, DateOnly YesOn, DateOnly EndsOn) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.keep-story", "Een verhaal van een bewoner opschrijven", typeof(StoryMoved));

    [JsonIgnore]
    public SitePicture? Picture { get; init; }
}

/// <summary>Ask a second pair of eyes.</summary>
public sealed record AskStoryCheck(Guid CommandId, StoryId Id, string Seen) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.ask-story-check", "Vragen of een ander een verhaal nakijkt", typeof(StoryMoved));
}

/// <summary>The second pair of eyes: on the site with it, or back with a remark.</summary>
public sealed record DecideStory(Guid CommandId, StoryId Id, string Seen, bool Agrees, string? Remark) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.decide-story", "Een verhaal nakijken en op de site zetten", typeof(StoryMoved));
}

public sealed class TellStoryHandler(OpbouwDb db, WorkContext work, StoryFiles files, Colleagues colleagues, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<KeepStory, Nothing>, IHandle<AskStoryCheck, Nothing>, IHandle<DecideStory, Nothing>
{
    public const string ChangedCode = "story.changed-meanwhile";

    private static readonly Refusal Changed = new(ChangedCode, "Intussen veranderde iemand anders dit verhaal. Bewaar je nu, dan geldt jouw tekst.");
    private static readonly Refusal ReadAgain = new("story.changed-while-reading", "Intussen is er iets veranderd. Lees het verhaal nog een keer.");
    private static readonly Refusal SecondPair = new("story.second-pair", "Jij schreef dit op. Iemand anders kijkt het na.");
    private static readonly Refusal YesBefore = new("story.yes-on", "Kies de dag waarop zij ja zei. Die is geweest.", "YesOn");
    private static readonly Refusal EndsLater = new("story.ends-on", "Kies een dag na vandaag, binnen drie jaar.", "EndsOn");

    public async Task<Outcome<Nothing>> HandleAsync(KeepStory command, CancellationToken ct)
    {
        if (!files.MayTell)
            return NothingThere.ForThisActor;
        if (command.YesOn > time.Today)
            return YesBefore;
        if (command.EndsOn <= time.Today || command.EndsOn > time.Today.AddYears(StoryFile.LongestYears))
            return EndsLater;
        var story = await files.FindAsync(command.Id, ct);
        if (story is null && command.Seen.Length > 0 || story is { State: StoryState.Ended })
            return NothingThere.ForThisActor;
        if (story is not null && story.Mark != command.Seen)
            return Changed;
        await db.KeepAsync(command.Picture, ct);
        if (story is null)
        {
            db.Add(story = new StoryFile
            {
                Id = command.Id,
                WriterId = work.Actor.Account,
                Title = "",
                Lead = "",
                Text = "",
                Teller = "",
                Yes = command.Yes,
                YesOn = command.YesOn,
                EndsOn = command.EndsOn,
                State = StoryState.Writing,
                ChangedAt = time.Now,
            });
        }

        story.Write(command.Words, command.Yes, command.YesOn, command.EndsOn, time.Now);
        await MovedAsync(story, StoryStep.Written, ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(AskStoryCheck command, CancellationToken ct)
    {
        if (await files.FindAsync(command.Id, ct) is not { State: StoryState.Writing } story)
            return NothingThere.ForThisActor;
        if (story.Mark != command.Seen)
            return ReadAgain;
        (story.State, story.Remark) = (StoryState.Asked, null);
        await MovedAsync(story, StoryStep.AskedToCheck, ct);
        foreach (var other in await colleagues.HoldersAsync([RoleCodes.Editor, RoleCodes.TeamLeader], ct))
            if (other != story.WriterId)
                notifier.TellOnly(other, story.Id.Value, $"Kijk jij dit verhaal na? {story.Title}", $"/site-werk/verhalen/{story.Id.Value}");
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(DecideStory command, CancellationToken ct)
    {
        if (!files.MaySeeAll || await files.FindAsync(command.Id, ct) is not { State: StoryState.Asked } story)
            return NothingThere.ForThisActor;
        if (story.WriterId == work.Actor.Account)
            return SecondPair;
        if (story.Mark != command.Seen)
            return ReadAgain;
        if (command.Agrees)
        {
            await PutOnTheSiteAsync(story, ct);
            (story.State, story.CheckedBy) = (StoryState.OnTheSite, work.Actor.Account);
        }
        else
        {
            (story.State, story.Remark) = (StoryState.Writing, command.Remark);
        }

        await MovedAsync(story, command.Agrees ? StoryStep.OnTheSite : StoryStep.SentBack, ct);
        notifier.TellOnly(story.WriterId, story.Id.Value, command.Agrees ? $"Je verhaal staat op de site: {story.Title}" : $"Er is nog iets met je verhaal: {story.Title}", $"/site-werk/verhalen/{story.Id.Value}");
        return default(Nothing);
    }

    private async Task PutOnTheSiteAsync(StoryFile story, CancellationToken ct)
    {
        var told = await db.Set<Story>().SingleOrDefaultAsync(known => known.Id == story.Id, ct);
        if (told is null)
        {
            db.Add(told = new Story
            {
                Id = story.Id,
                Code = SecretCode.NewForAddress(Story.CodeLength),
                Title = "",
                Lead = "",
                Text = "",
                Teller = "",
                On = time.Today,
                EndsOn = story.EndsOn,
            });
        }

        (told.Title, told.Lead, told.Text, told.Teller) = (story.Title, story.Lead, story.Text, story.Teller);
        (told.AreaId, told.PictureHash, told.PictureAlt, told.EndsOn) = (story.AreaId, story.PictureHash, story.PictureAlt, story.EndsOn);
    }

    private async Task MovedAsync(StoryFile story, StoryStep step, CancellationToken ct)
    {
        trail.Record(new StoryMoved(story.Id, step));
        await notifier.SettleAsync(story.Id.Value, ct);
    }
}
