using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Agenda;

public enum AgendaStatus
{
    /// <summary>The partner is to answer.</summary>
    Asked,

    /// <summary>The partner asked something back; the worker is to answer that.</summary>
    MoreWanted,

    /// <summary>Answered with a promise that is not kept yet.</summary>
    Promised,

    /// <summary>Answered; nothing is open at the partner.</summary>
    Answered,

    /// <summary>Told at all places where it was heard.</summary>
    ToldBack,

    /// <summary>Ended without being told everywhere, with a reason.</summary>
    Closed,
}

/// <summary>A question to a named partner with a date (agendapunt).</summary>
public sealed class AgendaItem
{
    public const int LongestTitle = 120;
    public const int LongestQuestion = 1_500;
    public const int LongestReason = 500;

    public required AgendaItemId Id { get; init; }

    public required BundleId BundleId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>The worker who guards this question.</summary>
    public required AccountId WorkerId { get; set; }

    public required PartnerId PartnerId { get; init; }

    public required AreaId AreaId { get; init; }

    public required Theme Theme { get; init; }

    public required string Title { get; init; }

    /// <summary>The approved wording, as it was when it was asked.</summary>
    public required string Question { get; init; }

    public required DateOnly FirstHeardOn { get; init; }

    public required DateOnly BundledOn { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>What it stands on, said in steps when it was asked.</summary>
    public required string EvidenceInSteps { get; init; }

    /// <summary>Answer wished by this day.</summary>
    public DateOnly AnswerBy { get; private set; }

    public DateOnly? PromisedFor { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? ToldBackOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedBecause { get; private set; }

    public AgendaStatus Status { get; private set; } = AgendaStatus.Asked;

    /// <summary>Short random code of the public address; made when it is published.</summary>
    public string? PublicCode { get; set; }

    /// <summary>Number of escalation steps taken since the last date passed.</summary>
    public int StepsTaken { get; set; }

    public int Version { get; private set; }

    public List<Answer> Answers { get; } = [];

    public List<AnswerDraft> Drafts { get; } = [];

    public List<Clarification> Clarifications { get; } = [];

    public List<DateChange> DateChanges { get; } = [];

    public List<TellBackPlace> Places { get; } = [];

    public Answer? Newest => Answers.OrderBy(answer => answer.GivenAt).ThenBy(answer => answer.Id.Value).LastOrDefault();

    public static Outcome<AgendaItem> Ask(
        BringToAgenda.BringToAgenda command, BundleToAsk bundle, IReadOnlyList<FindSpotId> heardAt, Actor actor, DateTimeOffset now)
    {
        var today = LocalTime.DayOf(now);
        if (bundle.Readiness.Refusal is { } notYet)
            return notYet;
        if (command.AnswerBy <= today)
            return AgendaRefusals.DateHasPassed;
        var item = new AgendaItem
        {
            Id = command.Id,
            BundleId = bundle.Id,
            TeamId = bundle.TeamId,
            WorkerId = actor.Account,
            PartnerId = command.PartnerId,
            AreaId = bundle.Areas[0],
            Theme = bundle.Theme,
            Title = bundle.Title,
            Question = bundle.Wording!,
            FirstHeardOn = bundle.FirstHeardOn,
            BundledOn = bundle.BundledOn,
            AskedOn = today,
            EvidenceInSteps = EvidenceSentence.Of(bundle.Evidence),
            AnswerBy = command.AnswerBy,
        };
        item.Places.AddRange(heardAt.Select(spot => new TellBackPlace { AgendaItemId = item.Id, FindSpotId = spot }));
        return item;
    }

    public bool IsOpenAtPartner => Status is AgendaStatus.Asked or AgendaStatus.Promised;

    /// <summary>The day the partner is expected to act by: to answer, or to have done what was promised.</summary>
    public DateOnly? DueOn => Status switch
    {
        AgendaStatus.Asked => AnswerBy,
        AgendaStatus.Promised => PromisedFor,
        _ => null,
    };

    public int DaysLate(DateOnly today) => DueOn is { } due && due < today ? today.DayNumber - due.DayNumber : 0;

    /// <summary>Takes in an answer, letter by letter. An earlier answer stays.</summary>
    public Refusal? TakeAnswer(Answer answer, DateOnly today)
    {
        if (Status is AgendaStatus.ToldBack or AgendaStatus.Closed)
            return AgendaRefusals.AlreadyClosed;
        if (answer.Kind == AnswerKind.WillDo && answer.PromisedFor is null)
            return AgendaRefusals.PromiseNeedsADate;
        if (answer.PromisedFor < today)
            return AgendaRefusals.PromiseInThePast;
        Answers.Add(answer);
        AnsweredOn ??= answer.Kind == AnswerKind.WantToKnowMore ? null : today;
        PromisedFor = answer.PromisedFor;
        Status = StatusAfter(answer);
        StepsTaken = 0;
        Touch();
        return null;
    }

    /// <summary>The partner says that what the worker typed in is right.</summary>
    public Refusal? Confirm(AnswerId answerId, DateTimeOffset now)
    {
        if (Answers.Find(answer => answer.Id == answerId) is not { AwaitsConfirmation: true } answer)
            return AgendaRefusals.NothingToConfirm;
        answer.ConfirmedAt = now;
        Touch();
        return null;
    }

    /// <summary>The worker answers what the partner wanted to know; the question lies with the partner again.</summary>
    public Refusal? Clarify(Clarification clarification, DateOnly answerBy, DateOnly today)
    {
        if (Status != AgendaStatus.MoreWanted)
            return AgendaRefusals.NothingWasAskedBack;
        if (answerBy <= today)
            return AgendaRefusals.DateHasPassed;
        Clarifications.Add(clarification);
        (AnswerBy, Status, StepsTaken) = (answerBy, AgendaStatus.Asked, 0);
        Touch();
        return null;
    }

    /// <summary>Another date, for the answer or for the promise. The old one and the reason stay visible.</summary>
    public Refusal? ChangeDate(DateOnly newDate, string reason, string by, DateTimeOffset now)
    {
        if (DueOn is not { } old)
            return AgendaRefusals.NoDateIsOpen;
        if (newDate <= LocalTime.DayOf(now))
            return AgendaRefusals.DateHasPassed;
        DateChanges.Add(new DateChange { AgendaItemId = Id, Number = DateChanges.Count + 1, From = old, To = newDate, Reason = reason, By = by, At = now });
        if (Status == AgendaStatus.Promised)
            PromisedFor = newDate;
        else
            AnswerBy = newDate;
        StepsTaken = 0;
        Touch();
        return null;
    }

    /// <summary>The partner did what was promised.</summary>
    public Refusal? KeepPromise()
    {
        if (Status != AgendaStatus.Promised)
            return AgendaRefusals.NoDateIsOpen;
        Status = AgendaStatus.Answered;
        Touch();
        return null;
    }

    /// <summary>Told at one place. Told everywhere: the loop is closed.</summary>
    public Refusal? Tell(FindSpotId spot, int heardBy, AccountId worker, DateOnly today)
    {
        if (Newest is null || Status is AgendaStatus.MoreWanted)
            return AgendaRefusals.NothingToTellYet;
        if (Places.Find(each => each.FindSpotId == spot) is not { } place)
            Places.Add(place = new TellBackPlace { AgendaItemId = Id, FindSpotId = spot });
        (place.ToldOn, place.HeardBy, place.WorkerId) = (today, heardBy, worker);
        if (Places.TrueForAll(each => each.ToldOn is not null))
            ToldBackOn ??= today;
        if (ToldBackOn is not null && Status == AgendaStatus.Answered)
            Status = AgendaStatus.ToldBack;
        Touch();
        return null;
    }

    public Refusal? Close(string because, DateOnly today)
    {
        if (Status is AgendaStatus.ToldBack or AgendaStatus.Closed)
            return AgendaRefusals.AlreadyClosed;
        (Status, ClosedOn, ClosedBecause) = (AgendaStatus.Closed, today, because);
        Touch();
        return null;
    }

    public bool MayBeTold => Newest is { Kind: not AnswerKind.WantToKnowMore };

    private static AgendaStatus StatusAfter(Answer answer) => answer switch
    {
        { Kind: AnswerKind.WantToKnowMore } => AgendaStatus.MoreWanted,
        { PromisedFor: not null } => AgendaStatus.Promised,
        _ => AgendaStatus.Answered,
    };

    private void Touch() => Version++;
}
