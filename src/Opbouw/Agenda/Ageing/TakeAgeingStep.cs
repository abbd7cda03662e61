using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Agenda.Ageing;

/// <summary>The house reminds somebody of one question, as the organisation's plan says for today. Taken once for each date.</summary>
public sealed record TakeAgeingStep(Guid CommandId, AgendaItemId ItemId, int Days, AgeingRecipient To) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.take-ageing-step", "Herinneren aan een datum", typeof(AgeingStepTaken));
}

public sealed class TakeAgeingStepHandler(ChosenSettings settings, WorkContext work, AgendaBook book, AgeingMail mail, OpenTrail trail, LocalTime time)
    : IHandle<TakeAgeingStep, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TakeAgeingStep command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await book.FindAsync(command.ItemId, ct) is not { } item)
            return NothingThere.ForThisActor;

        // Looked at again inside the lane: the partner may have answered, or another node was first.
        var plan = (await settings.NowAsync(AgeingPlan.Kind, ct)).Steps;
        if (TakenStep.Due(item, plan, time.Today).FirstOrDefault(step => step.Days == command.Days && step.To == command.To) is not { } due)
            return NothingThere.ForThisActor;
        var mails = await mail.SendAsync(item, due, ct);
        item.TakeStep(new TakenStep { AgendaItemId = item.Id, DueOn = item.DueOn!.Value, Days = due.Days, To = due.To, At = time.Now, Mails = mails });
        trail.Record(new AgeingStepTaken(item.Id, item.DueOn.Value, due.Days, due.To));
        return default(Nothing);
    }
}
