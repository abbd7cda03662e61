using Opbouw.Areas.Figures;

namespace Opbouw.Areas.Import;

/// <summary>Turns one row of a table of figures into figures, or notes everything that is wrong with it.</summary>
public sealed class FigureRowReader(FigureColumns columns, FigureImportOptions options, ImportCollector<FigureRow> into)
{
    private static readonly string[] YearColumns = ["Perioden", "jaar", "year"];

    /// <summary>A share of fewer than fifty says more about chance, and about persons, than about an area.</summary>
    public const decimal SmallestBase = 50;

    // RIVM delivers a row per age group and per margin of error beside the estimate itself.
    private const string Adults = "20300";
    private const string Estimate = "MW00000";

    public void Read(RowFields fields)
    {
        var code = fields.CodeOrWrong(columns.Code);
        if (code is null || !options.Takes(code))
            return;
        if (!IsWanted(fields))
            return;

        var year = fields.Year(YearColumns, options.Year);
        var rows = columns.All
            .Select(column => new FigureRow(fields.Row, new AreaCode(code, year ?? 0), column.Figure.Key, year ?? 0, Value(fields, column), options.Source ?? column.Figure.Source))
            .ToList();
        if (fields.AnyWrong)
            return;
        foreach (var row in rows)
            into.Add(row);
    }

    private bool IsWanted(RowFields fields)
    {
        var ages = fields.Find(["Leeftijd"]).Text;
        if (ages is not null && ages != Adults)
            into.Note($"Rijen van een andere leeftijdsgroep ({RowFields.Shown(ages)}) zijn overgeslagen: wij tonen volwassenen.");
        var margin = fields.Find(["Marges"]).Text;
        return (ages is null or Adults) && (margin is null or Estimate);
    }

    private static decimal? Value(RowFields fields, FigureColumns.Found column)
    {
        var unit = column.Figure.IsShare ? FigureUnit.Count : column.Figure.Unit;
        var part = Number(fields, column.Column, unit);
        if (column.OfColumn is null)
            return part;

        var whole = Number(fields, column.OfColumn, FigureUnit.Count);
        if (part is null || whole is null or < SmallestBase)
            return null;
        if (part <= whole)
            return decimal.Round(100 * part.Value / whole.Value, 1);
        fields.Wrong(column.Column, $"{part} is meer dan het geheel ({column.OfColumn}: {whole}).");
        return null;
    }

    private static decimal? Number(RowFields fields, string column, FigureUnit unit)
    {
        var (value, wrong) = FigureNumber.Read(fields.Find([column]).Text, unit);
        if (wrong is not null)
            fields.Wrong(column, wrong);
        return value;
    }
}
