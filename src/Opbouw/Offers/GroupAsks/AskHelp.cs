using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Offers.GroupAsks;

/// <summary>A group needs something.</summary>
public sealed record AskHelp(AskId Id, MemberId By, HelpKind Kind, string Words, DateOnly? From, DateOnly? Until, bool OnSite) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.ask", "Als groep om hulp vragen", typeof(HelpAsked));

    public Guid CommandId => Id.Value;
}

/// <summary>It is found, not needed any more, or open again.</summary>
public sealed record MoveAsk(Guid CommandId, MemberId By, AskId Ask, AskState State) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.move-ask", "Een vraag van een groep afsluiten of openen", typeof(AskMoved));
}

public sealed record ShowAsk(Guid CommandId, MemberId By, AskId Ask, bool OnSite) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.show-ask", "Een vraag van een groep op de site zetten of eraf halen", typeof(AskShown));
}

public sealed class AskHelpHandler(OpbouwDb db, GroupDoor door, AskFace face, OpenTrail trail, LocalTime time) : IHandle<AskHelp, Nothing>, IHandle<MoveAsk, Nothing>, IHandle<ShowAsk, Nothing>
{
    /// <summary>More open asks than these nobody reads.</summary>
    public const int MostOpen = 20;

    private static readonly Refusal TooMany = new("ask.too-many", "Jullie hebben al 20 open vragen. Sluit er eerst een af.");
    private static readonly Refusal Turned = new("ask.turned", "De laatste dag ligt voor de eerste. Verander een van de twee.", "Until");
    private static readonly Refusal Past = new("ask.past", "Deze dag is al voorbij. Kies een latere dag.", "Until");

    public async Task<Outcome<Nothing>> HandleAsync(AskHelp command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        if (command.Until < command.From) return Turned;
        if (command.Until < time.Today) return Past;
        var initiative = visit.Initiative;
        if (await db.Set<GroupAsk>().IgnoreQueryFilters().CountAsync(ask => ask.InitiativeId == initiative.Id && ask.State == AskState.Open, ct) >= MostOpen) return TooMany;
        var ask = new GroupAsk
        {
            Id = command.Id,
            InitiativeId = initiative.Id,
            Code = SecretCode.NewForAddress(GroupAsk.CodeLength),
            Kind = command.Kind,
            Words = command.Words,
            AreaId = initiative.AreaId,
            Theme = initiative.Theme,
            From = command.From,
            Until = command.Until,
            MadeOn = time.Today,
            TouchedOn = time.Today,
            IsOnSite = command.OnSite && visit.MayDecide,
        };
        db.Add(ask);
        await face.RefreshAsync(ask, initiative, ct);
        trail.Record(new HelpAsked(ask.Id, initiative.Id, ask.Kind));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(MoveAsk command, CancellationToken ct)
    {
        if (await FindAsync(command.By, command.Ask, ct) is not { } found) return NothingThere.ForThisActor;
        (found.Ask.State, found.Ask.TouchedOn) = (command.State, time.Today);
        await face.RefreshAsync(found.Ask, found.Visit.Initiative, ct);
        trail.Record(new AskMoved(found.Ask.Id, command.State));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(ShowAsk command, CancellationToken ct)
    {
        if (await FindAsync(command.By, command.Ask, ct) is not { Visit.MayDecide: true } found) return NothingThere.ForThisActor;
        (found.Ask.IsOnSite, found.Ask.TouchedOn) = (command.OnSite, time.Today);
        await face.RefreshAsync(found.Ask, found.Visit.Initiative, ct);
        trail.Record(new AskShown(found.Ask.Id, command.OnSite));
        return default(Nothing);
    }

    private async Task<Found?> FindAsync(MemberId by, AskId id, CancellationToken ct) =>
        await door.EnterAsync(by, ct) is { } visit && await db.Set<GroupAsk>().IgnoreQueryFilters().SingleOrDefaultAsync(ask => ask.Id == id && ask.InitiativeId == visit.Initiative.Id, ct) is { } ask ? new Found(visit, ask) : null;

    private sealed record Found(GroupVisit Visit, GroupAsk Ask);
}
