using Opbouw.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding;

public enum FitKind
{
    Fits,
    DoesNot,

    /// <summary>People judge it.</summary>
    LookYourself,
}

/// <summary>One rule of a source against a plan, with why, in plain words.</summary>
public sealed record RuleFit(FitKind Kind, string Words);

/// <summary>
/// Whether a money source fits a plan, rule by rule. Nothing is decided here: who decides about the money may see it otherwise.
/// </summary>
/// <param name="AskBy">The last day to ask; null when the source does not say, or the plan has no day.</param>
public sealed record SourceFit(MoneySource Source, IReadOnlyList<RuleFit> Rules, bool IsOpen, DateOnly? AskBy)
{
    public bool Fits => Rules.All(rule => rule.Kind != FitKind.DoesNot);

    /// <param name="cents">What the group would ask; null when it is not known.</param>
    public static SourceFit Of(MoneySource source, PlanAnswers plan, long? cents, DateOnly today) =>
        new(source, [.. RulesOf(source, plan, cents, today)], source.IsOpenOn(today), FundingDays.AskBy(source.Rules, plan.On));

    private static IEnumerable<RuleFit> RulesOf(MoneySource source, PlanAnswers plan, long? cents, DateOnly today)
    {
        var rules = source.Rules;
        if (!source.IsOpenOn(today)) yield return No(source.Until < today ? "Dit potje is dicht." : $"Dit potje gaat open op {DutchDates.FullWithYear(source.From!.Value)}.");
        foreach (var rule in new[] { Day(rules, plan.On, today), Residents(rules, plan.Residents), PublicSpace(rules, plan.IsPublicSpace), Support(rules, plan.Supporters), PaysAlong(rules, plan.PaysAlong), Return(rules, plan.GivesBack), Amount(rules, cents) })
        {
            if (rule is not null) yield return rule;
        }

        foreach (var rule in NotFor(rules, plan.HeldThings)) yield return rule;
        foreach (var asked in rules.AlsoAsks) yield return new RuleFit(FitKind.LookYourself, $"{asked.TrimEnd('.')}. Kijk dit zelf na.");
        if (rules.AccountWithinMonths is { } months) yield return new RuleFit(FitKind.LookYourself, $"Daarna hebben jullie {MoneyRules.Months(months)} om te laten zien waar het geld bleef, met bonnen en foto’s.");
    }

    private static RuleFit? Day(MoneyRules rules, DateOnly? on, DateOnly today)
    {
        if (on < today) return No("De dag van jullie plan is voorbij. Kies een nieuwe dag.");
        if (rules.WeeksBefore is not { } weeks) return null;
        if (on is null) return No($"Vraag het {MoneyRules.Weeks(weeks)} vooraf. Kies eerst een dag.");
        var last = FundingDays.AskBy(rules, on)!.Value;
        if (last >= today) return Yes($"Vraag het {(rules.IsWeeksAWish ? "liefst " : "")}{MoneyRules.Weeks(weeks)} vooraf. Dat kan nog tot en met {DutchDates.FullWithYear(last)}.");
        return rules.IsWeeksAWish
            ? new RuleFit(FitKind.LookYourself, $"Vraag het liefst {MoneyRules.Weeks(weeks)} vooraf. Dat was {DutchDates.FullWithYear(last)}. Bel eerst of het nog kan.")
            : No($"Vraag het {MoneyRules.Weeks(weeks)} vooraf. De laatste dag was {DutchDates.FullWithYear(last)}.");
    }

    private static RuleFit? Residents(MoneyRules rules, int? residents) => rules.LeastResidents is not { } least ? null
        : residents >= least ? Yes($"Er zijn {least} bewoners nodig. Jullie zijn met {residents}.") : No($"Er zijn {least} bewoners nodig. Jullie zijn met {residents ?? 0}.");

    private static RuleFit? PublicSpace(MoneyRules rules, bool isPublic) => !rules.IsForPublicSpace ? null
        : isPublic ? Yes("Het is buiten, waar iedereen mag komen.") : No("Dit potje is voor plekken buiten, waar iedereen mag komen.");

    private static RuleFit? Support(MoneyRules rules, int? supporters) => !rules.NeedsSupport ? null
        : supporters > 0 ? Yes($"Buren zijn ervoor: {supporters}.") : No("Buren moeten ervoor zijn. Vraag het aan een paar buren.");

    private static RuleFit? PaysAlong(MoneyRules rules, string? who) => !rules.NeedsOthersToPay ? null
        : who is not null ? Yes($"Er betaalt iemand mee: {who.TrimEnd('.')}.") : No("Er moet iemand meebetalen. Dat mag ook een winkel of een vereniging zijn.");

    private static RuleFit? Return(MoneyRules rules, string? what) => !rules.NeedsReturn ? null
        : what is not null ? Yes($"Jullie doen iets terug: {what.TrimEnd('.')}.") : No("Jullie moeten iets terugdoen. Bijvoorbeeld: een middag helpen.");

    private static RuleFit? Amount(MoneyRules rules, long? cents) => rules.MostCents is not { } most || cents is null ? null
        : cents <= most ? Yes($"Jullie vragen {Euros.Write(cents.Value)}. Hoogstens {Euros.Write(most)} mag.") : No($"Jullie vragen {Euros.Write(cents.Value)}. Hoogstens {Euros.Write(most)} mag.");

    private static IEnumerable<RuleFit> NotFor(MoneyRules rules, IReadOnlyList<string> held)
    {
        var wrong = rules.NotFor.Where(not => held.Contains(not, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var not in wrong) yield return No($"Hier betaalt dit potje niet aan mee: {not.TrimEnd('.')}. Dat zit in jullie plan.");
        if (rules.NotFor.Count > 0 && wrong.Count == 0) yield return Yes("In jullie plan zit niets waar dit potje niet voor is.");
    }

    private static RuleFit Yes(string words) => new(FitKind.Fits, words);

    private static RuleFit No(string words) => new(FitKind.DoesNot, words);
}
