using System.Globalization;

namespace Opbouw.Shared.Ui.HouseLook;

/// <summary>A colour as in a style sheet, and how well it is read on another (WCAG 2.2, relative luminance).</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The contrast that ordinary letters ask for.</summary>
    public const double ForLetters = 4.5;

    public static bool TryParse(string? text, out Colour colour)
    {
        colour = default;
        if (text is not ['#', .. { Length: 6 } digits] || !digits.All(char.IsAsciiHexDigit))
            return false;
        var number = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        colour = new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        return true;
    }

    public static Colour Of(string text) => TryParse(text, out var colour) ? colour : throw new FormatException($"'{text}' is no colour.");

    public double ContrastWith(Colour other)
    {
        var (mine, theirs) = (Luminance, other.Luminance);
        return (Math.Max(mine, theirs) + 0.05) / (Math.Min(mine, theirs) + 0.05);
    }

    /// <param name="share">0 is this colour, 1 the other.</param>
    public Colour MixedWith(Colour other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <summary>The nearest shade, going towards another colour, that is good enough; that other colour when nothing before it is.</summary>
    public Colour NearestTowards(Colour other, Func<Colour, bool> isGoodEnough)
    {
        for (var step = 0; step < 100; step++)
        {
            var shade = MixedWith(other, step / 100.0);
            if (isGoodEnough(shade))
                return shade;
        }

        return other;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));
}
