using System.Numerics;

namespace Opbouw.EqualShares.Engine;

/// <summary>
/// The rounds of sequential Phragmén. The load of a group is the moment of its last purchase, so there are no more
/// different loads than rounds and an exact sum over thousands of groups takes one multiplication per round. Doubles
/// only sort out what is clear: all terms are positive, so the relative error stays near 2⁻⁵² per supporter.
/// </summary>
internal sealed class PhragmenRun(Profile profile, Gate gate, RoundBook book)
{
    private const double Unit = 2.220446049250313e-16;
    private readonly Gate.GateState _gate = gate.OpenAfter(profile.Free);
    private readonly int[] _roundOf = new int[profile.GroupCount];
    private readonly double[] _load = new double[profile.GroupCount];
    private readonly List<BigInteger> _moments = [BigInteger.Zero];
    private readonly long[] _counts = new long[profile.ProjectCount + 1];
    private BigInteger _denominator = BigInteger.One;

    public void Run(WhenTooDear whenTooDear)
    {
        var budget = profile.Election.BudgetInCents;
        var remaining = Enumerable.Range(0, profile.ProjectCount)
            .Where(i => profile.Takes[i] && profile.Election.Projects[i].CostInCents <= budget && _gate.Allows(i)).ToList();
        var low = new double[profile.ProjectCount];
        while (remaining.Count > 0)
        {
            var (tied, moment) = Soonest(remaining, low);
            if (tied.RemoveAll(project => profile.Election.Projects[project].CostInCents > book.LeftInCents) > 0)
            {
                if (whenTooDear == WhenTooDear.Stop) return;
                remaining.RemoveAll(project => profile.Election.Projects[project].CostInCents > book.LeftInCents);
                continue;
            }

            var chosen = tied.MinBy(project => profile.TieRank[project]);
            Buy(chosen, moment, tied);
            remaining.Remove(chosen);
            if (gate.HasLimits) remaining.RemoveAll(project => !_gate.Allows(project));
        }
    }

    /// <summary>The projects that are paid for soonest (more than one on an exact tie) and the moment.</summary>
    private (List<int> Tied, ExactPayment Moment) Soonest(List<int> remaining, double[] low)
    {
        // Loads only grow, so an earlier lower bound stays one.
        Insertion.Sort(remaining, low);
        var (best, contenders) = (double.PositiveInfinity, new List<int>());
        foreach (var project in remaining)
        {
            if (low[project] > best) break;
            var (estimate, error) = Estimate(project);
            low[project] = estimate - error;
            best = Math.Min(best, estimate + error);
            contenders.Add(project);
        }

        var tied = new List<int>();
        var moment = default(ExactPayment);
        foreach (var project in contenders.Where(project => low[project] <= best))
        {
            var exact = Exact(project);
            var order = tied.Count == 0 ? -1 : (exact.Top * moment.Payers).CompareTo(moment.Top * exact.Payers);
            if (order < 0) tied.Clear();
            if (order < 0) moment = exact;
            if (order <= 0) tied.Add(project);
        }

        return (tied, moment);
    }

    private (double Value, double Error) Estimate(int project)
    {
        var sum = profile.Cost[project];
        for (var i = profile.Start[project]; i < profile.Start[project + 1]; i++) sum += profile.Mass[i] * _load[profile.Group[i]];
        var value = sum / profile.Total[project];
        return (value, value * Unit * (profile.Start[project + 1] - profile.Start[project] + 16));
    }

    private ExactPayment Exact(int project)
    {
        Array.Clear(_counts);
        for (var i = profile.Start[project]; i < profile.Start[project + 1]; i++) _counts[_roundOf[profile.Group[i]]] += (long)profile.Mass[i];
        var top = profile.ExactCost(project) * _denominator;
        for (var round = 1; round < _moments.Count; round++)
        {
            if (_counts[round] > 0) top += _moments[round] * _counts[round];
        }

        return new ExactPayment(top, profile.Total[project]);
    }

    private void Buy(int project, ExactPayment moment, List<int> tied)
    {
        book.AddSaved(project, new Fraction(moment.Top, moment.Payers * _denominator), tied.Where(other => other != project));
        _gate.Buy(project);
        var factor = moment.Payers / BigInteger.GreatestCommonDivisor(moment.Payers, moment.Top % moment.Payers);
        for (var round = 0; round < _moments.Count; round++) _moments[round] *= factor;
        _denominator *= factor;
        _moments.Add(moment.Top * factor / moment.Payers);
        var load = Fraction.Quotient(_moments[^1], _denominator);
        for (var i = profile.Start[project]; i < profile.Start[project + 1]; i++)
        {
            _roundOf[profile.Group[i]] = _moments.Count - 1;
            _load[profile.Group[i]] = load;
        }
    }
}
