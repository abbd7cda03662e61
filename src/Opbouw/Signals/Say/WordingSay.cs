namespace Opbouw.Signals.Say;

/// <summary>Those who raised a signal have a say in how it is put. Silence is not counted as yes or no: it is shown.</summary>
public static class WordingSay
{
    /// <summary>
    /// Weighs the reactions to one version of a wording. With a majority rule the wording waits until the time to react is
    /// over; what comes later is shown, but does not turn the outcome around.
    /// </summary>
    public static Readiness Weigh(SayChoice choice, DateOnly writtenOn, IReadOnlyCollection<Reaction> reactions, DateOnly today)
    {
        if (choice.Rule == SayRule.OneObjectionStops) return ByObjection(reactions);
        var lastDay = writtenOn.AddDays(choice.Days);
        var inTime = reactions.Where(r => r.On <= lastDay).ToList();
        var (agree, objects) = Count(inTime);
        if (today <= lastDay) return new(ReadinessReason.TimeToReact, agree, objects, lastDay);
        if (agree + objects == 0) return new(ReadinessReason.NobodyReacted, 0, 0, null);
        return new(agree > objects ? ReadinessReason.Agreed : ReadinessReason.MajorityObjected, agree, objects, null);
    }

    private static Readiness ByObjection(IReadOnlyCollection<Reaction> reactions)
    {
        var (agree, objects) = Count(reactions);
        var reason = objects > 0 ? ReadinessReason.Objected : agree > 0 ? ReadinessReason.Agreed : ReadinessReason.NobodyReacted;
        return new(reason, agree, objects, null);
    }

    private static (int InFavour, int Against) Count(IEnumerable<Reaction> reactions)
    {
        var (agree, objects) = (0, 0);
        foreach (var reaction in reactions)
        {
            if (reaction.Kind == ReactionKind.Agrees) agree += reaction.People;
            else objects += reaction.People;
        }
        return (agree, objects);
    }
}
