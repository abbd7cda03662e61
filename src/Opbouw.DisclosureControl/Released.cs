using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Opbouw.DisclosureControl;

/// <summary>
/// A number that has been cleared for publication, or a dot where nothing may be printed. Only this library makes them, so a page or file that
/// takes only <see cref="Released"/> values cannot leak a raw count.
/// </summary>
/// <remarks>Unit: that of the measure of the table (persons, euro cents). JSON: a number, or null when hidden. The default value is hidden.</remarks>
/// <example><code>
/// Released count = released["n1", "wish"];
/// Console.WriteLine($"{count:N0}");   // 1,240 or .
/// </code></example>
[JsonConverter(typeof(ReleasedConverter))]
public readonly struct Released : IEquatable<Released>, IFormattable
{
    private readonly long _valuePlusOne;

    private Released(long valuePlusOne) => _valuePlusOne = valuePlusOne;

    /// <summary>True when nothing may be printed; the reason (small itself, or protecting another) is not told.</summary>
    public bool IsHidden => _valuePlusOne == 0;

    /// <summary>The number, or null when hidden.</summary>
    public long? Value => IsHidden ? null : _valuePlusOne - 1;

    /// <summary>Same number, or both hidden.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Other.</param>
    public static bool operator ==(Released left, Released right) => left.Equals(right);

    /// <summary>Another number, or one of the two hidden.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Other.</param>
    public static bool operator !=(Released left, Released right) => !left.Equals(right);

    /// <summary>Plain digits, or "." when hidden.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The number in a format and culture, or "." when hidden.</summary>
    /// <param name="format">A numeric format such as "N0".</param>
    /// <param name="formatProvider">The culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value?.ToString(format, formatProvider) ?? ".";

    /// <inheritdoc/>
    public bool Equals(Released other) => _valuePlusOne == other._valuePlusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Released other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _valuePlusOne.GetHashCode();

    internal static Released Of(long value) => new(value + 1);

    private sealed class ReleasedConverter : JsonConverter<Released>
    {
        public override Released Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Released values are made by protecting a table, not read from a file.");

        public override void Write(Utf8JsonWriter writer, Released value, JsonSerializerOptions options)
        {
            if (value.Value is { } number)
                writer.WriteNumberValue(number);
            else
                writer.WriteNullValue();
        }
    }
}
