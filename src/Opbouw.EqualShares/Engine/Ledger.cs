using System.Numerics;

namespace Opbouw.EqualShares.Engine;

/// <summary>
/// The exact side of a run. Every group holds endowment − Σ (payment of round r × its weight), or nothing after it
/// paid its last. So any sum of money is a whole-number combination of the endowment and the payments, and all of
/// those stand over one denominator: a sum over thousands of groups takes a few big multiplications.
/// </summary>
internal sealed class Ledger
{
    private const int None = -1;
    private readonly List<BigInteger> _payments = [];
    private readonly int[] _last;
    private readonly bool[] _broke;
    private readonly List<Entry> _entries = [];
    private readonly long[] _counts;
    private BigInteger _endowment;
    private long _people;

    public Ledger(int groups, int rounds, Fraction endowment)
    {
        _last = new int[groups];
        Array.Fill(_last, None);
        _broke = new bool[groups];
        _counts = new long[rounds];
        (_endowment, Denominator) = (endowment.Numerator, endowment.Denominator);
    }

    /// <summary>The denominator under all amounts at this moment.</summary>
    public BigInteger Denominator { get; private set; }

    public bool IsBroke(int group) => _broke[group];

    public void Pay(int group, int round, long weight)
    {
        _entries.Add(new Entry(round, weight, _last[group]));
        _last[group] = _entries.Count - 1;
    }

    public void PayLast(int group) => _broke[group] = true;

    /// <summary>Starts a sum of money over groups.</summary>
    public void Begin()
    {
        Array.Clear(_counts, 0, _payments.Count);
        _people = 0;
    }

    /// <summary>Adds (mass people of) a group to the sum.</summary>
    public void Add(int group, long mass)
    {
        if (_broke[group]) return;
        _people += mass;
        for (var at = _last[group]; at != None; at = _entries[at].Previous) _counts[_entries[at].Round] += mass * _entries[at].Weight;
    }

    /// <summary>The sum, times <see cref="Denominator"/>.</summary>
    public BigInteger Sum()
    {
        var sum = _endowment * _people;
        for (var round = 0; round < _payments.Count; round++)
        {
            if (_counts[round] != 0) sum -= _payments[round] * _counts[round];
        }

        return sum;
    }

    /// <summary>Sign of (money of one person − payment × weight), exactly.</summary>
    public int CompareMoney(int group, in ExactPayment payment, long weight)
    {
        Begin();
        Add(group, 1);
        return (Sum() * payment.Payers).CompareTo(payment.Top * weight);
    }

    /// <summary>Records the payment of a new round and brings all amounts under the new denominator.</summary>
    public void Append(in ExactPayment payment)
    {
        var common = BigInteger.GreatestCommonDivisor(payment.Payers, payment.Top % payment.Payers);
        var factor = payment.Payers / common;
        if (!factor.IsOne)
        {
            _endowment *= factor;
            Denominator *= factor;
            for (var round = 0; round < _payments.Count; round++) _payments[round] *= factor;
        }

        _payments.Add(payment.Top / common);
    }

    private readonly record struct Entry(int Round, long Weight, int Previous);
}

/// <summary>A payment per unit: Top / (Payers × denominator of the ledger).</summary>
internal readonly record struct ExactPayment(BigInteger Top, BigInteger Payers);
