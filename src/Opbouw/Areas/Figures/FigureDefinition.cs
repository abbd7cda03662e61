namespace Opbouw.Areas.Figures;

public enum FigureUnit
{
    Count,
    Percent,
    Grade,
}

/// <summary>
/// One figure we show, and under which column names the sources deliver it. Column names carry a number that moves each year
/// (AantalInwoners_5, AantalInwoners_6), so only the stem counts.
/// </summary>
/// <param name="Key">Our own lasting name, used in the database.</param>
/// <param name="Label">How it reads on a page: “Woont alleen”.</param>
/// <param name="Explanation">Of whom or of what: “Van alle huishoudens.”</param>
/// <param name="Stems">Column stems that hold it.</param>
/// <param name="OfStems">When set, the figure is a share: Stems as a percentage of these.</param>
public sealed record FigureDefinition(
    string Key, string Label, string Explanation, FigureUnit Unit, string Source, string[] Stems, string[] OfStems)
{
    public bool IsShare => OfStems.Length > 0;
}
