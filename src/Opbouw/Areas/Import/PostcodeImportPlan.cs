namespace Opbouw.Areas.Import;

/// <summary>Finds the areas of postcodes; the order in the file is the order per postcode.</summary>
public sealed record PostcodeImportPlan(IReadOnlyList<AreaPostcode> Postcodes, IReadOnlyList<ImportProblem> Problems)
{
    public static PostcodeImportPlan Make(AreaTree tree, IReadOnlyList<PostcodeRow> rows)
    {
        var postcodes = new List<AreaPostcode>();
        var problems = new List<ImportProblem>();
        foreach (var group in rows.GroupBy(row => row.Postcode))
        {
            foreach (var (index, row) in group.DistinctBy(row => row.Area).Index())
            {
                if (tree.Find(row.Area) is { } area)
                    postcodes.Add(new AreaPostcode(row.Postcode, area.Id, index + 1));
                else
                    problems.Add(new ImportProblem(row.SourceRow, "code", $"{row.Area} kennen wij niet. Importeer eerst de gebieden van {row.Area.Year}."));
            }
        }

        return new([.. postcodes.DistinctBy(entry => (entry.Postcode, entry.Area))], problems);
    }
}
