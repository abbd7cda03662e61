namespace Opbouw.EqualShares.Pabulib;

/// <summary>The heading row of a section: which column stands where.</summary>
internal sealed class Heading
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _section;

    public Heading(RowReader rows, string section)
    {
        _section = section;
        Line = rows.Line;
        Width = rows.Count;
        for (var i = 0; i < rows.Count; i++)
        {
            var name = rows[i].ToString();
            if (!_columns.TryAdd(name, i) && name.Length > 0)
                throw new ElectionException(ElectionError.DuplicateColumn, Amounts.Shown(name), "every column once", rows.Line, rows.ColumnOf(i));
        }
    }

    public int Line { get; }

    public int Width { get; }

    /// <summary>Place of a column, or −1.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_columns.TryGetValue(name, out var column)) return column;
        }

        return -1;
    }

    public int Need(string name) => Find(name) is var column and >= 0
        ? column
        : throw new ElectionException(ElectionError.MissingColumn, _section, $"a column \"{name}\"", Line, 1);
}
