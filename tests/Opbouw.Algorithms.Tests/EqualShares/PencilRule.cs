using Opbouw.EqualShares;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>
/// Equal shares as a resident would do it with a pencil: every voter on her own, only fractions, no cleverness. Slow,
/// written after the paper and without the engine: the engine must agree with it.
/// </summary>
internal static class PencilRule
{
    public static List<(int Project, Fraction Payment)> Run(Election election, Utility utility, Fraction share, int[] tieRank)
    {
        var voters = Enumerable.Range(0, election.BallotCount).Select(election.Ballot).ToList();
        var weights = voters.Select(voter => new Fraction((long)(voter.Weight * 1000), 1000)).ToList();
        var money = weights.Select(weight => weight * share).ToList();
        var left = Enumerable.Range(0, election.Projects.Count)
            .Where(p => election.Projects[p].CostInCents > 0 && election.Votes(p) > 0).ToList();
        var bought = new List<(int, Fraction)>();
        while (true)
        {
            var offers = left.Select(p => (Project: p, Payment: PaymentFor(election, utility, p, weights, money)))
                .Where(offer => offer.Payment is not null)
                .Select(offer => (offer.Project, Payment: offer.Payment!.Value)).ToList();
            if (offers.Count == 0) return bought;
            var (project, payment) = offers
                .OrderBy(offer => utility == Utility.Cost ? offer.Payment / election.Projects[offer.Project].CostInCents : offer.Payment)
                .ThenBy(offer => tieRank[offer.Project]).First();
            bought.Add((project, payment));
            left.Remove(project);
            for (var v = 0; v < voters.Count; v++)
                money[v] -= Fraction.Min(money[v], payment * weights[v] * Points(election, utility, v, project));
        }
    }

    public static Fraction Points(Election election, Utility utility, int voter, int project)
    {
        var ballot = election.Ballot(voter);
        var choices = ballot.Choices.ToList();
        var place = choices.FindIndex(choice => choice.Project == election.Projects[project].Id);
        if (place < 0 || choices[place].Points <= 0) return Fraction.Zero;
        if (utility != Utility.Points) return 1;
        if (election.VoteType != VoteType.Ordinal) return new Fraction((long)(choices[place].Points * 1000), 1000);
        return Enumerable.Range(0, election.BallotCount).Max(v => election.Ballot(v).Choices.Count) - place;
    }

    /// <summary>The payment per unit: who cannot pay it gives everything, one voter after the other drops out.</summary>
    private static Fraction? PaymentFor(Election election, Utility utility, int project, List<Fraction> weights, List<Fraction> money)
    {
        var payers = Enumerable.Range(0, money.Count)
            .Select(v => (Due: weights[v] * Points(election, utility, v, project), Money: money[v]))
            .Where(payer => payer.Due > Fraction.Zero)
            .OrderBy(payer => payer.Money / payer.Due).ToList();
        Fraction rest = election.Projects[project].CostInCents;
        for (var i = 0; i < payers.Count; i++)
        {
            var payment = rest / payers.Skip(i).Aggregate(Fraction.Zero, (sum, payer) => sum + payer.Due);
            if (payment * payers[i].Due <= payers[i].Money) return payment;
            rest -= payers[i].Money;
        }

        return null;
    }
}
