using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.HandOver;

/// <summary>Pieces of work of one worker become a colleague's.</summary>
public sealed record HandOverWork(Guid CommandId, AccountId From, IReadOnlyList<HandedPiece> Pieces) : ICommand<int>
{
    public static ProcessKind Process { get; } = new("people.hand-over-work", "Werk overdragen aan een collega", typeof(WorkHandedOver), typeof(NoteErased));
}

/// <param name="To">Whose it becomes; null erases the words of a private note.</param>
public sealed record HandedPiece(string Key, AccountId? To);

/// <summary>Answers with the number of pieces that changed hands.</summary>
public sealed class HandOverWorkHandler(WorkContext work, Colleagues colleagues, IEnumerable<IHeldWork> modules, Notifier notifier, OpenTrail trail) : IHandle<HandOverWork, int>
{
    private static readonly Refusal NothingChosen = new("hand-over.nothing-chosen", "Kies bij minstens één ding wie het overneemt.");
    private static readonly Refusal NotAColleague = new("hand-over.not-a-colleague", "Wie het overneemt, moet opbouwwerker zijn in hetzelfde team.");

    public async Task<Outcome<int>> HandleAsync(HandOverWork command, CancellationToken ct)
    {
        if (!await colleagues.MayActForAsync(command.From, ct))
            return NothingThere.ForThisActor;
        if (command.Pieces.Count == 0)
            return NothingChosen;
        var handedTo = new List<AccountId?>();
        var isSelf = command.From == work.Actor.Account;
        foreach (var module in modules)
        {
            var held = (await module.OfAsync(command.From, ct)).ToDictionary(piece => piece.Key);
            foreach (var handed in command.Pieces)
            {
                if (!held.TryGetValue(handed.Key, out var piece))
                    continue;
                if (piece.IsPrivate ? !isSelf : handed.To is null)
                    return NothingThere.ForThisActor;
                if (await RefusesAsync(piece, handed.To, command.From, ct) is { } refusal)
                    return refusal;
                await module.PassAsync(piece, handed.To, ct);
                handedTo.Add(handed.To);
                trail.Record(handed.To is { } to ? new WorkHandedOver(piece.Record, piece.Kind, command.From, to) : new NoteErased(piece.Record, command.From));
            }
        }

        foreach (var to in handedTo.OfType<AccountId>().Distinct())
            await notifier.TellAsync(to, command.CommandId, $"{work.Actor.Name} droeg werk aan je over. Het staat in je dag.", "/mijn-dag", ct);
        return handedTo.Count;
    }

    private async Task<Refusal?> RefusesAsync(HeldPiece piece, AccountId? to, AccountId from, CancellationToken ct)
    {
        if (to is not { } successor)
            return null;
        return successor != from && (await colleagues.WorkersInTeamsAsync([piece.Team], ct)).Any(one => one.Account == successor) ? null : NotAColleague;
    }
}
