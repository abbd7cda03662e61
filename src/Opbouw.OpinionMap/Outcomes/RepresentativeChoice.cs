namespace Opbouw.OpinionMap.Outcomes;

/// <summary>
/// Chooses what stands for a group, as Polis does: what more than half of the group says and more often than the others, both with 90 % certainty;
/// at the head what they agree with most; and when nothing passes, the best there is.
/// </summary>
internal static class RepresentativeChoice
{
    public static IReadOnlyList<RepresentativeStatement> Of(IEnumerable<StatementOutcome> opinions, int group, int most)
    {
        var sufficient = new List<Sides>();
        Sides? best = null;
        Sides? bestAgreement = null;
        foreach (var sides in opinions.Select(statement => Sides.Of(statement, group)))
        {
            if (sides.Passes) sufficient.Add(sides);
            if (best is null || sides.BestOthersTest > best.BestOthersTest) best = sides;
            if (sides.BeatsAgreement(bestAgreement)) bestAgreement = sides;
        }

        var head = bestAgreement is null ? null : bestAgreement.Strongest with { IsBestAgreement = true };
        if (sufficient.Count == 0) return head is not null ? [head] : best is not null ? [best.Strongest] : [];
        var rest = sufficient.Select(sides => sides.Strongest).Where(choice => choice.Statement != head?.Statement)
            .OrderByDescending(choice => choice.Weight);
        return [.. (head is null ? rest : rest.Prepend(head)).Take(most).OrderBy(choice => choice.Side == Vote.Agree ? 0 : 1)];
    }

    /// <summary>Both sides of a statement, for one group against the others.</summary>
    private sealed record Sides(RepresentativeStatement Agree, RepresentativeStatement Disagree)
    {
        public bool Passes => IsClear(Agree) || IsClear(Disagree);

        public double BestOthersTest => Math.Max(Agree.OthersTest, Disagree.OthersTest);

        public RepresentativeStatement Strongest => Agree.OthersTest > Disagree.OthersTest ? Agree : Disagree;

        public static Sides Of(StatementOutcome statement, int group)
        {
            var inside = statement.Groups[group];
            var outside = statement.Groups.Aggregate(default(VoteCount), (sum, other) => sum + other) - inside;
            return new Sides(
                Side(statement.Statement, Vote.Agree, inside, outside),
                Side(statement.Statement, Vote.Disagree, inside, outside));
        }

        /// <summary>Agreement that sets the group apart goes before agreement that is only general.</summary>
        public bool BeatsAgreement(Sides? best)
        {
            if (Agree.Count == 0 && Disagree.Count == 0) return false;
            if (best is null) return Agree.Test > Proportions.Significant || (Agree.TimesOthers > 1 && Agree.Chance > 0.5);
            return best.Agree.TimesOthers > 1
                ? Agree.Weight > best.Agree.Weight
                : Agree.Chance * Agree.Test > best.Agree.Chance * best.Agree.Test;
        }

        private static bool IsClear(RepresentativeStatement side) =>
            side.OthersTest > Proportions.Significant && side.Test > Proportions.Significant;

        private static RepresentativeStatement Side(int statement, Vote side, VoteCount inside, VoteCount outside)
        {
            var chance = Proportions.Chance(inside.Of(side), inside.Seen);
            return new RepresentativeStatement(
                statement,
                side,
                inside.Of(side),
                inside.Seen,
                chance,
                Proportions.MoreThanHalf(inside.Of(side), inside.Seen),
                chance / Proportions.Chance(outside.Of(side), outside.Seen),
                Proportions.MoreThan(inside.Of(side), inside.Seen, outside.Of(side), outside.Seen),
                IsBestAgreement: false);
        }
    }
}
