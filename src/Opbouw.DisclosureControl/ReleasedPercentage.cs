using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Opbouw.DisclosureControl;

/// <summary>
/// A percentage of two printed numbers, or a dot when either of them is hidden: a percentage over a hidden number would give that number away.
/// </summary>
/// <remarks>Unit: percent with one decimal, halves away from zero. JSON: a number, or null when hidden.</remarks>
/// <example><code>
/// var share = released.Percentage(part: ["n1", "wish"], of: ["n1", "all"]);   // 12.5, or "." when one of both is hidden
/// </code></example>
[JsonConverter(typeof(PercentageConverter))]
public readonly record struct ReleasedPercentage : IFormattable
{
    internal ReleasedPercentage(Released part, Released whole) => Value = part.Value is { } above && whole.Value is > 0 and { } below
        ? Math.Round(100m * above / below, 1, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>The percentage, or null when hidden or when the denominator is 0.</summary>
    public decimal? Value { get; }

    /// <summary>True when nothing may be printed.</summary>
    public bool IsHidden => Value is null;

    /// <summary>Plain digits, or "." when hidden.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The percentage in a format and culture, or "." when hidden.</summary>
    /// <param name="format">A numeric format such as "N1".</param>
    /// <param name="formatProvider">The culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value?.ToString(format ?? "0.0", formatProvider) ?? ".";

    private sealed class PercentageConverter : JsonConverter<ReleasedPercentage>
    {
        public override ReleasedPercentage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Percentages are made from released counts, not read from a file.");

        public override void Write(Utf8JsonWriter writer, ReleasedPercentage value, JsonSerializerOptions options)
        {
            if (value.Value is { } number)
                writer.WriteNumberValue(number);
            else
                writer.WriteNullValue();
        }
    }
}
