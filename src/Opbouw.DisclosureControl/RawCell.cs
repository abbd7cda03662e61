using System.Text.Json.Serialization;

namespace Opbouw.DisclosureControl;

/// <summary>A raw count at one place of a table: one code per dimension, none of them a total.</summary>
/// <example><code>
/// var cell = new RawCell(3, "n1", "wish");
/// var nobodyLivesThere = RawCell.Impossible("harbour", "wish");
/// </code></example>
[JsonConverter(typeof(NeverSerialised))]
public sealed class RawCell
{
    /// <summary>A count at a place. Two cells at the same place add up; a place without a cell counts nobody.</summary>
    /// <param name="count">How many.</param>
    /// <param name="at">One code per dimension, in the order of the table.</param>
    public RawCell(RawCount count, params IReadOnlyList<string> at) : this(count, at, false)
    {
    }

    private RawCell(RawCount count, IReadOnlyList<string> at, bool impossible)
    {
        Count = count;
        At = at;
        IsImpossible = impossible;
    }

    /// <summary>One code per dimension.</summary>
    public IReadOnlyList<string> At { get; }

    internal RawCount Count { get; }

    internal bool IsImpossible { get; }

    /// <summary>A place of which everybody knows that it is empty (a harbour without houses). It is always printed as 0, and no
    /// attacker is fooled by it.</summary>
    /// <param name="at">One code per dimension.</param>
    public static RawCell Impossible(params IReadOnlyList<string> at) => new(0, at, true);

    /// <summary>The place only, for example "[n1, wish]".</summary>
    public override string ToString() => $"[{string.Join(", ", At)}]";
}
