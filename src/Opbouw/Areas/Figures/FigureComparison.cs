namespace Opbouw.Areas.Figures;

/// <summary>One row of “in cijfers”: an area beside its city and its country, in one year, with its source.</summary>
public sealed record FigureComparison(FigureDefinition Figure, int Year, string Source, decimal? Here, decimal? City, decimal? Country)
{
    /// <summary>The newest year in which the area itself has a value; city and country of the same year, otherwise they are unknown.</summary>
    public static IReadOnlyList<FigureComparison> Of(
        FigureCatalogue catalogue, IReadOnlyCollection<FigureValue> values, AreaId here, AreaId? city, AreaId? country)
    {
        var byKey = values.ToLookup(value => value.Key);
        var rows = new List<FigureComparison>();
        foreach (var figure in catalogue.All.Where(figure => figure.Unit != FigureUnit.Count))
        {
            var own = byKey[figure.Key].Where(value => value.Area == here).OrderByDescending(value => value.Value is not null).ThenByDescending(value => value.Year).FirstOrDefault();
            if (own is null)
                continue;
            decimal? Of(AreaId? area) => byKey[figure.Key].FirstOrDefault(value => value.Area == area && value.Year == own.Year)?.Value;
            rows.Add(new(figure, own.Year, own.Source, own.Value, Of(city), Of(country)));
        }

        return rows;
    }

    public static FigureValue? Inhabitants(IEnumerable<FigureValue> values, AreaId here) =>
        values.Where(value => value.Area == here && value is { Key: "inhabitants", Value: > 0 }).MaxBy(value => value.Year);
}
