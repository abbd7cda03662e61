using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>A question to a named partner with a date (agendapunt).</summary>
public sealed partial class AgendaItem
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

    /// <summary>Whom at the partner it was put to; null when the worker asked without mail.</summary>
    public PartnerPersonId? PersonId { get; init; }

    public required AreaId AreaId { get; init; }

    public required Theme Theme { get; init; }

    public required string Title { get; init; }

    /// <summary>The approved wording, as it was when it was asked.</summary>
    public required string Question { get; init; }

    public required DateOnly FirstHeardOn { get; init; }

    public required DateOnly BundledOn { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>What it stands on, said in steps: when it was asked, or since a signal was taken back or corrected.</summary>
    public required string EvidenceInSteps { get; set; }

    /// <summary>Answer wished by this day.</summary>
    public DateOnly AnswerBy { get; private set; }

    public DateOnly? PromisedFor { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? ToldBackOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedBecause { get; private set; }

    public AgendaStatus Status { get; private set; } = AgendaStatus.Asked;

    /// <summary>The day the partner had done what was promised.</summary>
    public DateOnly? PromiseKeptOn { get; private set; }

    /// <summary>Counts what there was to tell: an answer, another answer, a promise that was kept. A place is up to date when it heard the last.</summary>
    public int News { get; private set; }

    /// <summary>The day the date that is open was agreed. What falls before it was about another date.</summary>
    public DateOnly DateSetOn { get; private set; }

    /// <summary>Short random code of the public address; made when it is first published, and kept: it stands on paper.</summary>
    public string? PublicCode { get; set; }

    public bool IsPublished { get; set; }

    public int Version { get; private set; }

    public List<Answer> Answers { get; } = [];

    public List<AnswerDraft> Drafts { get; } = [];

    public List<Clarification> Clarifications { get; } = [];

    public List<DateChange> DateChanges { get; } = [];

    public List<TellBackPlace> Places { get; } = [];

    public List<TakenStep> Steps { get; } = [];

    public static Outcome<AgendaItem> Ask(
        BringToAgenda.BringToAgenda command, BundleToAsk bundle, IReadOnlyList<FindSpotId> heardAt, Actor actor, DateTimeOffset now)
    {
        var today = LocalTime.DayOf(now);
        if (bundle.Readiness.Refusal is { } notYet)
            return notYet;
        if (RefusesDate(command.AnswerBy, today) is { } refusal)
            return refusal;
        return New(command.Id, command.PartnerId, command.PersonId, command.AnswerBy, bundle, heardAt, actor, today);
    }

    /// <summary>Without weighing whether it may be asked: of what a partner promised on the spot.</summary>
    internal static AgendaItem New(
        AgendaItemId id, PartnerId partner, PartnerPersonId? person, DateOnly answerBy, BundleToAsk bundle, IReadOnlyList<FindSpotId> heardAt, Actor actor, DateOnly today)
    {
        var item = new AgendaItem
        {
            Id = id,
            BundleId = bundle.Id,
            TeamId = bundle.TeamId,
            WorkerId = actor.Account,
            PartnerId = partner,
            PersonId = person,
            AreaId = bundle.Areas[0],
            Theme = bundle.Theme,
            Title = bundle.Title,
            Question = bundle.Wording!,
            FirstHeardOn = bundle.FirstHeardOn,
            BundledOn = bundle.BundledOn,
            AskedOn = today,
            EvidenceInSteps = EvidenceSentence.Of(bundle.Evidence),
            AnswerBy = answerBy,
            DateSetOn = today,
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

    /// <summary>The worker answers what the partner wanted to know; the question lies with the partner again.</summary>
    public Refusal? Clarify(Clarification clarification, DateOnly answerBy, DateOnly today)
    {
        if (Status != AgendaStatus.MoreWanted)
            return AgendaRefusals.NothingWasAskedBack;
        if (RefusesDate(answerBy, today) is { } refusal)
            return refusal;
        Clarifications.Add(clarification);
        (AnswerBy, Status, DateSetOn) = (answerBy, AgendaStatus.Asked, today);
        Touch();
        return null;
    }

    /// <summary>What it stands on became something else. The partner reads that among the explanations.</summary>
    /// <returns>False when in steps it is the same.</returns>
    public bool StandOn(string evidenceInSteps, string by, DateTimeOffset now)
    {
        if (EvidenceInSteps == evidenceInSteps)
            return false;
        Clarifications.Add(new Clarification
        {
            AgendaItemId = Id,
            Number = Clarifications.Count + 1,
            Text = $"Wij verbeterden wat wij hoorden. Eerst stond hier: {EvidenceInSteps}. Nu: {evidenceInSteps}.",
            By = by,
            At = now,
        });
        EvidenceInSteps = evidenceInSteps;
        Touch();
        return true;
    }

    /// <summary>Another date, for the answer or for the promise. The old one and the reason stay visible.</summary>
    public Refusal? ChangeDate(DateOnly newDate, string reason, string by, DateTimeOffset now)
    {
        if (DueOn is not { } old)
            return AgendaRefusals.NoDateIsOpen;
        var today = LocalTime.DayOf(now);
        if ((newDate == old ? AgendaRefusals.SameDate : RefusesDate(newDate, today)) is { } refusal)
            return refusal;
        DateChanges.Add(new DateChange { AgendaItemId = Id, Number = DateChanges.Count + 1, From = old, To = newDate, Reason = reason, By = by, At = now });
        if (Status == AgendaStatus.Promised)
            PromisedFor = newDate;
        else
            AnswerBy = newDate;
        DateSetOn = today;
        Touch();
        return null;
    }

    /// <summary>The partner did what was promised. That is news to tell, also where the promise itself was told.</summary>
    public Refusal? KeepPromise(DateOnly today)
    {
        if (Status != AgendaStatus.Promised)
            return AgendaRefusals.NoDateIsOpen;
        (Status, PromiseKeptOn, News) = (AgendaStatus.Answered, today, News + 1);
        Touch();
        return null;
    }

    /// <summary>Told at one place. Told everywhere: the loop is closed.</summary>
    public Refusal? Tell(FindSpotId spot, int heardBy, AccountId worker, DateOnly today)
    {
        if (!MayBeTold)
            return AgendaRefusals.NothingToTellYet;
        if (Places.Find(each => each.FindSpotId == spot) is not { } place)
            Places.Add(place = new TellBackPlace { AgendaItemId = Id, FindSpotId = spot });
        (place.ToldOn, place.HeardBy, place.WorkerId, place.ToldNews) = (today, heardBy, worker, News);
        if (Places.TrueForAll(each => each.ToldNews == News))
        {
            ToldBackOn ??= today;
            Status = Status == AgendaStatus.Answered ? AgendaStatus.ToldBack : Status;
        }

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

    /// <summary>The worker takes the question back before there is an answer. What it was about goes on as a bundle.</summary>
    public Refusal? TakeBack(string because, DateOnly today)
    {
        if (Status is not (AgendaStatus.Asked or AgendaStatus.MoreWanted))
            return Status == AgendaStatus.Closed ? AgendaRefusals.AlreadyClosed : AgendaRefusals.AlreadyAnswered;
        (Status, ClosedOn, ClosedBecause) = (AgendaStatus.Closed, today, because);
        Touch();
        return null;
    }

    public bool MayBeTold => Newest is { Kind: not AnswerKind.WantToKnowMore };

    /// <summary>A step of the ageing was taken: a reminder, or it went to somebody else.</summary>
    public void TakeStep(TakenStep step)
    {
        Steps.Add(step);
        Touch();
    }

    internal static Refusal? RefusesDate(DateOnly day, DateOnly today) =>
        day <= today ? AgendaRefusals.DateHasPassed : day > today.AddYears(2) ? AgendaRefusals.DateTooFar : null;

    private void Touch() => Version++;
}
