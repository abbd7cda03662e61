using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Opbouw.EqualShares.Engine;

/// <summary>
/// The money of a <see cref="RangeRun"/>: per group lower bounds in lanes 0–3 and upper bounds in lanes 4–7, and what
/// follows for the payments. Every rounding goes outward: too little collected is asked for in the upper lanes, too
/// much in the lower ones, and every purse is moved by more than the rounding of its own arithmetic.
/// </summary>
internal sealed class RangeMoney(Profile profile)
{
    private const double Unit = 2.220446049250313e-16;
    private static readonly Vector512<double> Outward = Vector512.Create(
        Vector256.Create(-4 * Unit), Vector256.Create(4 * Unit));

    private readonly Vector512<double>[] _money = new Vector512<double>[profile.GroupCount];
    private readonly Vector512<double>[] _payment = new Vector512<double>[profile.ProjectCount];
    private readonly Vector512<double>[] _hint = new Vector512<double>[profile.ProjectCount];
    private readonly bool[] _wonBefore = new bool[profile.ProjectCount];
    private readonly Vector512<double>[] _payers = new Vector512<double>[profile.ProjectCount];
    private Vector512<double> _poor;
    private Vector512<double> _rich;

    /// <summary>Per project and range the lowest its price can be; it only rises during a run.</summary>
    public Vector256<double>[] Low { get; } = new Vector256<double>[profile.ProjectCount];

    /// <summary>Per project and range the highest its price can be; infinite when the supporters may have too little.</summary>
    public Vector256<double>[] High { get; } = new Vector256<double>[profile.ProjectCount];

    /// <summary>Per project the lowest of <see cref="Low"/>: the order of looking.</summary>
    public double[] Key { get; } = new double[profile.ProjectCount];

    public void Start(Vector512<double> endowment)
    {
        Array.Fill(_money, endowment + endowment * Outward);
        for (var project = 0; project < profile.ProjectCount; project++)
        {
            if (!profile.Takes[project]) continue;
            var payment = profile.Cost[project] / profile.Total[project] * (1 - 8 * Unit);
            _payment[project] = Vector512.Create(payment);
            Key[project] = payment * profile.PriceFactor(project) * (1 - 4 * Unit);
            Low[project] = Vector256.Create(Key[project]);
        }
    }

    /// <summary>Bounds the price of a project; false when it cannot be the next one in any range.</summary>
    /// <param name="project">The project.</param>
    /// <param name="lanes">The ranges that matter, as bits.</param>
    /// <param name="best">Per range the lowest upper bound of a price so far.</param>
    /// <param name="gone">The ranges in which its supporters certainly have too little.</param>
    public bool Price(int project, int lanes, Vector256<double> best, out int gone)
    {
        var target = Target(project);
        var known = _payment[project];
        var guess = Vector512.Max(known, _hint[project]);
        var tooLittle = Vector512.LessThan(TotalMoney(project), target);
        gone = (int)tooLittle.GetUpper().ExtractMostSignificantBits();
        if ((lanes & ~gone) == 0) return false;

        Split(project, guess);

        // A guess above the one to find is fine: from there Newton's step lands below it again.
        var stepped = Vector512.GreaterThan(_rich, Vector512<double>.Zero);
        _payment[project] = Vector512.ConditionalSelect(stepped, Vector512.Max(known, (target - _poor) / _rich), known);
        if (!Vector512.EqualsAll(_payment[project], guess)) Split(project, _payment[project]);
        var factor = profile.PriceFactor(project);
        if (!Climb(project, lanes & ~gone, tooLittle, best * ((1 + 8 * Unit) / factor))) return false;

        var nobody = Vector512.Equals(_rich, Vector512<double>.Zero) | tooLittle;
        if (_wonBefore[project] && nobody.ExtractMostSignificantBits() != 0)
        {
            _wonBefore[project] = false;
            return Price(project, lanes, best, out gone);
        }

        Low[project] = _payment[project].GetUpper() * (factor * (1 - 4 * Unit));
        High[project] = Vector256.ConditionalSelect(
            nobody.GetLower(), Vector256.Create(double.PositiveInfinity), _payment[project].GetLower() * (factor * (1 + 4 * Unit)));
        _payers[project] = _rich;
        Key[project] = MinOf(Low[project]);
        return true;
    }

    /// <summary>The cost, moved outward by more than all rounding in the sums: what must be collected at least, at most.</summary>
    private Vector512<double> Target(int project)
    {
        var slack = Slack(project);
        var cost = profile.Cost[project];
        return Vector512.Create(Vector256.Create(cost * (1 + slack)), Vector256.Create(cost * (1 - slack)));
    }

    /// <summary>More than twice the rounding in a sum over the supporters, relative to the sum.</summary>
    private double Slack(int project) => (profile.Start[project + 1] - profile.Start[project] + 16) * 2 * Unit;

    /// <summary>
    /// Newton's steps up to the payment in every lane; false as soon as the price is certain to be above the best one.
    /// </summary>
    private bool Climb(int project, int lanes, Vector512<double> tooLittle, Vector256<double> enough)
    {
        var target = Target(project);
        var still = 1 + Slack(project) / 4;
        while (true)
        {
            var next = (target - _poor) / _rich;
            var climbs = Vector512.AndNot(
                Vector512.GreaterThan(next, _payment[project] * still) & Vector512.GreaterThan(_rich, Vector512<double>.Zero), tooLittle);
            if (climbs.ExtractMostSignificantBits() == 0) return true;
            _payment[project] = Vector512.ConditionalSelect(climbs, next, _payment[project]);
            var low = _payment[project].GetUpper();
            if ((Vector256.LessThanOrEqual(low, enough).ExtractMostSignificantBits() & lanes) == 0)
            {
                Low[project] = low * (profile.PriceFactor(project) * (1 - 4 * Unit));
                Key[project] = MinOf(Low[project]);
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
        var from = profile.Start[project];
        var groups = profile.Group.AsSpan(from, profile.Start[project + 1] - from);
        var mass = profile.Mass.AsSpan(from, groups.Length);
        var weight = profile.Weight.AsSpan(from, groups.Length);
        var product = profile.MassWeight.AsSpan(from, groups.Length);
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
        var from = profile.Start[project];
        var groups = profile.Group.AsSpan(from, profile.Start[project + 1] - from);
        var mass = profile.Mass.AsSpan(from, groups.Length);
        var money = _money;
        for (var i = 0; i < groups.Length; i++)
            total = Vector512.FusedMultiplyAdd(money[groups[i]], Vector512.Create(mass[i]), total);
        return total;
    }

    /// <summary>
    /// True when the price is exactly cost / payers in the whole range: it is certain who pays, and the supporters who
    /// cannot pay have nothing left.
    /// </summary>
    public bool IsExact(int project, int range)
    {
        if (!_payers[project].GetLower()[range].Equals(_payers[project].GetUpper()[range])) return false;
        for (var i = profile.Start[project]; i < profile.Start[project + 1]; i++)
        {
            var purse = _money[profile.Group[i]].GetUpper()[range];
            if (purse > 0 && purse < _payment[project].GetUpper()[range] * profile.Weight[i]) return false;
        }

        return true;
    }

    /// <summary>
    /// Both prices are cost / payers exactly: who pays is certain in the whole range and the others have nothing left.
    /// </summary>
    public bool ExactlyBefore(int a, int b, int range)
    {
        var (payersA, payersB) = ((long)_payers[a].GetLower()[range], (long)_payers[b].GetLower()[range]);
        var order = profile.Utility == Utility.Cost
            ? payersB.CompareTo(payersA)
            : ((Int128)profile.ExactCost(a) * payersB).CompareTo((Int128)profile.ExactCost(b) * payersA);
        return order < 0 || (order == 0 && profile.TieRank[a] < profile.TieRank[b]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pay(int project, int lanes)
    {
        (_hint[project], _wonBefore[project]) = (_payment[project], true);
        var mask = Mask(lanes);
        var due = Vector512.ConditionalSelect(Vector512.Create(mask, mask), _payment[project], Vector512<double>.Zero);
        var outward = Outward;
        var from = profile.Start[project];
        var groups = profile.Group.AsSpan(from, profile.Start[project + 1] - from);
        var weight = profile.Weight.AsSpan(from, groups.Length);
        var money = _money;
        for (var i = 0; i < groups.Length; i++)
        {
            var purse = money[groups[i]];
            money[groups[i]] = Vector512.Max(purse - due * weight[i] + purse * outward, Vector512<double>.Zero);
        }
    }

    public static Vector256<double> Mask(int lanes) => Vector256.GreaterThan(
        Vector256.Create(lanes & 1, lanes & 2, lanes & 4, (double)(lanes & 8)), Vector256<double>.Zero);

    private static double MinOf(Vector256<double> v) => Math.Min(Math.Min(v[0], v[1]), Math.Min(v[2], v[3]));
}
