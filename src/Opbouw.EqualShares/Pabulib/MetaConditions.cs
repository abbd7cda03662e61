namespace Opbouw.EqualShares.Pabulib;

/// <summary>Reads the conditions that META tells; what cannot be read becomes a remark and not a fault.</summary>
internal sealed class MetaConditions(Dictionary<string, (string Value, int Line)> meta, List<string> remarks)
{
    public Conditions Read() => new()
    {
        MinimumVotes = Try("min_project_score_threshold", text => Amounts.Number(text, "a number of votes"), 0m),
        CategoryBudgetsInCents = Budgets("categories", "budget_per_category"),
        AreaBudgetsInCents = Budgets("neighborhoods", "budget_per_neighborhood"),
    };

    private Dictionary<string, long> Budgets(string namesKey, string budgetsKey) =>
        Try(budgetsKey, text => Pair(namesKey, text), new Dictionary<string, long>());

    /// <summary>The score of projects that a ballot does not name is always 0 here.</summary>
    public void RemarkOnDefaultScore()
    {
        if (meta.TryGetValue("default_score", out var score) && score.Value is not ("" or "0"))
            remarks.Add($"META default_score {Amounts.Shown(score.Value)} is passed over: projects that are not named get 0");
    }

    private Dictionary<string, long> Pair(string namesKey, string text)
    {
        var names = meta.TryGetValue(namesKey, out var found) ? found.Value.Split(',') : [];
        var budgets = text.Split(',');
        if (names.Length != budgets.Length)
            throw new ElectionException(ElectionError.PointsDoNotMatch, Amounts.Shown(text), $"as many budgets as {namesKey}");
        return names.Zip(budgets).ToDictionary(pair => pair.First.Trim(), pair => Amounts.Cents(pair.Second.Trim(), "a budget"));
    }

    private T Try<T>(string key, Func<string, T> read, T otherwise)
    {
        if (!meta.TryGetValue(key, out var found) || found.Value.Length == 0) return otherwise;
        try
        {
            return read(found.Value);
        }
        catch (Exception wrong) when (wrong is ElectionException or ArgumentException)
        {
            remarks.Add($"META {key} is passed over: {Amounts.Shown(wrong.Message)}");
            return otherwise;
        }
    }
}
