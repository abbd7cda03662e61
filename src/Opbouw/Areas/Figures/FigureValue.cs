using System.Globalization;

namespace Opbouw.Areas.Figures;

/// <summary>One published figure of one area. No value means: not published, which is never shown as zero.</summary>
public sealed record FigureValue(AreaId Area, string Key, int Year, decimal? Value, string Source);

/// <summary>How a figure reads in Dutch: whole per cents, grades with one decimal, numbers with points.</summary>
public static class FigureText
{
    public const string Unknown = "niet bekend";
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Of(decimal? value, FigureUnit unit) => value is { } known ? Number(known, unit) + (unit == FigureUnit.Percent ? "%" : "") : Unknown;

    public static string Number(decimal value, FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => decimal.Round(value, 0, MidpointRounding.AwayFromZero).ToString("0", Dutch),
        FigureUnit.Grade => value.ToString("0.0", Dutch),
        _ => value.ToString("#,##0", Dutch),
    };

    /// <summary>Numbers of people are rounded: “ongeveer 7.600”. Below a hundred nothing more exact is said than that.</summary>
    public static string People(decimal inhabitants) => inhabitants switch
    {
        < 100 => "minder dan 100",
        < 10_000 => "ongeveer " + Rounded(inhabitants, 100),
        < 1_000_000 => "ongeveer " + Rounded(inhabitants, 1000),
        _ => "ongeveer " + (inhabitants / 1_000_000).ToString("0.0", Dutch) + " miljoen",
    };

    private static string Rounded(decimal value, decimal step) =>
        (decimal.Round(value / step, 0, MidpointRounding.AwayFromZero) * step).ToString("#,##0", Dutch);
}
