using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Decisions;

public sealed record AskDecision(DecisionId Id, MemberId By, DecisionKind Kind, string Question, IReadOnlyList<string> Options) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.ask-decision", "In een groep iets samen besluiten", typeof(GroupWorked));

    public Guid CommandId => Id.Value;
}

/// <param name="Dots">A number for each option; empty for consent.</param>
public sealed record GiveVoice(Guid CommandId, MemberId By, DecisionId Decision, string? Objection, IReadOnlyList<int> Dots) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.give-voice", "In een groep zeggen wat je van een besluit vindt", typeof(GroupWorked));
}

public sealed record CloseDecision(Guid CommandId, MemberId By, DecisionId Decision) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.close-decision", "In een groep een besluit afronden", typeof(GroupWorked));
}

public sealed class DecisionHandlers(GroupDoor door, OpbouwDb db, GroupTrail trail, LocalTime time) : IHandle<AskDecision, Nothing>, IHandle<GiveVoice, Nothing>, IHandle<CloseDecision, Nothing>
{
    public const int MostOpen = 20;

    private static readonly Refusal TooMany = new("groups.too-many-decisions", $"Er staan al {MostOpen} besluiten open. Rond er eerst een af.", "Question");
    private static readonly Refusal NeedsOptions = new("groups.needs-options", $"Zet elke keuze op een eigen regel: minstens 2, hoogstens {GroupDecision.MostOptions}, en elk hoogstens {GroupDecision.LongestOption} letters.", "Options");

    public async Task<Outcome<Nothing>> HandleAsync(AskDecision command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        var isDots = command.Kind == DecisionKind.Dots;
        if (isDots && (command.Options.Count is < 2 or > GroupDecision.MostOptions || command.Options.Any(option => option.Length > GroupDecision.LongestOption))) return NeedsOptions;
        if (await db.Set<GroupDecision>().IgnoreQueryFilters().CountAsync(decision => decision.InitiativeId == visit.Initiative.Id && decision.ClosedOn == null, ct) >= MostOpen) return TooMany;
        db.Add(new GroupDecision { Id = command.Id, InitiativeId = visit.Initiative.Id, Kind = command.Kind, Question = command.Question, Options = isDots ? string.Join('\n', command.Options) : "", AskedOn = time.Today });
        return trail.Note(visit, GroupAct.DecisionAsked);
    }

    /// <summary>The worker has no voice: it is the group's decision.</summary>
    public async Task<Outcome<Nothing>> HandleAsync(GiveVoice command, CancellationToken ct)
    {
        if (await FindAsync(command.By, command.Decision, ct) is not var (visit, decision) || visit.IsCompanion) return NothingThere.ForThisActor;
        if (decision.Say(visit.Me.Id, command.Objection, command.Dots, time.Today) is { } refusal) return refusal;
        return trail.Note(visit, GroupAct.VoiceGiven);
    }

    public async Task<Outcome<Nothing>> HandleAsync(CloseDecision command, CancellationToken ct)
    {
        if (await FindAsync(command.By, command.Decision, ct) is not var (visit, decision) || !visit.MayDecide) return NothingThere.ForThisActor;
        if (decision.Close(time.Today) is { } refusal) return refusal;
        return trail.Note(visit, GroupAct.DecisionClosed);
    }

    private async Task<(GroupVisit, GroupDecision)?> FindAsync(MemberId by, DecisionId id, CancellationToken ct) =>
        await door.EnterAsync(by, ct) is { } visit
            && await db.Set<GroupDecision>().IgnoreQueryFilters().Include(decision => decision.Voices).SingleOrDefaultAsync(decision => decision.Id == id && decision.InitiativeId == visit.Initiative.Id, ct) is { } found ? (visit, found) : null;
}
