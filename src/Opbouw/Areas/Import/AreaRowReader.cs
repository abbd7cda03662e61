using NetTopologySuite.Geometries;

namespace Opbouw.Areas.Import;

/// <summary>Turns the fields of one row into an area, or notes everything that is wrong with it.</summary>
public static class AreaRowReader
{
    public static readonly string[] CodeColumns = ["code", "statcode", "gebiedscode", "buurtcode", "wijkcode", "gemeentecode", "gwb_code"];
    public static readonly string[] NameColumns = ["naam", "statnaam", "buurtnaam", "wijknaam", "gemeentenaam", "name"];
    private static readonly string[] YearColumns = ["jaar", "year", "jrstatcode"];
    private static readonly string[] KindColumns = ["soort", "rubriek", "kind"];
    private static readonly string[] ParentColumns = ["bovenliggend", "parent"];
    private static readonly string[] LatitudeColumns = ["lat", "latitude", "breedtegraad"];
    private static readonly string[] LongitudeColumns = ["lon", "lng", "longitude", "lengtegraad"];
    private static readonly string[] FromColumns = ["geldig_van"];
    private static readonly string[] UntilColumns = ["geldig_tot"];
    private static readonly string[] AlsoYearsColumns = ["ook_jaren"];
    private static readonly string[] ParentYearColumns = ["bovenliggend_jaar"];
    private static readonly string[] SuccessorColumns = ["opgegaan_in"];

    public static void Read(RowFields fields, AreaImportOptions options, ImportCollector<AreaRow> into, Func<RowFields, Geometry?>? geometry = null)
    {
        var code = fields.CodeOrWrong(CodeColumns);
        if (code is null || !options.Takes(code))
            return;

        var boundary = geometry?.Invoke(fields);
        var row = new AreaRow(fields.Row, new AreaCode(code, Year(fields, options) ?? 0), Name(fields, options.Limits), Kind(fields, code))
        {
            ParentCode = fields.Code(ParentColumns) ?? AreaCode.ParentOf(code),
            Label = Label(fields) ?? BoundaryShape.LabelOf(boundary),
            Boundary = BoundaryShape.AreaOnly(boundary),
            ValidFrom = fields.Day(FromColumns),
            ValidUntil = fields.Day(UntilColumns),
            ParentYear = fields.Find(ParentYearColumns).Text is null ? null : fields.Year(ParentYearColumns, null),
            AlsoYears = fields.Years(AlsoYearsColumns),
            SuccessorCodes = fields.Codes(SuccessorColumns),
        };
        if (row.ValidUntil < row.ValidFrom)
            fields.Wrong(UntilColumns[0], "De laatste dag ligt voor de eerste dag.");
        if (row.ParentCode == code)
            fields.Wrong(ParentColumns[0], $"{code} kan niet in zichzelf liggen.");
        if (!fields.AnyWrong)
            into.Add(row);
    }

    private static int? Year(RowFields fields, AreaImportOptions options)
    {
        // CBS joins year and code in one field, 2022GM0014.
        var (text, column) = fields.Find(YearColumns);
        if (column != "jrstatcode" || text is null)
            return fields.Year(YearColumns, options.Year);
        if (text.Length > 4 && int.TryParse(text[..4], out var year))
            return year;
        fields.Wrong(column, $"“{RowFields.Shown(text)}” begint niet met een jaar.");
        return null;
    }

    private static string Name(RowFields fields, ImportLimits limits)
    {
        var (text, column) = fields.Find(NameColumns);
        if (text is null)
            fields.Wrong(column, "De naam van het gebied ontbreekt.");
        else if (text.Length > limits.MaxNameLength)
            fields.Wrong(column, $"De naam is langer dan {limits.MaxNameLength} tekens.");
        else if (text.Any(char.IsControl))
            fields.Wrong(column, "De naam bevat tekens die niet te lezen zijn.");
        else if (text.Contains('\uFFFD', StringComparison.Ordinal))
            fields.Wrong(column, "De naam is niet goed te lezen. Bewaar het bestand als UTF-8.");
        return text is null ? "" : AreaNames.WithoutNumber(text);
    }

    private static AreaKind Kind(RowFields fields, string code)
    {
        var (text, column) = fields.Find(KindColumns);
        if (text is not null && AreaKinds.TryParse(text, out var kind))
            return kind;
        if (text is not null)
            fields.Wrong(column, $"“{RowFields.Shown(text)}” is geen soort gebied. Kies land, gemeente, stadsdeel, wijk, buurt, straat of teamgebied.");
        return AreaCode.KindOf(code) ?? AreaKind.TeamArea;
    }

    private static LabelPoint? Label(RowFields fields)
    {
        var latitude = fields.Degrees(LatitudeColumns, BoundaryShape.South, BoundaryShape.North);
        var longitude = fields.Degrees(LongitudeColumns, BoundaryShape.West, BoundaryShape.East);
        if (latitude is null != longitude is null && !fields.AnyWrong)
            fields.Wrong(latitude is null ? LatitudeColumns[0] : LongitudeColumns[0], "Een punt heeft twee getallen nodig: lat en lon.");
        return latitude is { } lat && longitude is { } lon ? LabelPoint.Rounded(lat, lon) : null;
    }
}
