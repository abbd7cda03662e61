using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Messages;

/// <summary>Somebody says something to the group.</summary>
public sealed record PostMessage(PostId Id, MemberId By, string Words) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.post", "In een groep iets zeggen", typeof(GroupWorked));

    public Guid CommandId => Id.Value;
}

/// <summary>The first words of somebody new may stand, and what she says after it too.</summary>
public sealed record LetStand(Guid CommandId, MemberId By, PostId Post) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.let-stand", "De eerste woorden van iemand in een groep laten staan", typeof(GroupWorked));
}

public sealed record TakeAwayMessage(Guid CommandId, MemberId By, PostId Post) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.take-away-post", "Een bericht in een groep weghalen", typeof(GroupWorked));
}

public sealed class MessageHandlers(GroupDoor door, OpbouwDb db, GroupTrail trail, LocalTime time) : IHandle<PostMessage, Nothing>, IHandle<LetStand, Nothing>, IHandle<TakeAwayMessage, Nothing>
{
    /// <summary>A day's talk of a lively group, many times over; a script stops here.</summary>
    public const int MostInADay = 200;

    private static readonly Refusal TooMany = new("groups.too-many-posts", "Er is vandaag al heel veel gezegd. Schrijf morgen verder.", "Words");
    private static readonly Refusal WaitForALook = new("groups.first-waits", "Je eerste bericht wacht nog tot iemand het las. Daarna kun je verder schrijven.", "Words");

    public async Task<Outcome<Nothing>> HandleAsync(PostMessage command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        var since = time.Now.AddDays(-1);
        var posts = Posts().Where(post => post.InitiativeId == visit.Initiative.Id);
        if (await posts.CountAsync(post => post.At > since, ct) >= MostInADay) return TooMany;
        if (!visit.Me.IsTrusted && await posts.AnyAsync(post => post.MemberId == visit.Me.Id, ct)) return WaitForALook;
        db.Add(new GroupPost { Id = command.Id, InitiativeId = visit.Initiative.Id, MemberId = visit.Me.Id, Words = command.Words, At = time.Now, IsShown = visit.Me.IsTrusted });
        return trail.Note(visit, GroupAct.Posted);
    }

    public async Task<Outcome<Nothing>> HandleAsync(LetStand command, CancellationToken ct)
    {
        if (await FindAsync(command.By, command.Post, ct) is not var (visit, post) || !visit.MayDecide) return NothingThere.ForThisActor;
        var writer = await db.Set<GroupMember>().IgnoreQueryFilters().SingleAsync(member => member.Id == post.MemberId, ct);
        (post.IsShown, writer.IsTrusted) = (true, true);
        return trail.Note(visit, GroupAct.PostLetStand);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TakeAwayMessage command, CancellationToken ct)
    {
        if (await FindAsync(command.By, command.Post, ct) is not var (visit, post) || !(visit.MayDecide || post.MemberId == visit.Me.Id)) return NothingThere.ForThisActor;
        db.Remove(post);
        return trail.Note(visit, GroupAct.PostTakenAway);
    }

    private IQueryable<GroupPost> Posts() => db.Set<GroupPost>().IgnoreQueryFilters();

    private async Task<(GroupVisit, GroupPost)?> FindAsync(MemberId by, PostId id, CancellationToken ct) =>
        await door.EnterAsync(by, ct) is { } visit && await Posts().SingleOrDefaultAsync(post => post.Id == id && post.InitiativeId == visit.Initiative.Id, ct) is { } found ? (visit, found) : null;
}
