using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Face;

/// <summary>Who carries it decides who may see it.</summary>
public sealed record ChooseFace(Guid CommandId, MemberId By, InitiativeShown Shown) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.choose-face", "Als groep kiezen wie het initiatief ziet", typeof(GroupWorked));
}

/// <param name="Words">Null takes the story away, everywhere at once.</param>
public sealed record TellStory(Guid CommandId, MemberId By, string? Words) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.tell-story", "Als groep het verhaal vertellen, of het weghalen", typeof(GroupWorked));
}

public sealed class FaceHandlers(GroupDoor door, InitiativeFace face, GroupTrail trail, LocalTime time) : IHandle<ChooseFace, Nothing>, IHandle<TellStory, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChooseFace command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { MayDecide: true } visit) return NothingThere.ForThisActor;
        visit.Initiative.Show(command.Shown, time.Today);
        return await DoneAsync(visit, GroupAct.FaceChosen, ct);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TellStory command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { MayDecide: true } visit) return NothingThere.ForThisActor;
        visit.Initiative.Tell(command.Words, time.Today);
        return await DoneAsync(visit, command.Words is null ? GroupAct.StoryWithdrawn : GroupAct.StoryTold, ct);
    }

    private async Task<Nothing> DoneAsync(GroupVisit visit, GroupAct act, CancellationToken ct)
    {
        await face.RefreshAsync(visit.Initiative, time.Today, ct);
        return trail.Note(visit, act);
    }
}
