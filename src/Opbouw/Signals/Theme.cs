using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Opbouw.Shared.Persistence;

namespace Opbouw.Signals;

/// <summary>
/// A theme of the neighbourhood agenda under which signals and bundles stand. The code never changes; how it is called, in which order it stands and
/// whether it is still offered is a setting (<see cref="ThemeList"/>).
/// </summary>
[JsonConverter(typeof(ThemeJson))]
public readonly record struct Theme(string Code) : IEntityCode, IParsable<Theme>
{
    public const int LongestCode = 40;

    public static readonly Theme MeetingOthers = new("MeetingOthers");
    public static readonly Theme Loneliness = new("Loneliness");
    public static readonly Theme Poverty = new("Poverty");
    public static readonly Theme Health = new("Health");
    public static readonly Theme LanguageAndDigital = new("LanguageAndDigital");
    public static readonly Theme GrowingUp = new("GrowingUp");
    public static readonly Theme Housing = new("Housing");
    public static readonly Theme Safety = new("Safety");
    public static readonly Theme PublicSpace = new("PublicSpace");
    public static readonly Theme Traffic = new("Traffic");
    public static readonly Theme Sustainability = new("Sustainability");
    public static readonly Theme LivingTogether = new("LivingTogether");
    public static readonly Theme Care = new("Care");
    public static readonly Theme Work = new("Work");
    public static readonly Theme Government = new("Government");

    public override string ToString() => Code;

    public static Theme Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var theme) ? theme : throw new FormatException("No code of a theme.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Theme result)
    {
        result = new Theme(s ?? "");
        return s is { Length: > 0 and <= LongestCode } && s.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
    }
}

internal sealed class ThemeJson : JsonConverter<Theme>
{
    public override Theme Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(System.Text.Json.Utf8JsonWriter writer, Theme value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
