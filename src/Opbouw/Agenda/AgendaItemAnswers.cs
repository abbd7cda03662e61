using Opbouw.Shared.Acting;

namespace Opbouw.Agenda;

/// <summary>The answers of a question: taken in, confirmed, taken back.</summary>
public sealed partial class AgendaItem
{
    /// <summary>The answer that holds now: the last one taken in that was not taken back, whatever day it was given.</summary>
    public Answer? Newest => Answers.Where(answer => answer.WithdrawnAt is null).MaxBy(answer => answer.Number);

    /// <summary>Takes in an answer, letter by letter. An earlier answer stays, and is named by the one that corrects it.</summary>
    public Refusal? TakeAnswer(Answer answer, DateOnly today)
    {
        if (Status is AgendaStatus.ToldBack or AgendaStatus.Closed)
            return AgendaRefusals.AlreadyClosed;
        if (answer.Kind == AnswerKind.WillDo && answer.PromisedFor is null)
            return AgendaRefusals.PromiseNeedsADate;
        if (answer.PromisedFor < today)
            return AgendaRefusals.PromiseInThePast;
        if (Newest is { Kind: not AnswerKind.WantToKnowMore } earlier)
            answer.Corrects = earlier.Id;
        answer.Number = Answers.Count + 1;
        answer.Before = new StateBeforeAnswer(Status, PromisedFor, DateSetOn, PromiseKeptOn, AnsweredOn, ToldBackOn, News, Version + 1);
        NoteMovedPromise(answer);
        Answers.Add(answer);
        if (answer.Kind != AnswerKind.WantToKnowMore)
            (AnsweredOn, ToldBackOn, News) = (AnsweredOn ?? today, null, News + 1);
        if (Status == AgendaStatus.Promised && answer.Kind == AnswerKind.Done)
            PromiseKeptOn = today;
        else
            (PromisedFor, DateSetOn, PromiseKeptOn) = (answer.PromisedFor, today, null);
        Status = StatusAfter(answer);
        Touch();
        return null;
    }

    /// <summary>The partner says that what the worker typed in is right.</summary>
    public Refusal? Confirm(AnswerId answerId, DateTimeOffset now)
    {
        if (Newest is not { AwaitsConfirmation: true } answer || answer.Id != answerId)
            return AgendaRefusals.NothingToConfirm;
        answer.ConfirmedAt = now;
        Touch();
        return null;
    }

    /// <summary>An answer is taken back as long as nobody did anything with it: the question is again as it was before it. The words stay, as taken back.</summary>
    public Refusal? WithdrawAnswer(AnswerId answerId, DateTimeOffset now)
    {
        if (Newest is not { Before: { } before } answer || answer.Id != answerId || before.VersionAfter != Version)
            return AgendaRefusals.AnswerIsUsed;
        (Status, PromisedFor, DateSetOn, PromiseKeptOn, AnsweredOn, ToldBackOn, News, _) = before;
        DateChanges.RemoveAll(change => change.At == answer.GivenAt && change.Reason == InNewAnswer);
        answer.WithdrawnAt = now;
        Touch();
        return null;
    }

    private const string InNewAnswer = "Staat in het nieuwe antwoord.";

    /// <summary>A partner who answers again with another day moves the date; what the answer says is the reason.</summary>
    private void NoteMovedPromise(Answer answer)
    {
        if (Status != AgendaStatus.Promised || answer.PromisedFor is not { } to || to == PromisedFor)
            return;
        DateChanges.Add(new DateChange
        {
            AgendaItemId = Id,
            Number = DateChanges.Count + 1,
            From = PromisedFor!.Value,
            To = to,
            Reason = InNewAnswer,
            By = answer.GivenBy,
            At = answer.GivenAt,
        });
    }

    private static AgendaStatus StatusAfter(Answer answer) => answer switch
    {
        { Kind: AnswerKind.WantToKnowMore } => AgendaStatus.MoreWanted,
        { PromisedFor: not null } => AgendaStatus.Promised,
        _ => AgendaStatus.Answered,
    };
}

/// <summary>Where a question stood before an answer came, and the version it got with it: still that version, then nothing happened since.</summary>
public sealed record StateBeforeAnswer(
    AgendaStatus Status, DateOnly? PromisedFor, DateOnly DateSetOn, DateOnly? PromiseKeptOn, DateOnly? AnsweredOn, DateOnly? ToldBackOn, int News, int VersionAfter);
