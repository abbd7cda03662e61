namespace Opbouw.EqualShares;

/// <summary>One payment of one ballot.</summary>
/// <param name="Project">What was paid for.</param>
/// <param name="InCents">How much, exactly.</param>
/// <param name="WasTheirLast">True when it was all that was left.</param>
/// <example><code>new Payment(bench, 1400, WasTheirLast: false)   // € 14 to the bench</code></example>
public sealed record Payment(Project Project, Fraction InCents, bool WasTheirLast);

/// <summary>What one ballot could spend, paid and kept.</summary>
/// <param name="Ballot">The ballot.</param>
/// <param name="EndowmentInCents">Its share at the start (times its weight).</param>
/// <param name="Payments">In the order of the rounds.</param>
/// <param name="LeftInCents">What it did not spend.</param>
/// <example><code>outcome.AccountOf(0).Payments[0];   // bench, 1400 cents: "your vote paid € 14 to the bench"</code></example>
public sealed record Account(Ballot Ballot, Fraction EndowmentInCents, IReadOnlyList<Payment> Payments, Fraction LeftInCents)
{
    internal static Account Of(Outcome outcome, int index)
    {
        var ballot = outcome.Election.Ballot(index);
        var weight = new Fraction((long)(ballot.Weight * 1000), 1000);
        var start = outcome.EndowmentInCents * weight;
        var left = start;
        var payments = new List<Payment>();
        foreach (var round in outcome.Rounds)
        {
            if (round.PaymentInCents == Fraction.Zero) continue;
            var points = outcome.Rule.UtilityOf(outcome.Election, index, round.Project.Id);
            if (points == Fraction.Zero || left == Fraction.Zero) continue;
            var due = round.PaymentInCents * points * weight;
            var paid = Fraction.Min(due, left);
            left -= paid;
            payments.Add(new Payment(round.Project, paid, paid < due));
        }

        return new Account(ballot, start, payments, left);
    }
}
