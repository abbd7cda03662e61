namespace Opbouw.DisclosureControl;

/// <summary>Who brings how much to each cell of a table of amounts.</summary>
internal sealed class Contributions
{
    private readonly Dictionary<int, Dictionary<string, long>> _byCell = [];

    public void Add(int cell, string contributor, long cents)
    {
        if (!_byCell.TryGetValue(cell, out var amounts))
            _byCell[cell] = amounts = new Dictionary<string, long>(StringComparer.Ordinal);
        amounts[contributor] = amounts.GetValueOrDefault(contributor) + cents;
    }

    public int CountAt(int cell) => _byCell.TryGetValue(cell, out var amounts) ? amounts.Count : 0;

    public long LargestAt(int cell, int contributors) =>
        _byCell.TryGetValue(cell, out var amounts) ? amounts.Values.OrderDescending().Take(contributors).Sum() : 0;
}
