using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>The worker answers what the partner wanted to know; the question goes again.</summary>
public sealed record Clarify(Guid CommandId, AgendaItemId ItemId, string Text, DateOnly AnswerBy) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.clarify", "Uitleg geven aan een partner", typeof(QuestionClarified), typeof(BundleMoved));
}

/// <summary>Another date for an answer or a promise, with the reason.</summary>
public sealed record MoveDate(Guid CommandId, AgendaItemId ItemId, DateOnly NewDate, string Why) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.move-date", "Een andere datum afspreken", typeof(DateMoved), typeof(BundleMoved));
}

/// <summary>The partner did what was promised.</summary>
public sealed record KeepPromise(Guid CommandId, AgendaItemId ItemId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.keep-promise", "Belofte is gehouden", typeof(PromiseKept), typeof(BundleMoved));
}

/// <summary>Ends a question that can not be told everywhere, with the reason.</summary>
public sealed record CloseItem(Guid CommandId, AgendaItemId ItemId, string Because) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.close-item", "Een vraag afsluiten", typeof(AgendaItemClosed), typeof(BundleMoved));
}

/// <summary>Shows a question on U zei, wij deden.</summary>
public sealed record PublishQuestion(Guid CommandId, AgendaItemId ItemId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.publish-question", "Een vraag op U zei, wij deden zetten", typeof(QuestionPublished), typeof(BundleMoved));
}

/// <summary>Takes a question off U zei, wij deden, at once.</summary>
public sealed record WithdrawQuestion(Guid CommandId, AgendaItemId ItemId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.withdraw-question", "Een vraag van U zei, wij deden halen", typeof(QuestionWithdrawn), typeof(BundleMoved));
}

public sealed class GuardQuestionHandler(WorkContext work, AgendaBook book, PublicFace publicFace, AskByMail mail, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<Clarify, Nothing>, IHandle<MoveDate, Nothing>, IHandle<KeepPromise, Nothing>, IHandle<CloseItem, Nothing>,
    IHandle<PublishQuestion, Nothing>, IHandle<WithdrawQuestion, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(Clarify command, CancellationToken ct)
    {
        var outcome = await ChangeAsync(command.ItemId, WorkerOnly, item => (item.Clarify(ExplanationOf(command, item), command.AnswerBy, time.Today), new QuestionClarified(item.Id)), ct);
        if (outcome.IsDone)
            await notifier.SettleAsync(command.ItemId.Value, ct);
        if (outcome.IsDone && await book.FindAsync(command.ItemId, ct) is { } item)
            await mail.AskAgainAsync(item, command.Text, ct);
        return outcome;
    }

    public Task<Outcome<Nothing>> HandleAsync(MoveDate command, CancellationToken ct) =>
        ChangeAsync(command.ItemId, WorkerOrPartner, item =>
        {
            var from = item.DueOn ?? default;
            return (item.ChangeDate(command.NewDate, command.Why, work.Actor.Name, time.Now), new DateMoved(item.Id, from, command.NewDate));
        }, ct);

    public Task<Outcome<Nothing>> HandleAsync(KeepPromise command, CancellationToken ct) =>
        ChangeAsync(command.ItemId, WorkerOrPartner, item => (item.KeepPromise(time.Today), new PromiseKept(item.Id)), ct);

    public async Task<Outcome<Nothing>> HandleAsync(CloseItem command, CancellationToken ct)
    {
        var partnerWaits = false;
        var outcome = await ChangeAsync(command.ItemId, WorkerOnly, item =>
        {
            partnerWaits = item.IsOpenAtPartner || item.Status == AgendaStatus.MoreWanted;
            return (item.Close(command.Because, time.Today), new AgendaItemClosed(item.Id));
        }, ct);
        if (outcome.IsDone)
            await notifier.SettleAsync(command.ItemId.Value, ct);
        if (partnerWaits && outcome.IsDone && await book.FindAsync(command.ItemId, ct) is { } item)
            await mail.TellClosedAsync(item, ct);
        return outcome;
    }

    public Task<Outcome<Nothing>> HandleAsync(PublishQuestion command, CancellationToken ct) =>
        ChangeAsync(command.ItemId, WorkerOnly, item => (null, publicFace.Publish(item)), ct);

    public Task<Outcome<Nothing>> HandleAsync(WithdrawQuestion command, CancellationToken ct) =>
        ChangeAsync(command.ItemId, WorkerOnly, item => (null, PublicFace.Withdraw(item)), ct);

    private Clarification ExplanationOf(Clarify command, AgendaItem item) => new()
    {
        AgendaItemId = item.Id,
        Number = item.Clarifications.Count + 1,
        Text = command.Text,
        By = work.Actor.Name,
        At = time.Now,
    };

    private bool WorkerOnly => work.Actor.May(AgendaRights.Ask);

    private bool WorkerOrPartner => WorkerOnly || work.Actor.May(AgendaRights.Answer);

    private async Task<Outcome<Nothing>> ChangeAsync(
        AgendaItemId id, bool may, Func<AgendaItem, (Refusal? Refusal, AgendaItemEvent Happened)> decide, CancellationToken ct)
    {
        if (!may || await book.FindAsync(id, ct) is not { } item)
            return NothingThere.ForThisActor;
        var (refusal, happened) = decide(item);
        if (refusal is not null)
            return refusal;
        trail.Record(happened);
        if (await book.SettleAsync(item, ct) is { } notMoved)
            return notMoved;
        return default(Nothing);
    }
}
