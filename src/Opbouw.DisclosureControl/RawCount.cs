using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Opbouw.DisclosureControl;

/// <summary>
/// A number of people that nobody has cleared for publication. It can go into a <see cref="ProtectedTable"/> and nowhere else: it cannot
/// be read back, compared (only references are), printed (<see cref="ToString"/> shows no digit) or serialised (System.Text.Json throws).
/// </summary>
/// <remarks>Unit: persons, contacts or whatever the measure of the table says; 0 to 1,000,000,000,000. Errors:
/// <see cref="DisclosureProblem.BadCount"/> when negative or larger.</remarks>
/// <example><code>
/// RawCount raw = 3;                       // a one-way door: there is no conversion back
/// Console.WriteLine($"found {raw}");      // found (not released)
/// </code></example>
[DebuggerDisplay("(not released)")]
[JsonConverter(typeof(NeverSerialised))]
public sealed class RawCount
{
    internal const long Most = 1_000_000_000_000;

    /// <summary>Wraps a number.</summary>
    /// <param name="value">How many, 0 to 1,000,000,000,000.</param>
    public RawCount(long value) => Value = value is >= 0 and <= Most
        ? value
        : throw new DisclosureException(DisclosureProblem.BadCount, $"a count must lie between 0 and {Most}");

    internal long Value { get; }

    /// <summary>Wraps a number, so that a query result can be handed over at once.</summary>
    /// <param name="value">How many.</param>
    public static implicit operator RawCount(long value) => new(value);

    /// <summary>Always "(not released)".</summary>
    public override string ToString() => "(not released)";
}
