using System.Globalization;
using System.Numerics;

namespace Opbouw.EqualShares;

/// <summary>
/// An exact number of the form n/d, always in lowest terms with d &gt; 0. Amounts are in cents.
/// </summary>
/// <remarks>
/// Shares of a cost are seldom whole cents (€ 10 over three people); comparing rounded shares could name the
/// wrong winner. A <see cref="Fraction"/> never rounds. <c>default</c> is not a number: use <see cref="Zero"/>.
/// </remarks>
/// <example>
/// <code>
/// var third = new Fraction(1000, 3);          // € 10,00 over three people
/// (third + third + third).Equals(1000);       // true
/// third.RoundedCents;                         // 333
/// </code>
/// </example>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    /// <summary>Makes numerator/denominator and reduces it.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("A fraction needs a denominator other than 0.");
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    /// <summary>Zero.</summary>
    public static Fraction Zero => new(0, 1);

    /// <summary>The number above the line.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number under the line, always positive.</summary>
    public BigInteger Denominator { get; }

    /// <summary>Rounded to whole cents, half away from zero: for showing, never for deciding.</summary>
    public long RoundedCents =>
        (long)(BigInteger.Abs(Numerator * 2 + Denominator * Numerator.Sign) / (Denominator * 2)) * Numerator.Sign;

    /// <summary>The smallest whole number that is not less.</summary>
    public long Ceiling => (long)-Floored(-Numerator, Denominator);

    /// <summary>The largest whole number that is not more.</summary>
    public long Floor => (long)Floored(Numerator, Denominator);

    /// <summary>A whole number of cents.</summary>
    public static implicit operator Fraction(long whole) => new(whole, 1);

    /// <summary>Adds.</summary>
    public static Fraction operator +(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>Subtracts.</summary>
    public static Fraction operator -(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>Multiplies.</summary>
    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>Divides.</summary>
    /// <exception cref="DivideByZeroException">b is 0.</exception>
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Less than.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>More than.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>More than or equal.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>Equal.</summary>
    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    /// <summary>Not equal.</summary>
    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    /// <summary>The smaller of two.</summary>
    public static Fraction Min(Fraction a, Fraction b) => a <= b ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>"7", or "22/7" when it is not whole.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The nearest double within 2⁻⁵² of the value: for filters and drawings only.</summary>
    public double ToDouble() => Quotient(Numerator, Denominator);

    internal static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero) return 0;
        var shift = 64 - (int)(BigInteger.Abs(numerator).GetBitLength() - denominator.GetBitLength());
        var quotient = shift >= 0 ? (numerator << shift) / denominator : numerator / (denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    private static BigInteger Floored(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
