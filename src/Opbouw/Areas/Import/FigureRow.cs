namespace Opbouw.Areas.Import;

/// <summary>One figure of one area in one year. A null value means: the source keeps it secret or does not know it; never zero.</summary>
public sealed record FigureRow(int SourceRow, AreaCode Area, string Key, int Year, decimal? Value, string Source);

/// <param name="Year">The year of the figures, for files that do not say it.</param>
/// <param name="Source">Who published them, for example “CBS, tabel 84799NED”; otherwise what the list of figures says.</param>
/// <param name="Municipality">Take only this municipality (and its city and country rows) from a national file.</param>
public sealed record FigureImportOptions(int? Year = null, string? Source = null, string? Municipality = null)
{
    public ImportLimits Limits { get; init; } = ImportLimits.Default;

    public bool Takes(string code) =>
        Municipality is null || code == AreaCode.CountryCode || AreaCode.MunicipalityOf(code) == Municipality;
}
