using System.Runtime.Intrinsics;

namespace Opbouw.EqualShares.Engine;

/// <summary>
/// Runs equal shares over four ranges of endowments at once and proves, per range, that every endowment in it gives
/// the same winners. Lanes 0–3 hold lower bounds of the money (runs at the low ends), lanes 4–7 upper bounds.
/// </summary>
/// <remarks>
/// Why bounds stay bounds: while the same projects are bought in the same order, more endowment means more money for
/// everybody and lower payments, at every moment. So a project of which the highest price in the range is below the
/// lowest price of all others is the next one for every endowment in the range. Rounding always goes to the safe
/// side (see <see cref="RangeMoney"/>). Where the bounds overlap nothing is decided: the caller
/// takes a smaller range, and for a single endowment the exact run. See docs/adr/count-equal-shares-exactly.md.
/// </remarks>
internal sealed class RangeRun
{
    public const int Ranges = 4;

    private readonly Profile _profile;
    private readonly Gate _gate;
    private readonly RangeMoney _money;
    private readonly int[] _alive;
    private readonly List<int> _order = [];
    private readonly List<int> _found = [];
    private readonly RangeVerdict[] _verdicts = new RangeVerdict[Ranges];
    private int _active;

    public RangeRun(Profile profile, Gate gate)
    {
        (_profile, _gate, _money) = (profile, gate, new RangeMoney(profile));
        _alive = new int[profile.ProjectCount];
    }

    /// <summary>Verdicts on four ranges; they are valid until the next call.</summary>
    public RangeVerdict[] Run(ReadOnlySpan<double> low, ReadOnlySpan<double> high)
    {
        Start(Vector512.Create(Vector256.Create(low), Vector256.Create(high)));
        while (_active != 0)
        {
            FindOffers();
            DecideAndBuy();
        }

        return _verdicts;
    }

    private void Start(Vector512<double> endowment)
    {
        _money.Start(endowment);
        _order.Clear();
        _active = (1 << Ranges) - 1;
        for (var range = 0; range < Ranges; range++) _verdicts[range] = new RangeVerdict(_gate.HasLimits ? _gate.OpenAfter(_profile.Free) : null);
        for (var project = 0; project < _profile.ProjectCount; project++)
        {
            _alive[project] = _profile.Takes[project] && _verdicts[0].Allows(project) ? _active : 0;
            if (_alive[project] != 0) _order.Add(project);
        }
    }

    /// <summary>Prices every project that could be the next one in some range.</summary>
    private void FindOffers()
    {
        _found.Clear();
        Insertion.Sort(_order, _money.Key);
        var best = Vector256.Create(double.PositiveInfinity);
        for (var i = 0; i < _order.Count; i++)
        {
            var project = _order[i];
            var lanes = _alive[project] & _active;
            if (lanes == 0)
            {
                _order.RemoveAt(i--);
                continue;
            }

            var possible = Vector256.LessThanOrEqual(_money.Low[project], best).ExtractMostSignificantBits();
            if ((possible & lanes) == 0) continue;
            var mayBeNext = _money.Price(project, lanes, best, out var gone);
            _alive[project] &= ~gone;
            if (!mayBeNext) continue;
            best = Vector256.ConditionalSelect(RangeMoney.Mask(lanes & ~gone), Vector256.Min(best, _money.High[project]), best);
            _found.Add(project);
        }
    }

    private void DecideAndBuy()
    {
        Span<int> chosen = stackalloc int[Ranges];
        for (var range = 0; range < Ranges; range++)
        {
            chosen[range] = (_active >> range & 1) == 0 ? -1 : Choose(range);
            if (chosen[range] < 0) _active &= ~(1 << range);
        }

        for (var range = 0; range < Ranges; range++)
        {
            if (chosen[range] < 0) continue;
            var (project, lanes) = (chosen[range], 0);
            for (var other = range; other < Ranges; other++)
            {
                if (chosen[other] != project) continue;
                lanes |= 1 << other;
                chosen[other] = -1;
                Win(other, project);
            }

            _money.Pay(project, lanes);
        }
    }

    /// <summary>The next winner of a range, or −1 when the range is finished or cannot be decided.</summary>
    private int Choose(int range)
    {
        var bit = 1 << range;
        var best = double.PositiveInfinity;
        foreach (var project in _found)
        {
            if ((_alive[project] & bit) != 0) best = Math.Min(best, _money.High[project][range]);
        }

        var chosen = -1;
        foreach (var project in _found)
        {
            if ((_alive[project] & bit) == 0 || _money.Low[project][range] > best) continue;
            if (double.IsPositiveInfinity(best)) return GiveUp(range);
            if (chosen < 0) chosen = project;
            else if (_money.IsExact(project, range) && _money.IsExact(chosen, range)) chosen = _money.ExactlyBefore(project, chosen, range) ? project : chosen;
            else if (_profile.Twins(project, chosen)) chosen = _profile.TieRank[project] < _profile.TieRank[chosen] ? project : chosen;
            else return GiveUp(range);
        }

        return chosen;
    }

    private int GiveUp(int range)
    {
        _verdicts[range].IsDecided = false;
        return -1;
    }

    private void Win(int range, int project)
    {
        var bit = 1 << range;
        _verdicts[range].Win(project, _profile.Election.Projects[project].CostInCents);
        _alive[project] &= ~bit;
        if (!_gate.HasLimits) return;
        foreach (var other in _order)
        {
            if (!_verdicts[range].Allows(other)) _alive[other] &= ~bit;
        }
    }

}
