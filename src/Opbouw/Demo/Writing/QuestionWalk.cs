using Opbouw.Agenda;
using Opbouw.Demo.Plan;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;

namespace Opbouw.Demo.Writing;

/// <summary>One thing that happened to a question: when, by whom, and how the house takes it in.</summary>
public sealed record QuestionStep(DateTimeOffset At, string Actor, Action Take);

/// <summary>All that the plan tells of one question, as steps. Each goes through the question's own rules; a plan that breaks one stops here.</summary>
public sealed class QuestionWalk(PlannedBundle planned, PlannedQuestion question, AgendaItem item, DemoKeys keys, DemoTrail trail)
{
    private const int DaysAfterExplaining = 28;

    public IEnumerable<QuestionStep> Steps() =>
    [
        .. question.NewDates.Select(date => Step(date.At, question.PartnerPerson, () => Move(date))),
        .. question.Nudges.Select(nudge => Step(nudge.At, planned.Worker, () => Remind(nudge))),
        .. question.Answers.SelectMany((answer, number) => StepsOf(answer, number)),
        .. question.Tellings.Where(telling => telling.At is not null).Select(telling => Step(telling.At!.Value, planned.Worker, () => Tell(telling.FindSpot, telling.HeardBy, telling.At.Value))),
        .. KeptSteps(),
        .. question.GivenUp is { } end ? [Step(end.At, planned.Worker, () => GiveUp(end))] : Array.Empty<QuestionStep>(),
    ];

    private IEnumerable<QuestionStep> StepsOf(PlannedAnswer answer, int number)
    {
        var id = keys.Answer(planned, number, answer.At);
        yield return Step(answer.At, answer.TypedBy ?? question.PartnerPerson, () => Take(answer, id));
        if (answer.ConfirmedAt is { } confirmedAt)
            yield return Step(confirmedAt, question.PartnerPerson, () => Confirm(id, confirmedAt));
        if (answer.ExplainedAt is { } explainedAt)
            yield return Step(explainedAt, planned.Worker, () => Explain(answer.Explanation!, explainedAt));
    }

    /// <summary>That it is done is told as well, at every place.</summary>
    private IEnumerable<QuestionStep> KeptSteps()
    {
        if (question.PromiseKeptAt is not { } keptAt)
            yield break;
        yield return Step(keptAt, question.PartnerPerson, () => KeepPromise(keptAt));
        if (planned.Closed is not { } round)
            yield break;
        var toldAt = round.At > keptAt ? round.At : keptAt.AddMinutes(1);
        foreach (var place in question.Tellings)
            yield return Step(toldAt, planned.Worker, () => Tell(place.FindSpot, place.HeardBy, toldAt));
    }

    private void Take(PlannedAnswer answer, AnswerId id)
    {
        var taken = new Answer
        {
            Id = id,
            AgendaItemId = item.Id,
            Kind = (AnswerKind)answer.Form,
            Text = answer.Text,
            PromisedFor = answer.Promised,
            Channel = (Agenda.AnswerChannel)answer.Channel,
            GivenBy = keys.NameAndFunction(question.PartnerPerson),
            GivenAt = answer.At,
            PassedOnBy = answer.TypedBy is { } worker ? trail.ActorOf(worker).Name : null,
        };
        Keep(item.TakeAnswer(taken, LocalTime.DayOf(answer.At)));
        trail.Record(answer.TypedBy ?? question.PartnerPerson, answer.At, new PartnerAnswered(item.Id, id, taken.Kind, taken.Channel), answer.Text);
    }

    private void Confirm(AnswerId id, DateTimeOffset at)
    {
        Keep(item.Confirm(id, at));
        trail.Record(question.PartnerPerson, at, new AnswerConfirmed(item.Id, id), id);
    }

    private void Explain(string text, DateTimeOffset at)
    {
        var today = LocalTime.DayOf(at);
        var clarification = new Clarification
        {
            AgendaItemId = item.Id,
            Number = item.Clarifications.Count + 1,
            Text = text,
            By = trail.ActorOf(planned.Worker).Name,
            At = at,
        };
        Keep(item.Clarify(clarification, today.AddDays(DaysAfterExplaining), today));
        trail.Record(planned.Worker, at, new QuestionClarified(item.Id), text);
    }

    private void Move(PlannedNewDate date)
    {
        var from = item.DueOn ?? question.Due;
        Keep(item.ChangeDate(date.NewDue, date.Reason, keys.NameAndFunction(question.PartnerPerson), date.At));
        trail.Record(question.PartnerPerson, date.At, new DateMoved(item.Id, from, date.NewDue), date.Reason);
    }

    /// <summary>What the house would have done by then. The note of the plan is what the worker said; it stands nowhere.</summary>
    private void Remind(PlannedNudge nudge)
    {
        foreach (var step in TakenStep.Due(item, AgeingPlan.Usual.Steps, LocalTime.DayOf(nudge.At)))
        {
            item.TakeStep(new TakenStep { AgendaItemId = item.Id, DueOn = item.DueOn!.Value, Days = step.Days, To = step.To, At = nudge.At, Mails = 1 });
            trail.RecordByHouse(nudge.At, new AgeingStepTaken(item.Id, item.DueOn.Value, step.Days, step.To), step);
        }
    }

    private void GiveUp(PlannedGivingUp end)
    {
        Keep(item.Close(end.Because, LocalTime.DayOf(end.At)));
        trail.Record(planned.Worker, end.At, new AgendaItemClosed(item.Id), end.Because);
    }

    private void KeepPromise(DateTimeOffset at)
    {
        Keep(item.KeepPromise(LocalTime.DayOf(at)));
        trail.Record(question.PartnerPerson, at, new PromiseKept(item.Id), item.Id);
    }

    private void Tell(int spot, int heardBy, DateTimeOffset at)
    {
        Keep(item.Tell(keys.FindSpot(spot), heardBy, keys.Account(planned.Worker), LocalTime.DayOf(at)));
        trail.Record(planned.Worker, at, new ToldBack(item.Id, keys.FindSpot(spot)), spot);
    }

    private static QuestionStep Step(DateTimeOffset at, string actor, Action take) => new(at, actor, take);

    private void Keep(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The plan breaks a rule for '{item.Title}': {refusal.Code}.");
    }
}
