namespace Opbouw.OpinionMap.Outcomes;

/// <summary>How often to offer a statement next (Polis): seldom passed, far from the middle, agreed with, and new ones first.</summary>
internal static class Priorities
{
    private const double AboutPeople = 49;
    private const double NewBonus = 8;
    private const double VotesToHalveBonus = 5;

    public static double Of(StatementUse use, IEnumerable<VoteCount> groups, double extremity)
    {
        if (use == StatementUse.AboutPeople) return AboutPeople;
        var votes = groups.Aggregate(default(VoteCount), (sum, group) => sum + group);
        var (passes, agrees) = (Proportions.Chance(votes.Pass, votes.Seen), votes.AgreeChance);
        var importance = (1 - passes) * (extremity + 1) * agrees;
        var priority = importance * (1 + NewBonus * Math.Pow(2, -votes.Seen / VotesToHalveBonus));
        return priority * priority;
    }
}
