namespace Opbouw.Areas.Import;

public sealed record PlannedFigure(AreaId Area, string Key, int Year, decimal? Value, string Source);

/// <summary>Finds for each figure the area it is about. Rows about other municipalities are passed over: national files are welcome.</summary>
public sealed record FigureImportPlan(IReadOnlyList<PlannedFigure> Figures, IReadOnlyList<ImportProblem> Problems, int ElsewhereCount)
{
    public static FigureImportPlan Make(AreaTree tree, IReadOnlyList<FigureRow> rows)
    {
        var municipalities = tree.All.SelectMany(area => area.Codes).Select(code => AreaCode.MunicipalityOf(code.Code)).OfType<string>().ToHashSet();
        var figures = new Dictionary<(AreaId, string, int), PlannedFigure>();
        var problems = new List<ImportProblem>();
        var unknown = new HashSet<AreaCode>();
        var elsewhere = 0;
        foreach (var row in rows)
        {
            if (AreaOf(tree, row.Area) is { } area)
                figures[(area.Id, row.Key, row.Year)] = new PlannedFigure(area.Id, row.Key, row.Year, row.Value, row.Source);
            else if (AreaCode.MunicipalityOf(row.Area.Code) is { } municipality && !municipalities.Contains(municipality))
                elsewhere++;
            else if (unknown.Add(row.Area))
                problems.Add(new ImportProblem(row.SourceRow, "code", $"{row.Area} kennen wij niet. Importeer eerst de gebieden van {row.Area.Year}."));
        }

        return new(figures.Values.ToList(), problems, elsewhere);
    }

    private static AreaNode? AreaOf(AreaTree tree, AreaCode code) =>
        tree.Find(code) ?? (AreaCode.IsStableOverYears(code.Code) ? tree.YearsOf(code.Code).Select(known => tree.Find(known)).LastOrDefault() : null);
}
