namespace Opbouw.DisclosureControl;

/// <summary>Turns codes into the number of a cell and back: the last dimension runs fastest.</summary>
internal sealed class TableShape
{
    private readonly IReadOnlyList<Hierarchy> _dimensions;
    private readonly int[] _strides;

    public TableShape(IReadOnlyList<Hierarchy> dimensions)
    {
        _dimensions = dimensions;
        _strides = new int[dimensions.Count];
        CellCount = 1;
        for (var d = dimensions.Count - 1; d >= 0; d--)
        {
            _strides[d] = CellCount;
            CellCount *= dimensions[d].Size;
        }
    }

    public int CellCount { get; }

    public int DimensionCount => _strides.Length;

    public int Stride(int dimension) => _strides[dimension];

    public int NodeAt(int cell, int dimension) => cell / _strides[dimension] % _dimensions[dimension].Size;

    public string[] CodesOf(int cell) => [.. _dimensions.Select((dimension, d) => dimension.CodeAt(NodeAt(cell, d)))];

    public string Describe(int cell) => $"[{string.Join(", ", CodesOf(cell))}]";

    public int CellAt(IReadOnlyList<string> codes)
    {
        if (codes.Count != _dimensions.Count)
            throw new DisclosureException(DisclosureProblem.UnknownCell, $"expected {_dimensions.Count} codes, got {codes.Count}");
        var cell = 0;
        for (var d = 0; d < _strides.Length; d++)
            cell += _dimensions[d].IndexOf(codes[d]) * _strides[d];
        return cell;
    }

    public bool IsBase(int cell)
    {
        for (var d = 0; d < _strides.Length; d++)
        {
            if (!_dimensions[d].IsLeaf(NodeAt(cell, d)))
                return false;
        }

        return true;
    }

    /// <summary>The cells that add up to this cell along one dimension; empty when it is no total there.</summary>
    public IEnumerable<int> PartsOf(int cell, int dimension)
    {
        var node = NodeAt(cell, dimension);
        var stride = _strides[dimension];
        foreach (var child in _dimensions[dimension].ChildrenOf[node])
            yield return cell + (child - node) * stride;
    }

    /// <summary>Adds every value to its totals, one dimension after another. Children stand after their parent, so one pass backwards is enough.</summary>
    public void AddUp(long[] values)
    {
        for (var d = 0; d < _strides.Length; d++)
        {
            for (var cell = CellCount - 1; cell >= 0; cell--)
            {
                var node = NodeAt(cell, d);
                if (node > 0)
                    values[cell + (_dimensions[d].ParentOf[node] - node) * _strides[d]] += values[cell];
            }
        }
    }

    /// <summary>The cell itself and every total it counts in.</summary>
    public IEnumerable<int> TotalsOver(int cell)
    {
        IEnumerable<int> cells = [cell];
        for (var d = 0; d < _strides.Length; d++)
        {
            var dimension = d;
            cells = cells.SelectMany(start => Up(start, dimension));
        }

        return cells;
    }

    private IEnumerable<int> Up(int cell, int dimension)
    {
        var own = NodeAt(cell, dimension);
        for (var node = own; node >= 0; node = _dimensions[dimension].ParentOf[node])
            yield return cell + (node - own) * _strides[dimension];
    }
}
