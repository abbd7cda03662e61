namespace Opbouw.DisclosureControl.Suppression;

/// <summary>A table as a part of a system of cells: which cell of the system each of its cells is.</summary>
internal sealed class SystemTable
{
    private readonly int[]? _toSystem;
    private readonly Dictionary<int, int>? _toLocal;

    /// <param name="definition">The table.</param>
    /// <param name="toSystem">Null when the system is this table.</param>
    public SystemTable(TableDefinition definition, int[]? toSystem)
    {
        Dimensions = definition.Dimensions;
        Shape = definition.Shape;
        _toSystem = toSystem;
        _toLocal = toSystem?.Select((cell, local) => (cell, local)).ToDictionary(pair => pair.cell, pair => pair.local);
    }

    public IReadOnlyList<Hierarchy> Dimensions { get; }

    public TableShape Shape { get; }

    /// <summary>True when cells of this table may stand in sums of other tables.</summary>
    public bool IsShared => _toSystem is not null;

    public int ToSystem(int local) => _toSystem?[local] ?? local;

    public bool TryLocal(int cell, out int local)
    {
        local = cell;
        return _toLocal is null || _toLocal.TryGetValue(cell, out local);
    }
}
