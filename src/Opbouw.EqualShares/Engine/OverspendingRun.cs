using System.Numerics;

namespace Opbouw.EqualShares.Engine;

/// <summary>The rounds of bounded overspending, in whole units of money.</summary>
internal sealed class OverspendingRun
{
    private const double Margin = 1e-12;
    private readonly Profile _profile;
    private readonly Gate _gate;
    private readonly Gate.GateState _state;
    private readonly RoundBook _book;
    private readonly long _units;
    private readonly long _endowment;
    private readonly long[] _money;
    private readonly (long Money, long Mass)[] _purse;

    public OverspendingRun(Profile profile, Gate gate, RoundBook book, long units)
    {
        (_profile, _gate, _book, _units) = (profile, gate, book, units);
        _state = gate.OpenAfter(profile.Free);
        var table = profile.Election.Table;
        _endowment = table.TotalWeight == 0
            ? 0
            : (long)((Int128)profile.Election.BudgetInCents * units * table.WeightScale / table.TotalWeight);
        _money = new long[profile.GroupCount];
        Array.Fill(_money, _endowment);
        _purse = new (long, long)[profile.GroupCount];
    }

    public Fraction EndowmentInCents => new(_endowment, _units);

    public void Run()
    {
        var low = new double[_profile.ProjectCount];
        var remaining = Enumerable.Range(0, _profile.ProjectCount).Where(i => _profile.Takes[i]).ToList();
        while (true)
        {
            remaining.RemoveAll(i => _profile.Election.Projects[i].CostInCents > _book.LeftInCents || !_state.Allows(i));
            if (Best(remaining, low) is not { } offer) return;
            Buy(offer);
            remaining.Remove(offer.Project);
        }
    }

    public Fraction MoneyBehind(int project)
    {
        Int128 sum = 0;
        for (var i = _profile.Start[project]; i < _profile.Start[project + 1]; i++) sum += (Int128)_money[_profile.Group[i]] * (long)_profile.Mass[i];
        return new Fraction((BigInteger)sum, (BigInteger)_units * _profile.Election.Table.WeightScale);
    }

    /// <summary>The offer with the lowest price. Money only shrinks, so an earlier price is a lower bound.</summary>
    private Offer? Best(List<int> remaining, double[] low)
    {
        Insertion.Sort(remaining, low);
        Offer? best = null;
        for (var i = 0; i < remaining.Count; i++)
        {
            var project = remaining[i];
            if (best is { } known && low[project] > known.Price * (1 + Margin)) break;
            if (OfferFor(project) is not { } offer)
            {
                remaining.RemoveAt(i--);
                continue;
            }

            low[project] = offer.Price * (1 - Margin);
            if (best is null || Before(offer, best.Value)) best = offer;
        }

        return best;
    }

    /// <summary>The cheapest offer of one project: at the money of one of its supporters, or at the full payment.</summary>
    private Offer? OfferFor(int project)
    {
        var (count, rich) = Fill(project);
        var purse = _purse.AsSpan(0, count);
        purse.Sort();
        Int128 poor = 0;
        var cost = (Int128)_profile.ExactCost(project) * _units;
        Offer? best = null;
        foreach (var (money, mass) in purse)
        {
            var payment = money;
            var paid = poor + (Int128)rich * money;
            if (paid >= cost)
            {
                payment = (long)((cost - poor + rich - 1) / rich);
                paid = cost;
            }

            poor += (Int128)money * mass;
            rich -= mass;
            if (paid == 0) continue;
            var offer = new Offer(project, payment, paid, cost, Price(project, payment, paid));
            if (best is null || Before(offer, best.Value)) best = offer;
            if (paid == cost) break;
        }

        return best;
    }

    /// <summary>Collects the supporters who still have money, and how many people they are.</summary>
    private (int Count, long People) Fill(int project)
    {
        var (count, people) = (0, 0L);
        for (var i = _profile.Start[project]; i < _profile.Start[project + 1]; i++)
        {
            if (_money[_profile.Group[i]] == 0) continue;
            _purse[count++] = (_money[_profile.Group[i]], (long)_profile.Mass[i]);
            people += (long)_profile.Mass[i];
        }

        return (count, people);
    }

    private double Price(int project, long payment, Int128 paid)
    {
        var part = (double)paid / ((double)_profile.ExactCost(project) * _units);
        return payment * _profile.PriceFactor(project) / (part * part);
    }

    /// <summary>payment × factor × (cost / paid)²: doubles when clear, whole numbers when close.</summary>
    private bool Before(Offer a, Offer b)
    {
        if (a.Price < b.Price * (1 - Margin)) return true;
        if (a.Price > b.Price * (1 + Margin)) return false;
        var order = (Exact(a) * b.Paid * b.Paid).CompareTo(Exact(b) * a.Paid * a.Paid);
        return order < 0 || (order == 0 && a.Project != b.Project && _profile.TieRank[a.Project] < _profile.TieRank[b.Project]);
    }

    private BigInteger Exact(Offer offer)
    {
        BigInteger price = offer.Payment;
        price *= offer.Cost;
        return _profile.Utility == Utility.Cost ? price : price * offer.Cost;
    }

    private void Buy(Offer offer)
    {
        var whole = offer.Paid == offer.Cost;
        var due = whole ? offer.Payment : (long)Int128.Min(long.MaxValue, offer.Payment * offer.Cost / offer.Paid);
        var (full, last, sum, collected) = (0L, 0L, Int128.Zero, Int128.Zero);
        for (var i = _profile.Start[offer.Project]; i < _profile.Start[offer.Project + 1]; i++)
        {
            var (group, mass) = (_profile.Group[i], (long)_profile.Mass[i]);
            var paid = Math.Min(_money[group], due);
            if (paid < due) (last, sum) = (last + mass, sum + (Int128)paid * mass);
            else full += mass;
            collected += (Int128)paid * mass;
            _money[group] -= paid;
        }

        _state.Buy(offer.Project);
        var scale = _profile.Election.Table.WeightScale;
        _book.AddInPart(offer.Project, round => round with
        {
            Kind = whole ? RoundKind.Paid : RoundKind.PaidInPart,
            PaymentInCents = new Fraction(due, _units),
            PaidInFull = (decimal)full / scale,
            PaidTheirLast = (decimal)last / scale,
            LastMoneyInCents = new Fraction((BigInteger)sum, (BigInteger)_units * scale),
            AddedInCents = new Fraction((BigInteger)Int128.Max(0, offer.Cost - collected), (BigInteger)_units * scale),
            EffectiveVotes = due == 0 ? Fraction.Zero : round.Project.CostInCents / new Fraction(due, _units),
        });
    }

    private readonly record struct Offer(int Project, long Payment, Int128 Paid, Int128 Cost, double Price);
}
