using System.Numerics;

namespace Opbouw.EqualShares.Engine;

/// <summary>
/// Finds in doubles the payment at which the supporters of a project together have its cost, with a bound on the
/// error. f(x) = Σ mass × min(money, x × weight) is concave and piecewise straight, so Newton's steps from the left
/// climb to the root and never pass it.
/// </summary>
internal sealed class PaymentFilter(Profile profile)
{
    private const double Unit = 2.220446049250313e-16;
    private readonly double[] _money = new double[profile.Mass.Length == 0 ? 0 : Widest(profile)];

    /// <param name="project">The project.</param>
    /// <param name="money">Money per group.</param>
    /// <param name="moneyError">Each amount is at most this far from the truth.</param>
    /// <param name="from">A payment that is not above the root: cost / votes, or the one found in an earlier round.</param>
    public FoundPayment Find(int project, double[] money, double moneyError, double from)
    {
        var start = profile.Start[project];
        var count = profile.Start[project + 1] - start;
        var groups = profile.Group.AsSpan(start, count);
        for (var i = 0; i < groups.Length; i++) _money[i] = money[groups[i]];

        var cost = profile.Cost[project];
        var total = TotalMoney(start, count, out var people);
        var error = people * moneyError + (count + 16) * Unit * Math.Max(cost, total);
        if (total < cost - error) return new FoundPayment(PaymentKind.TooLittle, 0, 0);
        if (total <= cost + error) return new FoundPayment(PaymentKind.Unclear, from, 0);
        return Climb(new Supporters(start, count, cost, profile.Total[project]), error, moneyError, from);
    }

    private FoundPayment Climb(Supporters who, double error, double moneyError, double from)
    {
        var (start, count, cost, all) = who;
        var payment = from;
        var (poor, rich) = Split(start, count, payment);
        while (rich > 0)
        {
            var next = (cost - poor) / rich;
            var before = rich;
            if (next <= payment) break;
            payment = next;
            (poor, rich) = Split(start, count, payment);
            if (rich.Equals(before)) break;
        }

        if (rich <= 0) return new FoundPayment(PaymentKind.Unclear, from, 0);

        // A chord to the right bounds the slope on both sides, because f is concave.
        var collected = poor + rich * payment;
        var step = payment * 1e-9 + 16 * error / rich + moneyError;
        var (poorRight, richRight) = Split(start, count, payment + step);
        if (richRight.Equals(all)) return new FoundPayment(PaymentKind.Full, payment, payment * 4 * Unit);
        var gain = poorRight + richRight * (payment + step) - collected;
        var off = Math.Abs(collected - cost) + error;
        return gain > 4 * off
            ? new FoundPayment(PaymentKind.Clear, payment, off * step / (gain - 2 * off) + payment * 4 * Unit)
            : new FoundPayment(PaymentKind.Unclear, from, 0);
    }

    private double TotalMoney(int start, int count, out double people)
    {
        var sum = Vector<double>.Zero;
        var mass = Vector<double>.Zero;
        var i = 0;
        for (; i <= count - Vector<double>.Count; i += Vector<double>.Count)
        {
            var m = new Vector<double>(profile.Mass, start + i);
            sum += m * new Vector<double>(_money, i);
            mass += m;
        }

        var total = Vector.Sum(sum);
        people = Vector.Sum(mass);
        for (; i < count; i++)
        {
            total += profile.Mass[start + i] * _money[i];
            people += profile.Mass[start + i];
        }

        return total;
    }

    /// <summary>Money of those who cannot pay in full, and the mass × weight of those who can.</summary>
    private (double Poor, double Rich) Split(int start, int count, double payment)
    {
        var poorSum = Vector<double>.Zero;
        var richSum = Vector<double>.Zero;
        var due = new Vector<double>(payment);
        var i = 0;
        for (; i <= count - Vector<double>.Count; i += Vector<double>.Count)
        {
            var money = new Vector<double>(_money, i);
            var isPoor = Vector.LessThan(money, due * new Vector<double>(profile.Weight, start + i));
            poorSum += Vector.ConditionalSelect(isPoor, money * new Vector<double>(profile.Mass, start + i), Vector<double>.Zero);
            richSum += Vector.ConditionalSelect(isPoor, Vector<double>.Zero, new Vector<double>(profile.MassWeight, start + i));
        }

        var poor = Vector.Sum(poorSum);
        var rich = Vector.Sum(richSum);
        for (; i < count; i++)
        {
            if (_money[i] < payment * profile.Weight[start + i]) poor += _money[i] * profile.Mass[start + i];
            else rich += profile.MassWeight[start + i];
        }

        return (poor, rich);
    }

    private readonly record struct Supporters(int Start, int Count, double Cost, double All);

    private static int Widest(Profile profile) =>
        Enumerable.Range(0, profile.ProjectCount).Max(i => profile.Start[i + 1] - profile.Start[i]);
}

/// <summary>What the filter knows about a payment.</summary>
internal enum PaymentKind
{
    /// <summary>The supporters have too little, beyond doubt.</summary>
    TooLittle,

    /// <summary>Too close to tell: ask the ledger. The value is a lower bound.</summary>
    Unclear,

    /// <summary>Known within the error.</summary>
    Clear,

    /// <summary>Everybody can pay in full, beyond doubt.</summary>
    Full,
}

internal readonly record struct FoundPayment(PaymentKind Kind, double Value, double Error);
