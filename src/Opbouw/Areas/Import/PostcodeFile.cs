namespace Opbouw.Areas.Import;

/// <summary>A postcode and one of the areas it lies in; the first row of a postcode is where most homes are.</summary>
public sealed record PostcodeRow(int SourceRow, string Postcode, AreaCode Area);

/// <summary>Reads postcodes from a CSV with the columns postcode, code and jaar.</summary>
public static class PostcodeFile
{
    public static async Task<ImportResult<PostcodeRow>> ReadAsync(Stream stream, CancellationToken ct)
    {
        var limits = ImportLimits.Default;
        var into = new ImportCollector<PostcodeRow>(limits);
        try
        {
            using var table = new CsvTable(ImportFile.Utf8Text(await ImportFile.ReadAllAsync(stream, limits, null, ct)), limits);
            if (!table.Has("postcode") || !table.Has("code"))
                throw new ImportRefusedException("De kolommen postcode en code moeten er allebei zijn.", 1);
            while (table.Next(into.Problem))
                ReadRow(new RowFields(table.Row, table.Get, into.Problem), into);
            return into.Done();
        }
        catch (ImportRefusedException refusal)
        {
            return into.Refused(refusal);
        }
    }

    private static void ReadRow(RowFields fields, ImportCollector<PostcodeRow> into)
    {
        var (text, column) = fields.Find(["postcode"]);
        var postcode = AreaPostcode.Normalise(text);
        if (postcode is null)
            fields.Wrong(column, $"“{RowFields.Shown(text ?? "")}” is geen postcode. Schrijf vier cijfers, zoals 1353.");
        var code = fields.CodeOrWrong(["code"]);
        var year = fields.Year(["jaar"], null);
        if (!fields.AnyWrong)
            into.Add(new PostcodeRow(fields.Row, postcode!, new AreaCode(code!, year!.Value)));
    }
}
