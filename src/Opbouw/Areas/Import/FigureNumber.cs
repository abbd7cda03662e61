using System.Globalization;
using Opbouw.Areas.Figures;

namespace Opbouw.Areas.Import;

/// <summary>Reads a figure the way statistical offices write them: padded, with a point or a comma, or with a sign for “not published”.</summary>
public static class FigureNumber
{
    private const decimal LargestCount = 100_000_000m;
    private static readonly HashSet<string> NotPublished = new(StringComparer.OrdinalIgnoreCase) { "", ".", "..", "-", "x", "null", "nb", "n.b." };

    /// <summary>The value, null for “not published”, or what is wrong with the text.</summary>
    public static (decimal? Value, string? Wrong) Read(string? text, FigureUnit unit)
    {
        var trimmed = text?.Trim() ?? "";
        if (NotPublished.Contains(trimmed))
            return (null, null);
        if (!decimal.TryParse(trimmed.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return (null, $"“{RowFields.Shown(trimmed)}” is geen getal.");

        // PDOK writes -99997 and the like for “not published”; none of our figures can be below zero.
        return value < 0 ? (null, null) : Checked(value, trimmed, unit);
    }

    private static (decimal?, string?) Checked(decimal value, string text, FigureUnit unit) => unit switch
    {
        FigureUnit.Count when value > LargestCount => (null, $"{RowFields.Shown(text)} is te groot voor een aantal."),
        FigureUnit.Count when value != decimal.Truncate(value) => (null, $"{RowFields.Shown(text)} is geen heel getal. Schrijf duizend als 1000, zonder punt."),
        FigureUnit.Percent when value > 100 => (null, $"{RowFields.Shown(text)} is meer dan 100 procent."),
        FigureUnit.Grade when value > 10 => (null, $"{RowFields.Shown(text)} is meer dan een 10."),
        _ => (decimal.Round(value, 4), null),
    };
}
