using Opbouw.Agenda;
using Opbouw.Agenda.BringToAgenda;
using Opbouw.Demo.Plan;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Demo.Writing;

/// <summary>Questions to partners, walked step by step by the rules of the house, and published as they stand today.</summary>
public sealed class AgendaFill(OpbouwDb db, DemoKeys keys, DemoTrail trail, BundlesFill bundles, PublicFace publicFace)
{
    public async Task FillAsync(PlannedBundle planned, Bundle bundle, CancellationToken ct)
    {
        if (planned.Question is not { } question)
            return;
        var item = Ask(planned, question, bundle);
        var walk = new QuestionWalk(planned, question, item, keys, trail);
        var last = question.AskedAt;
        Settle(planned, bundle, item, planned.Worker, last);
        foreach (var step in walk.Steps().OrderBy(step => step.At))
        {
            step.Take();
            Settle(planned, bundle, item, step.Actor, last = step.At);
        }

        db.Add(item);
        await publicFace.RefreshAsync(item, LocalTime.DayOf(last), ct);
    }

    private AgendaItem Ask(PlannedBundle planned, PlannedQuestion question, Bundle bundle)
    {
        var command = new BringToAgenda(keys.AgendaItem(planned), bundle.Id, keys.Partner(question.Partner), question.Due) { PersonId = keys.PartnerPerson(question.PartnerPerson) };
        var asked = AgendaItem.Ask(command, ToAsk(planned, bundle), HeardAt(planned), trail.ActorOf(planned.Worker), question.AskedAt);
        if (asked is not Outcome<AgendaItem>.Done { Value: var item })
            throw new InvalidOperationException($"The plan breaks a rule: {asked}.");
        trail.Record(planned.Worker, question.AskedAt, new BroughtToAgenda(item.Id, bundle.Id, item.PartnerId), question.Text);
        item.PublicCode = keys.PublicCode(planned);
        item.IsPublished = true;
        trail.Record(planned.Worker, question.AskedAt, new QuestionPublished(item.Id), planned.Number);
        return item;
    }

    /// <summary>As the Signals module would tell it at this moment, reckoned from the plan because the signals are not saved yet.</summary>
    private BundleToAsk ToAsk(PlannedBundle planned, Bundle bundle)
    {
        var signals = planned.Signals.Select(number => keys.Plan.Signals[number]).ToList();
        var weeks = signals.Select(s => LocalTime.DayOf(s.At).DayNumber / 7).Distinct().Count();
        var areas = signals.CountBy(s => s.Area).OrderByDescending(area => area.Value).Select(area => keys.Area(area.Key)).ToList();
        var evidence = new Evidence(signals.Count, signals.Count, weeks, areas, new Dictionary<SignalKind, int>());
        return new BundleToAsk(
            bundle.Id, bundle.TeamId, bundle.Title, bundle.Theme, bundle.Status, LocalTime.DayOf(signals.Min(s => s.At)), LocalTime.DayOf(bundle.StartedAt),
            bundle.Newest!.Words, bundle.Newest.Version, new BundleReadiness(true, "", null), evidence.InSteps(), HeardAt(planned));
    }

    /// <summary>The spot it is about, and every spot where it was heard.</summary>
    private List<FindSpotId> HeardAt(PlannedBundle planned) =>
        [.. planned.Signals.Select(number => keys.Plan.Signals[number].FindSpot).OfType<int>().Prepend(planned.FindSpot).Distinct().Select(keys.FindSpot)];

    private void Settle(PlannedBundle planned, Bundle bundle, AgendaItem item, string actor, DateTimeOffset at)
    {
        var phase = AgendaBook.PhaseOf(item);
        if (bundle.Status != phase)
            bundles.Move(planned, bundle, actor, phase, at);
    }
}
