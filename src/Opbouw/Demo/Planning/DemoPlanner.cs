using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>Makes the whole plan. Same seed, day, size and texts: same plan, on every machine and every version of .NET.</summary>
public static class DemoPlanner
{
    public const ulong DefaultSeed = 1976;

    public static DemoPlan Make(ulong seed, DateOnly today, DemoSize size)
    {
        var texts = DemoTexts.Read();
        var contacts = new FieldPlanner(texts, new Moments(today, new(seed, "field moments")), new(seed, "field")).Plan(size.Contacts);
        var log = new HeardLog(contacts, texts, new(seed, "heard"));
        var threads = new ThreadChooser(texts, new(seed, "threads")).Choose(size.Bundles);
        var builder = new ThreadBuilder(texts, log, new Moments(today, new(seed, "thread moments")), new(seed, "thread"));
        var bundles = threads.Select(builder.Build).Where(bundle => bundle.Signals.Count > 1).ToList();
        log.HearLoose(size.Signals - log.Signals.Count);

        var (signals, sorted) = InOrder(log.Signals, bundles);
        var followUps = new FollowUpPlanner(texts, new Moments(today, new(seed, "follow-up moments")), new(seed, "follow-up"));
        var touched = new LastTouches(texts, new Moments(today, new(seed, "last moments")), new(seed, "last")).Give(sorted);
        return new DemoPlan(
            today, texts.Organisation, texts.FindSpots, contacts, signals, touched, followUps.Rounds(), followUps.CallBacks(), followUps.Walks());
    }

    /// <summary>Numbers signals and bundles by time, as if they had been written down one after another.</summary>
    private static (IReadOnlyList<PlannedSignal> Signals, IReadOnlyList<PlannedBundle> Bundles) InOrder(
        IReadOnlyList<PlannedSignal> signals, IReadOnlyList<PlannedBundle> bundles)
    {
        var ordered = signals.OrderBy(signal => signal.At).ThenBy(signal => signal.Number).ToList();
        var renumbered = new int[signals.Count];
        for (var i = 0; i < ordered.Count; i++)
            renumbered[ordered[i].Number] = i;
        return (
            [.. ordered.Select((signal, number) => signal with { Number = number })],
            [.. bundles.OrderBy(bundle => bundle.BundledAt).ThenBy(bundle => bundle.Number)
                .Select((bundle, number) => bundle with { Number = number, Signals = [.. bundle.Signals.Select(s => renumbered[s]).Order()] })]);
    }
}
