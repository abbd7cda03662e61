namespace Opbouw.Areas.Import;

/// <summary>Reads areas from CSV, GeoJSON or TopoJSON; the content tells which of the three it is.</summary>
public static class AreaFile
{
    public static async Task<ImportResult<AreaRow>> ReadAsync(
        Stream stream, AreaImportOptions options, IProgress<long>? progress, CancellationToken ct)
    {
        var into = new ImportCollector<AreaRow>(options.Limits);
        try
        {
            var bytes = await ImportFile.ReadAllAsync(stream, options.Limits, progress, ct);
            if (ImportFile.LooksLikeJson(bytes))
                ReadJson(bytes, options, into);
            else
                CsvAreas.Read(bytes, options, into);
            return Checked(into.Done(), into);
        }
        catch (ImportRefusedException refusal)
        {
            return into.Refused(refusal);
        }
    }

    private static void ReadJson(byte[] bytes, AreaImportOptions options, ImportCollector<AreaRow> into)
    {
        using var json = JsonFile.Open(bytes, options.Limits);
        switch (json.RootElement.TextMember("type"))
        {
            case "FeatureCollection":
                GeoJsonAreas.Read(json.RootElement, options, into);
                break;
            case "Topology":
                TopoJsonAreas.Read(json.RootElement, options, into);
                break;
            default:
                throw new ImportRefusedException("Dit JSON-bestand is geen GeoJSON (FeatureCollection) en geen TopoJSON (Topology).");
        }
    }

    /// <summary>The same code and year twice in one file: nobody can say which row is meant.</summary>
    private static ImportResult<AreaRow> Checked(ImportResult<AreaRow> read, ImportCollector<AreaRow> into)
    {
        var first = new Dictionary<AreaCode, int>();
        var good = new List<AreaRow>(read.Rows.Count);
        foreach (var row in read.Rows)
        {
            if (first.TryAdd(row.Code, row.SourceRow))
                good.Add(row);
            else
                into.Problem(row.SourceRow, "code", $"{row.Code} staat ook in rij {first[row.Code]}.");
        }

        if (good.Count == 0 && read.ProblemCount == 0)
            into.Note("Het bestand bevat geen gebieden die je vroeg.");
        return into.Done() with { Rows = good };
    }
}
