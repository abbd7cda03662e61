using System.Runtime.CompilerServices;
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
/// side (see <see cref="Target"/> and <see cref="Pay"/>). Where the bounds overlap nothing is decided: the caller
/// takes a smaller range, and for a single endowment the exact run. See docs/adr/equal-shares-exact.md.
/// </remarks>
internal sealed class RangeRun
{
    public const int Ranges = 4;
    private const double Unit = 2.220446049250313e-16;
    private static readonly Vector512<double> Outward = Vector512.Create(
        Vector256.Create(-4 * Unit), Vector256.Create(4 * Unit));

    private readonly Profile _profile;
    private readonly Gate _gate;
    private readonly Vector512<double>[] _money;
    private readonly Vector512<double>[] _payment;
    private readonly Vector512<double>[] _hint;
    private readonly Vector256<double>[] _low;
    private readonly Vector256<double>[] _high;
    private readonly int[] _alive;
    private readonly Vector512<double>[] _payers;
    private readonly double[] _key;
    private readonly List<int> _order = [];
    private readonly List<int> _found = [];
    private readonly RangeVerdict[] _verdicts = new RangeVerdict[Ranges];
    private Vector512<double> _poor;
    private Vector512<double> _rich;
    private int _active;

    public RangeRun(Profile profile, Gate gate)
    {
        (_profile, _gate) = (profile, gate);
        _money = new Vector512<double>[profile.GroupCount];
        _payment = new Vector512<double>[profile.ProjectCount];
        _hint = new Vector512<double>[profile.ProjectCount];
        _low = new Vector256<double>[profile.ProjectCount];
        _high = new Vector256<double>[profile.ProjectCount];
        _alive = new int[profile.ProjectCount];
        _payers = new Vector512<double>[profile.ProjectCount];
        _key = new double[profile.ProjectCount];
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
        Array.Fill(_money, endowment + endowment * Outward);
        _order.Clear();
        _active = (1 << Ranges) - 1;
        for (var range = 0; range < Ranges; range++) _verdicts[range] = new RangeVerdict(_gate.HasLimits ? _gate.OpenAfter(_profile.Free) : null);
        for (var project = 0; project < _profile.ProjectCount; project++)
        {
            _alive[project] = _profile.Takes[project] && _verdicts[0].Allows(project) ? _active : 0;
            if (_alive[project] == 0) continue;
            var payment = _profile.Cost[project] / _profile.Total[project] * (1 - 8 * Unit);
            _payment[project] = Vector512.Create(payment);
            _key[project] = payment * _profile.PriceFactor(project) * (1 - 4 * Unit);
            _low[project] = Vector256.Create(_key[project]);
            _order.Add(project);
        }
    }

    /// <summary>Prices every project that could be the next one in some range.</summary>
    private void FindOffers()
    {
        _found.Clear();
        Insertion.Sort(_order, _key);
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

            var possible = Vector256.LessThanOrEqual(_low[project], best).ExtractMostSignificantBits();
            if ((possible & lanes) == 0) continue;
            if (!Price(project, best)) continue;
            best = Vector256.ConditionalSelect(Mask(_alive[project]), Vector256.Min(best, _high[project]), best);
            _found.Add(project);
        }
    }

    /// <summary>Bounds the price of a project; false when it cannot be the next one in any range.</summary>
    private bool Price(int project, Vector256<double> best)
    {
        var target = Target(project);
        var known = _payment[project];
        var guess = Vector512.Max(known, _hint[project]);
        var tooLittle = Vector512.LessThan(TotalMoney(project), target);
        _alive[project] &= ~(int)tooLittle.GetUpper().ExtractMostSignificantBits();
        if ((_alive[project] & _active) == 0) return false;

        Split(project, guess);

        // A guess above the one to find is fine: from there Newton's step lands below it again.
        var stepped = Vector512.GreaterThan(_rich, Vector512<double>.Zero);
        _payment[project] = Vector512.ConditionalSelect(stepped, Vector512.Max(known, (target - _poor) / _rich), known);
        if (!Vector512.EqualsAll(_payment[project], guess)) Split(project, _payment[project]);
        var factor = _profile.PriceFactor(project);
        if (!Climb(project, target, tooLittle, best * ((1 + 8 * Unit) / factor))) return false;

        var nobody = Vector512.Equals(_rich, Vector512<double>.Zero) | tooLittle;
        _low[project] = _payment[project].GetUpper() * (factor * (1 - 4 * Unit));
        _high[project] = Vector256.ConditionalSelect(
            nobody.GetLower(), Vector256.Create(double.PositiveInfinity), _payment[project].GetLower() * (factor * (1 + 4 * Unit)));
        _payers[project] = _rich;
        _key[project] = MinOf(_low[project]);
        return true;
    }

    /// <summary>The cost, moved outward by more than all rounding in the sums: what must be collected at least, at most.</summary>
    private Vector512<double> Target(int project)
    {
        var slack = Slack(project);
        var cost = _profile.Cost[project];
        return Vector512.Create(Vector256.Create(cost * (1 + slack)), Vector256.Create(cost * (1 - slack)));
    }

    /// <summary>More than twice the rounding in a sum over the supporters, relative to the sum.</summary>
    private double Slack(int project) => (_profile.Start[project + 1] - _profile.Start[project] + 16) * 2 * Unit;

    /// <summary>
    /// Newton's steps up to the payment in every lane; false as soon as the price is certain to be above the best one.
    /// </summary>
    private bool Climb(int project, Vector512<double> target, Vector512<double> tooLittle, Vector256<double> enough)
    {
        var still = 1 + Slack(project) / 4;
        while (true)
        {
            var next = (target - _poor) / _rich;
            var climbs = Vector512.AndNot(
                Vector512.GreaterThan(next, _payment[project] * still) & Vector512.GreaterThan(_rich, Vector512<double>.Zero), tooLittle);
            if (climbs.ExtractMostSignificantBits() == 0) return true;
            _payment[project] = Vector512.ConditionalSelect(climbs, next, _payment[project]);
            var low = _payment[project].GetUpper();
            if ((Vector256.LessThanOrEqual(low, enough).ExtractMostSignificantBits() & _alive[project] & _active) == 0)
            {
                _low[project] = low * (_profile.PriceFactor(project) * (1 - 4 * Unit));
                _key[project] = MinOf(_low[project]);
                return false;
            }

            Split(project, _payment[project]);
        }
    }

    /// <summary>
    /// Per lane: what is collected at a payment, and the mass × weight of those who can pay it. The sums are locals
    /// until the end: in fields or tuples they would go through memory for every supporter.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Split(int project, Vector512<double> payment)
    {
        var collected = Vector512<double>.Zero;
        var rich = Vector512<double>.Zero;
        var from = _profile.Start[project];
        var groups = _profile.Group.AsSpan(from, _profile.Start[project + 1] - from);
        var mass = _profile.Mass.AsSpan(from, groups.Length);
        var weight = _profile.Weight.AsSpan(from, groups.Length);
        var product = _profile.MassWeight.AsSpan(from, groups.Length);
        var money = _money;
        for (var i = 0; i < groups.Length; i++)
        {
            var purse = money[groups[i]];
            var due = payment * weight[i];
            collected = Vector512.FusedMultiplyAdd(Vector512.MinNative(purse, due), Vector512.Create(mass[i]), collected);
            rich += Vector512.AndNot(Vector512.Create(product[i]), Vector512.LessThan(purse, due));
        }

        _poor = collected - payment * rich;
        _rich = rich;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<double> TotalMoney(int project)
    {
        var total = Vector512<double>.Zero;
        var from = _profile.Start[project];
        var groups = _profile.Group.AsSpan(from, _profile.Start[project + 1] - from);
        var mass = _profile.Mass.AsSpan(from, groups.Length);
        var money = _money;
        for (var i = 0; i < groups.Length; i++)
            total = Vector512.FusedMultiplyAdd(money[groups[i]], Vector512.Create(mass[i]), total);
        return total;
    }

    /// <summary>
    /// True when the price is exactly cost / payers in the whole range: it is certain who pays, and the supporters who
    /// cannot pay have nothing left.
    /// </summary>
    private bool IsExact(int project, int range)
    {
        if (!_payers[project].GetLower()[range].Equals(_payers[project].GetUpper()[range])) return false;
        for (var i = _profile.Start[project]; i < _profile.Start[project + 1]; i++)
        {
            var purse = _money[_profile.Group[i]].GetUpper()[range];
            if (purse > 0 && purse < _payment[project].GetUpper()[range] * _profile.Weight[i]) return false;
        }

        return true;
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

            Pay(project, lanes);
        }
    }

    /// <summary>The next winner of a range, or −1 when the range is finished or cannot be decided.</summary>
    private int Choose(int range)
    {
        var bit = 1 << range;
        var best = double.PositiveInfinity;
        foreach (var project in _found)
        {
            if ((_alive[project] & bit) != 0) best = Math.Min(best, _high[project][range]);
        }

        var chosen = -1;
        foreach (var project in _found)
        {
            if ((_alive[project] & bit) == 0 || _low[project][range] > best) continue;
            if (double.IsPositiveInfinity(best)) return GiveUp(range);
            if (chosen < 0) chosen = project;
            else if (IsExact(project, range) && IsExact(chosen, range)) chosen = ExactlyBefore(project, chosen, range) ? project : chosen;
            else if (_profile.Twins(project, chosen)) chosen = _profile.TieRank[project] < _profile.TieRank[chosen] ? project : chosen;
            else return GiveUp(range);
        }

        return chosen;
    }

    /// <summary>
    /// Both prices are cost / payers exactly: who pays is certain in the whole range and the others have nothing left.
    /// </summary>
    private bool ExactlyBefore(int a, int b, int range)
    {
        var (payersA, payersB) = ((long)_payers[a].GetLower()[range], (long)_payers[b].GetLower()[range]);
        var order = _profile.Utility == Utility.Cost
            ? payersB.CompareTo(payersA)
            : ((Int128)_profile.ExactCost(a) * payersB).CompareTo((Int128)_profile.ExactCost(b) * payersA);
        return order < 0 || (order == 0 && _profile.TieRank[a] < _profile.TieRank[b]);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pay(int project, int lanes)
    {
        _hint[project] = _payment[project];
        var mask = Mask(lanes);
        var due = Vector512.ConditionalSelect(Vector512.Create(mask, mask), _payment[project], Vector512<double>.Zero);
        var outward = Outward;
        var from = _profile.Start[project];
        var groups = _profile.Group.AsSpan(from, _profile.Start[project + 1] - from);
        var weight = _profile.Weight.AsSpan(from, groups.Length);
        var money = _money;
        for (var i = 0; i < groups.Length; i++)
        {
            var purse = money[groups[i]];
            money[groups[i]] = Vector512.Max(purse - due * weight[i] + purse * outward, Vector512<double>.Zero);
        }
    }

    private static Vector256<double> Mask(int lanes) => Vector256.GreaterThan(
        Vector256.Create(lanes & 1, lanes & 2, lanes & 4, (double)(lanes & 8)), Vector256<double>.Zero);

    private static double MinOf(Vector256<double> v) => Math.Min(Math.Min(v[0], v[1]), Math.Min(v[2], v[3]));
}
