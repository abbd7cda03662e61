using System.Runtime.InteropServices;

namespace Opbouw.EqualShares.Engine;

/// <summary>The share at which Add1 ends, how many steps that took and why it stopped.</summary>
internal sealed record Add1Result(Fraction Endowment, long Steps, Add1Stop? Stop);

/// <summary>
/// Finds where Add1 ends without running every step: ranges of steps that are proven to give the same winners are
/// jumped over; a range that cannot be proven is cut in four, a single step is run exactly.
/// </summary>
internal sealed class Add1Search(Profile profile, Gate gate, EqualSharesRule rule)
{
    private const double Unit = 2.220446049250313e-16;
    private const long LongestStride = 1L << 40;
    private readonly RangeRun _ranges = new(profile, gate);
    private readonly double[] _low = new double[RangeRun.Ranges];
    private readonly double[] _high = new double[RangeRun.Ranges];
    private List<int>? _last;
    private long _streak;
    private double _startNear;
    private Add1Stop? _judgement;
    private Fraction _start;

    public Add1Result Find(Fraction start)
    {
        (_start, _startNear) = (start, start.ToDouble());
        if (profile.Election.Table.TotalWeight == 0) return new Add1Result(start, 0, Add1Stop.EverythingWon);
        var (steps, stride) = (-1L, 1L);
        while (true)
        {
            var (done, stop) = Advance(steps, stride);
            if (stop is { } reason) return new Add1Result(ShareAt(done), done, reason);
            var whole = done == steps + RangeRun.Ranges * stride;
            stride = whole ? Math.Clamp(_streak / RangeRun.Ranges, 1, LongestStride) : Math.Max(1, stride / RangeRun.Ranges);
            steps = done;
        }
    }

    /// <summary>Tries the four ranges of steps after a step (−1: none yet); gives the last step that is certain and, at the end, why it stops there.</summary>
    private (long Done, Add1Stop? Stop) Advance(long steps, long stride)
    {
        for (var range = 0; range < RangeRun.Ranges; range++)
        {
            _low[range] = NearShareAt(steps + range * stride + 1) * (1 - 4 * Unit);
            _high[range] = NearShareAt(steps + (range + 1) * stride) * (1 + 4 * Unit);
        }

        var verdicts = _ranges.Run(_low, _high);
        for (var range = 0; range < RangeRun.Ranges; range++)
        {
            if (!verdicts[range].IsDecided && stride > 1) return (steps, null);
            var winners = verdicts[range].IsDecided ? verdicts[range].Winners : ExactWinners(steps + 1);
            if (CostOf(winners) > profile.Election.BudgetInCents) return (steps, Add1Stop.WouldOverspend);
            if (Judge(winners, stride) is { } stop) return (steps + 1, stop);
            steps += stride;
        }

        return (steps, null);
    }

    /// <summary>The share within 2⁻⁵¹: both terms and their sum are rounded once.</summary>
    private double NearShareAt(long step) => _startNear + (double)step * rule.StepInCents;

    private Fraction ShareAt(long step) => _start + (Fraction)step * rule.StepInCents;

    private List<int> ExactWinners(long step) =>
        [.. new SharesRun(profile, gate, ShareAt(step)).Run().Select(purchase => purchase.Project)];

    private long CostOf(List<int> winners)
    {
        var cost = 0L;
        foreach (var winner in winners) cost += profile.Election.Projects[winner].CostInCents;
        return cost;
    }

    /// <summary>Judges new winners and keeps count of the steps since the last change: the longer, the larger the jumps.</summary>
    private Add1Stop? Judge(List<int> winners, long stride)
    {
        if (_last is not null && CollectionsMarshal.AsSpan(winners).SequenceEqual(CollectionsMarshal.AsSpan(_last)))
        {
            _streak += stride;
            return _judgement;
        }

        (_last, _streak) = (winners, stride);
        return _judgement = JudgeNew(winners);
    }

    private Add1Stop? JudgeNew(List<int> winners)
    {
        var state = gate.OpenAfter([.. profile.Free, .. winners]);
        var left = profile.Election.BudgetInCents - CostOf(winners);
        var won = winners.ToHashSet();
        var open = Enumerable.Range(0, profile.ProjectCount).Where(i => profile.Takes[i] && !won.Contains(i) && state.Allows(i)).ToList();
        if (open.Count == 0) return Add1Stop.EverythingWon;
        if (rule.StopWhenNothingFits && open.TrueForAll(i => profile.Election.Projects[i].CostInCents > left)) return Add1Stop.NothingFits;
        return null;
    }
}
