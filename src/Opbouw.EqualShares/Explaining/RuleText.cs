namespace Opbouw.EqualShares.Explaining;

/// <summary>The rule and its agreements in words, before the first round.</summary>
internal static class RuleText
{
    public static IEnumerable<string> Of(Outcome outcome)
    {
        var name = outcome.Rule switch
        {
            EqualSharesRule => "shares",
            GreedyRule => "greedy",
            PhragmenRule => "phragmen",
            _ => "overspending",
        };
        yield return Texts.Format(
            "rule.budget", Texts.Money(outcome.Election.BudgetInCents), Texts.Votes(outcome.Election.Voters));
        if (outcome.Rule is EqualSharesRule shares)
        {
            foreach (var line in Shares(outcome, shares)) yield return line;
        }
        else
        {
            yield return Texts.Format($"rule.{name}.how");
        }

        foreach (var line in Agreements(outcome)) yield return line;
    }

    private static IEnumerable<string> Shares(Outcome outcome, EqualSharesRule rule)
    {
        yield return Texts.Format("rule.shares.share", Texts.Money(StartOf(outcome, rule)));
        yield return Texts.Format("rule.shares.how");
        yield return Texts.Format("rule.shares.next");
        if (rule.Completion is not (Completion.Add1 or Completion.Add1ThenByVotes)) yield break;
        if (rule.StartWithWholeStep) yield return Texts.Format("add1.whole");
        yield return outcome.Add1Steps == 0
            ? Texts.Format("add1.none")
            : Texts.Format("add1.raised", Texts.Money(rule.StepInCents), Texts.Number(outcome.Add1Steps));
        yield return Texts.Format($"add1.stop.{outcome.Add1StoppedBecause}");
        yield return Texts.Format(rule.StopWhenNothingFits ? "add1.option.on" : "add1.option.off");
    }

    private static Fraction StartOf(Outcome outcome, EqualSharesRule rule) =>
        outcome.EndowmentInCents - outcome.Add1Steps * (Fraction)rule.StepInCents;

    private static IEnumerable<string> Agreements(Outcome outcome)
    {
        var (election, conditions) = (outcome.Election, outcome.Rule.Conditions);
        if (conditions.MinimumVotes > 0) yield return Texts.Format("conditions.votes", Texts.Votes(conditions.MinimumVotes));
        foreach (var (name, cents) in conditions.CategoryBudgetsInCents) yield return Texts.Format("conditions.category", name, Texts.Money(cents));
        foreach (var (name, cents) in conditions.AreaBudgetsInCents) yield return Texts.Format("conditions.area", name, Texts.Money(cents));
        foreach (var group in conditions.Incompatible)
        {
            var names = group.Select(election.FindProject).OfType<int>().Select(i => election.Projects[i].Name);
            yield return Texts.Format("conditions.rivals", string.Join(", ", names));
        }

        var ties = outcome.Rule.TieBreaking;
        yield return Texts.Format("ties", string.Join(", ", ties.Criteria.Select(criterion => Texts.Format($"ties.{criterion}", ties.Seed))));
        if (outcome.DrawnLot.Count > 0) yield return Texts.Format("ties.drawn", string.Join(", ", outcome.DrawnLot));
    }
}
