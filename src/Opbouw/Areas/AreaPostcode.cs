namespace Opbouw.Areas;

/// <summary>Part of a postcode (four digits) lies in this area; the order says where most homes are.</summary>
public sealed record AreaPostcode(string Postcode, AreaId Area, int Order)
{
    /// <summary>The four digits of “1353”, “1353AB” or “1353 ab”; null when it is not a Dutch postcode.</summary>
    public static string? Normalise(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length < 4 || !trimmed[..4].All(char.IsAsciiDigit) || trimmed[0] == '0')
            return null;
        var letters = trimmed[4..].Trim();
        return letters.Length == 0 || (letters.Length == 2 && letters.All(char.IsAsciiLetter)) ? trimmed[..4] : null;
    }

    /// <summary>"1353AB" of “1353 ab”; null when the letters are not there.</summary>
    public static string? WithLetters(string text) =>
        Normalise(text) is { } four && text.Trim()[4..].Trim() is { Length: 2 } letters ? four + letters.ToUpperInvariant() : null;
}
