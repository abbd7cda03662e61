using System.Numerics;

namespace Opbouw.EqualShares.Engine;

/// <summary>
/// One run of equal shares with a given endowment, decided exactly. Doubles with an error bound sort out what is
/// clear; the <see cref="Ledger"/> decides the rest. Money in doubles is set from exact payments every round, so its
/// error grows by addition only and never compounds.
/// </summary>
internal sealed class SharesRun
{
    private const double Unit = 2.220446049250313e-16;
    private readonly Profile _profile;
    private readonly Gate.GateState _gate;
    private readonly PaymentFilter _filter;
    private readonly Ledger _ledger;
    private readonly double _endowment;
    private readonly double[] _money;
    private readonly double[] _from;
    private readonly double[] _low;
    private readonly List<int> _remaining = [];
    private readonly List<Contender> _contenders = [];
    private double _moneyError;

    public SharesRun(Profile profile, Gate gate, Fraction endowment)
    {
        (_profile, _gate, Gate) = (profile, gate.OpenAfter(profile.Free), gate);
        _filter = new PaymentFilter(profile);
        _ledger = new Ledger(profile.GroupCount, profile.ProjectCount, endowment);
        _endowment = endowment.ToDouble();
        _money = new double[profile.GroupCount];
        Array.Fill(_money, _endowment);
        _moneyError = 4 * Unit * _endowment;
        _from = new double[profile.ProjectCount];
        _low = new double[profile.ProjectCount];
        for (var project = 0; project < profile.ProjectCount; project++)
        {
            if (!profile.Takes[project] || !_gate.Allows(project)) continue;
            _from[project] = profile.Cost[project] / profile.Total[project];
            _low[project] = _from[project] * profile.PriceFactor(project) * (1 - 8 * Unit);
            _remaining.Add(project);
        }
    }

    public Gate Gate { get; }

    public List<Purchase> Purchases { get; } = [];

    public List<Purchase> Run()
    {
        while (_remaining.Count > 0 && FindContenders())
        {
            var purchase = Choose();
            if (purchase is null) continue;
            Purchases.Add(purchase);
            _gate.Buy(purchase.Project);
            _remaining.Remove(purchase.Project);
            if (Gate.HasLimits) _remaining.RemoveAll(project => !_gate.Allows(project));
        }

        return Purchases;
    }

    /// <summary>Exact money that the supporters of a project have left, in cents.</summary>
    public Fraction MoneyBehind(int project)
    {
        _ledger.Begin();
        for (var i = _profile.Start[project]; i < _profile.Start[project + 1]; i++) _ledger.Add(_profile.Group[i], (long)_profile.Mass[i]);
        return new Fraction(_ledger.Sum(), _ledger.Denominator * _profile.Election.Table.WeightScale);
    }

    /// <summary>Collects the projects that could have the lowest price; false when nothing can be bought.</summary>
    private bool FindContenders()
    {
        _contenders.Clear();
        Insertion.Sort(_remaining, _low);
        var best = double.PositiveInfinity;
        for (var i = 0; i < _remaining.Count; i++)
        {
            var project = _remaining[i];
            if (_low[project] > best) break;
            var found = _filter.Find(project, _money, _moneyError, _from[project]);
            if (found.Kind == PaymentKind.TooLittle)
            {
                _remaining.RemoveAt(i--);
                continue;
            }

            if (found.Kind != PaymentKind.Unclear) _from[project] = found.Value;
            var factor = _profile.PriceFactor(project);
            _low[project] = Math.Max(_low[project], (found.Value - found.Error) * factor * (1 - 8 * Unit));
            if (found.Kind != PaymentKind.Unclear) best = Math.Min(best, (found.Value + found.Error) * factor * (1 + 8 * Unit));
            _contenders.Add(new Contender(project, found));
        }

        _contenders.RemoveAll(contender => _low[contender.Project] > best);
        return _contenders.Count > 0;
    }

    private Purchase? Choose()
    {
        if (_contenders.TrueForAll(contender => contender.Found.Kind == PaymentKind.Full))
            return Buy(Solve(BestOfFull())!, TiedOfFull());
        if (_contenders.Count == 1 && _contenders[0].Found.Kind == PaymentKind.Clear) return Buy(Solve(_contenders[0])!, []);
        return ChooseExactly();
    }

    private Contender BestOfFull()
    {
        var best = _contenders[0];
        foreach (var other in _contenders)
        {
            if (_profile.FullBefore(other.Project, best.Project)) best = other;
        }

        return best;
    }

    private List<int> TiedOfFull()
    {
        var tier = _profile.FullTier[BestOfFull().Project];
        return [.. _contenders.Where(other => _profile.FullTier[other.Project] == tier).Select(other => other.Project)];
    }

    private Purchase? ChooseExactly()
    {
        Solution? best = null;
        var tied = new List<int>();
        foreach (var contender in _contenders)
        {
            if (Solve(contender) is not { } solution)
            {
                _remaining.Remove(contender.Project);
                continue;
            }

            var order = best is null ? -1 : ComparePrice(solution, best);
            if (order < 0) tied.Clear();
            if (order > 0) continue;
            tied.Add(solution.Project);
            if (order < 0 || _profile.TieRank[solution.Project] < _profile.TieRank[best!.Project]) best = solution;
        }

        return best is null ? null : Buy(best, tied);
    }

    private int ComparePrice(Solution a, Solution b)
    {
        var (left, right) = (a.Payment.Top * b.Payment.Payers, b.Payment.Top * a.Payment.Payers);
        return _profile.Utility == Utility.Cost
            ? (left * _profile.ExactCost(b.Project)).CompareTo(right * _profile.ExactCost(a.Project))
            : left.CompareTo(right);
    }

    private Purchase Buy(Solution solution, List<int> tied)
    {
        Settle(solution);
        var purchase = new Purchase(solution, _ledger.Denominator, [.. tied.Where(other => other != solution.Project)]);
        _ledger.Append(solution.Payment);
        _moneyError += 4 * Unit * _endowment;
        return purchase;
    }

    /// <summary>
    /// The exact payment: guess who is poor from the doubles, then check whoever stands near the border exactly and
    /// repeat until nobody changes sides. Null when the supporters have too little.
    /// </summary>
    private Solution? Solve(Contender contender)
    {
        var start = _profile.Start[contender.Project];
        var poor = new bool[_profile.Start[contender.Project + 1] - start];
        var unsure = contender.Found.Kind == PaymentKind.Unclear;
        var (payment, error) = (contender.Found.Value, contender.Found.Error);
        for (var i = 0; i < poor.Length; i++)
            poor[i] = !unsure && _money[_profile.Group[start + i]] < payment * _profile.Weight[start + i];

        while (Divide(contender.Project, poor) is { } solution)
        {
            var changed = false;
            for (var i = 0; i < poor.Length; i++)
            {
                var weight = _profile.Weight[start + i];
                var gap = Math.Abs(_money[_profile.Group[start + i]] - payment * weight);
                if (!unsure && gap > 4 * error * weight + 2 * _moneyError) continue;
                var order = _ledger.CompareMoney(_profile.Group[start + i], solution.Payment, (long)weight);
                var isPoor = order < 0 || (order == 0 && poor[i]);
                changed |= isPoor != poor[i];
                poor[i] = isPoor;
            }

            if (!changed) return solution;
        }

        return null;
    }

    /// <summary>The payment when the poor give all they have and the others pay equally; null when nobody is left to pay.</summary>
    private Solution? Divide(int project, bool[] poor)
    {
        var (payers, full, last, start) = (0L, 0L, 0L, _profile.Start[project]);
        _ledger.Begin();
        for (var i = 0; i < poor.Length; i++)
        {
            if (poor[i])
            {
                _ledger.Add(_profile.Group[start + i], (long)_profile.Mass[start + i]);
                last += (long)_profile.Mass[start + i];
            }
            else
            {
                payers += (long)_profile.MassWeight[start + i];
                full += (long)_profile.Mass[start + i];
            }
        }

        var money = _ledger.Sum();
        var top = _profile.ExactCost(project) * _ledger.Denominator - money;
        return payers == 0 ? null : new Solution(project, new ExactPayment(top, payers), poor, full, last, money);
    }

    /// <summary>Takes the payment from everybody, in the ledger and in the doubles.</summary>
    private void Settle(Solution solution)
    {
        var start = _profile.Start[solution.Project];
        var due = Fraction.Quotient(solution.Payment.Top, solution.Payment.Payers * _ledger.Denominator);
        for (var i = 0; i < solution.Poor.Length; i++)
        {
            var group = _profile.Group[start + i];
            var weight = _profile.Weight[start + i];
            var left = _money[group] - due * weight;
            var spent = solution.Poor[i]
                || (left <= 4 * _moneyError && _ledger.CompareMoney(group, solution.Payment, (long)weight) <= 0);
            if (spent) _ledger.PayLast(group);
            else _ledger.Pay(group, Purchases.Count, (long)weight);
            _money[group] = spent ? 0 : Math.Max(0, left);
        }
    }

    private readonly record struct Contender(int Project, FoundPayment Found);
}

/// <summary>An exact division of a cost: who pays all they have, and what the others pay. Times the weight scale.</summary>
internal sealed record Solution(
    int Project, ExactPayment Payment, bool[] Poor, long FullMass, long PoorMass, BigInteger PoorMoney);

/// <summary>A solution that was carried out, with the denominator of its moment and the projects that tied.</summary>
internal sealed record Purchase(Solution Solution, BigInteger Denominator, int[] Tied)
{
    public int Project => Solution.Project;

    public Fraction PaymentInCents => new(Solution.Payment.Top, Solution.Payment.Payers * Denominator);
}
