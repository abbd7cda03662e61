using System.Globalization;
using Opbouw.EqualShares;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>One setting of a rule in a spec document: "completion: Add1".</summary>
internal static class SpecSettings
{
    public static BudgetRule With(BudgetRule rule, string line)
    {
        var (key, value) = (line.Split(": ")[0], line.Split(": ", 2)[1]);
        var conditions = rule.Conditions;
        return (key, rule) switch
        {
            ("utility", EqualSharesRule r) => r with { Utility = Enum.Parse<Utility>(value) },
            ("utility", GreedyRule r) => r with { Utility = Enum.Parse<Utility>(value) },
            ("utility", BoundedOverspendingRule r) => r with { Utility = Enum.Parse<Utility>(value) },
            ("completion", EqualSharesRule r) => r with { Completion = Enum.Parse<Completion>(value) },
            ("stop when nothing fits", EqualSharesRule r) => r with { StopWhenNothingFits = value == "yes" },
            ("start with whole step", EqualSharesRule r) => r with { StartWithWholeStep = value == "yes" },
            ("step", EqualSharesRule r) => r with { StepInCents = Cents(value) },
            ("when too dear", GreedyRule r) => r with { WhenTooDear = Enum.Parse<WhenTooDear>(value) },
            ("when too dear", PhragmenRule r) => r with { WhenTooDear = Enum.Parse<WhenTooDear>(value) },
            ("minimum votes", _) => rule with { Conditions = conditions with { MinimumVotes = decimal.Parse(value, CultureInfo.InvariantCulture) } },
            ("category", _) => rule with { Conditions = conditions with { CategoryBudgetsInCents = Budget(value) } },
            ("area", _) => rule with { Conditions = conditions with { AreaBudgetsInCents = Budget(value) } },
            ("incompatible", _) => rule with { Conditions = conditions with { Incompatible = [value.Split(' ')] } },
            ("ties", _) => rule with { TieBreaking = new([.. value.Split(", ").Select(Enum.Parse<TieCriterion>)]) },
            ("seed", _) => rule with { TieBreaking = rule.TieBreaking with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) } },
            _ => throw new ArgumentException($"unknown setting \"{line}\""),
        };
    }

    private static Dictionary<string, long> Budget(string value) => new() { [value.Split(' ')[0]] = Cents(value.Split(' ')[1]) };

    private static long Cents(string euros) => (long)(decimal.Parse(euros, CultureInfo.InvariantCulture) * 100);
}
