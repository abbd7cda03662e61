namespace Opbouw.Areas.Import;

/// <summary>What the person who imports adds to the file.</summary>
/// <param name="Year">The year of the codes, for files that do not say it.</param>
/// <param name="Municipality">Take only this municipality (GM0034) from a national file.</param>
public sealed record AreaImportOptions(int? Year = null, string? Municipality = null)
{
    public ImportLimits Limits { get; init; } = ImportLimits.Default;

    public bool Takes(string code) => Municipality is null || AreaCode.MunicipalityOf(code) == Municipality;
}
