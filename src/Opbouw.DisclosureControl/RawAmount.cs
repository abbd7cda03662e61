using System.Text.Json.Serialization;

namespace Opbouw.DisclosureControl;

/// <summary>What one contributor (a person, household or organisation) brings to one place of a table of amounts.</summary>
/// <remarks>Unit: integer euro cents, 0 to 1,000,000,000,000. The contributor is any stable code; it is used to see who dominates a
/// cell and is never published. Errors: <see cref="DisclosureProblem.BadCount"/>.</remarks>
/// <example><code>
/// var gift = new RawAmount(250_00, contributor: "h17", "n1", "garden");
/// </code></example>
[JsonConverter(typeof(NeverSerialised))]
public sealed class RawAmount
{
    /// <summary>An amount at a place.</summary>
    /// <param name="cents">Euro cents, not negative.</param>
    /// <param name="contributor">Whose money it is.</param>
    /// <param name="at">One code per dimension, none of them a total.</param>
    public RawAmount(long cents, string contributor, params IReadOnlyList<string> at)
    {
        Cents = cents is >= 0 and <= RawCount.Most
            ? cents
            : throw new DisclosureException(DisclosureProblem.BadCount, $"an amount must lie between 0 and {RawCount.Most} cents");
        Contributor = contributor;
        At = at;
    }

    /// <summary>One code per dimension.</summary>
    public IReadOnlyList<string> At { get; }

    internal long Cents { get; }

    internal string Contributor { get; }

    /// <summary>The place only.</summary>
    public override string ToString() => $"[{string.Join(", ", At)}]";
}
