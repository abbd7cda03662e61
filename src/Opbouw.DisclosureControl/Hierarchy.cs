namespace Opbouw.DisclosureControl;

/// <summary>
/// One dimension of a table: a tree of codes in which each total is the sum of the codes directly below it, such as
/// buurt &lt; wijk &lt; stadsdeel &lt; city. A flat list with one total is the smallest tree. Hierarchies are compared by
/// <see cref="Name"/>: two tables of one ledger that both have "area" speak of the same areas.
/// </summary>
/// <remarks>Codes are compared exactly (ordinal). Errors: <see cref="DisclosureProblem.BadHierarchy"/> names the code.</remarks>
/// <example><code>
/// var kind = Hierarchy.Flat("kind", "all", "strength", "wish", "idea", "concern", "question");
/// var area = Hierarchy.Tree("area", "city", [("north", "city"), ("south", "city"), ("n1", "north"), ("n2", "north"), ("s1", "south")]);
/// </code></example>
public sealed class Hierarchy
{
    private readonly Dictionary<string, int> _indexOf;
    private readonly string[] _codes;

    private Hierarchy(string name, string[] codes, int[] parentOf, Dictionary<string, int> indexOf)
    {
        Name = name;
        _codes = codes;
        _indexOf = indexOf;
        ParentOf = parentOf;
        ChildrenOf = [.. Enumerable.Repeat(Array.Empty<int>(), codes.Length)];
        foreach (var group in Enumerable.Range(1, codes.Length - 1).GroupBy(node => parentOf[node]))
            ChildrenOf[group.Key] = [.. group];
    }

    /// <summary>Name of the dimension, for example "area".</summary>
    public string Name { get; }

    /// <summary>Code of the grand total of this dimension.</summary>
    public string Root => _codes[0];

    /// <summary>All codes, every total before what is below it; the first is <see cref="Root"/>.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The codes without anything below them: counts are given at these.</summary>
    public IEnumerable<string> Leaves => _codes.Where((_, node) => IsLeaf(node));

    internal int Size => _codes.Length;

    internal int[] ParentOf { get; }

    internal int[][] ChildrenOf { get; }

    /// <summary>Makes a dimension of one total over a list of codes.</summary>
    /// <param name="name">Name of the dimension.</param>
    /// <param name="root">Code of the total.</param>
    /// <param name="leaves">The codes below it; at least one.</param>
    public static Hierarchy Flat(string name, string root, params IEnumerable<string> leaves) =>
        Tree(name, root, leaves.Select(leaf => (leaf, root)));

    /// <summary>Makes a dimension of any depth. The order of the list does not matter.</summary>
    /// <param name="name">Name of the dimension.</param>
    /// <param name="root">Code of the grand total.</param>
    /// <param name="below">Every other code with the code of the total it belongs to; at least one.</param>
    public static Hierarchy Tree(string name, string root, IEnumerable<(string Code, string Parent)> below)
    {
        var childrenOf = below.ToLookup(pair => pair.Parent, pair => pair.Code, StringComparer.Ordinal);
        var codes = new List<string> { root };
        var parentOf = new List<int> { -1 };
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal) { [root] = 0 };
        for (var node = 0; node < codes.Count; node++)
        {
            foreach (var child in childrenOf[codes[node]])
            {
                if (!indexOf.TryAdd(child, codes.Count))
                    throw Bad(name, $"code '{child}' stands twice");
                codes.Add(child);
                parentOf.Add(node);
            }
        }

        var lost = childrenOf.SelectMany(group => group).FirstOrDefault(code => !indexOf.ContainsKey(code));
        if (lost is not null)
            throw Bad(name, $"code '{lost}' does not hang below '{root}'");
        return codes.Count > 1 ? new Hierarchy(name, [.. codes], [.. parentOf], indexOf) : throw Bad(name, $"there is nothing below '{root}'");
    }

    /// <summary>The code of the total that a code counts in; null for the root.</summary>
    /// <param name="code">A code of this hierarchy.</param>
    public string? TotalOf(string code) => IndexOf(code) is > 0 and var node ? _codes[ParentOf[node]] : null;

    /// <summary>Name and number of codes, for example "area (211 codes)".</summary>
    public override string ToString() => $"{Name} ({Size} codes)";

    internal bool IsLeaf(int node) => ChildrenOf[node].Length == 0;

    internal string CodeAt(int node) => _codes[node];

    internal bool TryIndexOf(string code, out int node) => _indexOf.TryGetValue(code, out node);

    internal int IndexOf(string code) => TryIndexOf(code, out var node)
        ? node
        : throw new DisclosureException(DisclosureProblem.UnknownCell, $"dimension '{Name}' has no code '{code}'");

    private static DisclosureException Bad(string name, string what) =>
        new(DisclosureProblem.BadHierarchy, $"dimension '{name}': {what}");
}
