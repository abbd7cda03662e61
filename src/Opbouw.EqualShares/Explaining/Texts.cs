using System.Globalization;
using System.Resources;

namespace Opbouw.EqualShares.Explaining;

/// <summary>The sentences of Texts.resx. Dutch, plain; people read them aloud at the kitchen table.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resource = new(typeof(Texts));

    public static string Format(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Find(key), values);

    /// <summary>The ".one" form for 1, else the ".many" form.</summary>
    public static string Plural(string key, decimal number, params object[] values) =>
        Format(number == 1 ? $"{key}.one" : $"{key}.many", [Number(number), .. values]);

    /// <summary>"1 stem", "40 stemmen".</summary>
    public static string Votes(decimal number) => Plural("votes", number);

    public static string Number(decimal number) => number.ToString("#,0.###", Dutch.NumberFormat);

    public static string Money(Fraction cents)
    {
        var shown = Money(cents.RoundedCents);
        return cents.Denominator.IsOne ? shown : Format("about", shown);
    }

    public static string Money(long cents) =>
        "€\u00a0" + (cents % 100 == 0 ? Number(cents / 100) : (cents / 100m).ToString("#,0.00", Dutch.NumberFormat));

    /// <summary>Own separators: the same on a machine without culture data.</summary>
    private static readonly CultureInfo Dutch = MakeDutch();

    private static CultureInfo MakeDutch()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }

    private static string Find(string key) =>
        Resource.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"No text \"{key}\" in Texts.resx.");
}
