using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>The worker takes a question back that has no answer yet. As long as its mail has not gone, nobody has seen it and no reason is asked.</summary>
public sealed record TakeQuestionBack(Guid CommandId, AgendaItemId ItemId, string? Because) : ICommand<BundleId>
{
    public static ProcessKind Process { get; } =
        new("agenda.take-question-back", "Een gestelde vraag terughalen", typeof(QuestionTakenBack), typeof(BundleMoved), typeof(QuestionWithdrawn));
}

/// <summary>Who gave an answer, or passed it on, takes it back before anybody did anything with it.</summary>
public sealed record WithdrawAnswer(Guid CommandId, AgendaItemId ItemId, AnswerId AnswerId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.withdraw-answer", "Een eigen antwoord terugnemen", typeof(AnswerWithdrawn), typeof(BundleMoved));
}

public sealed class TakeBackHandler(
    WorkContext work, AgendaBook book, BundleDesk bundles, PublicFace publicFace, Outbox outbox, AskByMail mail, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<TakeQuestionBack, BundleId>, IHandle<WithdrawAnswer, Nothing>
{
    private const string Undone = "Ongedaan gemaakt.";
    private static readonly Refusal NeedsAReason = new("agenda.take-back-needs-a-reason", "Schrijf op waarom je de vraag terughaalt. De partner leest dit.", "Text");

    public async Task<Outcome<BundleId>> HandleAsync(TakeQuestionBack command, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.Ask) || await book.FindAsync(command.ItemId, ct) is not { } item)
            return NothingThere.ForThisActor;
        var wasRead = await outbox.TakeBackAsync(item.Id.Value, ct);
        if (command.Because is null && (wasRead || item.AskedOn != time.Today))
            return NeedsAReason;
        if (item.TakeBack(command.Because ?? Undone, time.Today) is { } refusal)
            return refusal;
        var came = await bundles.ComeBackAsync(item.BundleId, ct);
        if (came is not Outcome<BundleMoved>.Done { Value: var moved })
            return came.As<BundleId>();
        trail.Record(new QuestionTakenBack(item.Id, !wasRead));
        trail.Record(moved);
        if (command.Because is null && item.IsPublished)
            trail.Record(PublicFace.Withdraw(item));
        await publicFace.RefreshAsync(item, time.Today, ct);
        if (wasRead)
            await mail.TellTakenBackAsync(item, ct);
        return item.BundleId;
    }

    public async Task<Outcome<Nothing>> HandleAsync(WithdrawAnswer command, CancellationToken ct)
    {
        if (await book.FindAsync(command.ItemId, ct) is not { } item || item.Answers.Find(one => one.Id == command.AnswerId) is not { } answer || !IsMine(item, answer))
            return NothingThere.ForThisActor;
        if (item.WithdrawAnswer(answer.Id, time.Now) is { } refusal)
            return refusal;
        trail.Record(new AnswerWithdrawn(item.Id, answer.Id));
        await notifier.SettleAsync(item.Id.Value, ct);
        await notifier.TellAsync(item.WorkerId, item.Id.Value, $"De partner nam een antwoord terug: {item.Title}", $"/agendering/{item.Id.Value}", ct);
        if (await outbox.TakeBackAsync(answer.Id.Value, ct))
            await mail.TellAnswerTakenBackAsync(item, ct);
        return await book.SettleAsync(item, ct) is { } notMoved ? notMoved : default(Nothing);
    }

    /// <summary>At the desk any colleague of the partner may; what a worker passed on, her team may.</summary>
    private bool IsMine(AgendaItem item, Answer answer) => answer.PassedOnBy is null
        ? answer.Channel == AnswerChannel.Desk && work.Actor.May(AgendaRights.Answer) && item.PartnerId == work.Actor.Partner
        : work.Actor.May(AgendaRights.Ask);
}
