using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Agenda.Desk;

/// <summary>The partner says that what a worker typed in is right.</summary>
public sealed record ConfirmAnswer(Guid CommandId, AgendaItemId ItemId, AnswerId AnswerId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } =
        new("agenda.confirm-answer", "Doorgegeven antwoord bevestigen", typeof(AnswerConfirmed), typeof(Signals.BundleMoved));
}

public sealed class ConfirmAnswerHandler(WorkContext work, AgendaBook book, OpenTrail trail, LocalTime time) : IHandle<ConfirmAnswer, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ConfirmAnswer command, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.Answer) || await book.FindAsync(command.ItemId, ct) is not { } item || item.PartnerId != work.Actor.Partner)
            return NothingThere.ForThisActor;
        if (item.Confirm(command.AnswerId, time.Now) is { } refusal)
            return refusal;
        trail.Record(new AnswerConfirmed(item.Id, command.AnswerId));
        if (await book.SettleAsync(item, ct) is { } notMoved)
            return notMoved;
        return default(Nothing);
    }
}
