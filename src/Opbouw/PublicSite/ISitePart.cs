namespace Opbouw.PublicSite;

/// <summary>Something that another part of the house tells on a page, and keeps up itself: who works where, the money, the road of what is said.</summary>
/// <remarks>Pages are kept whole: a part only reads what is classified as public.</remarks>
public interface ISitePart
{
    /// <summary>As it stands in the text of a page: <c>mensen</c>.</summary>
    string Code { get; }

    /// <summary>For who chooses it.</summary>
    string Dutch { get; }

    /// <summary>Address of a partial view.</summary>
    string View { get; }

    /// <summary>What the view shows; null when there is nothing to show.</summary>
    Task<object?> ModelAsync(CancellationToken ct);
}

/// <summary>A part that needs no data.</summary>
internal sealed record FixedPart(string Code, string Dutch, string View) : ISitePart
{
    public static readonly FixedPart Road = new("weg", "De weg van wat iemand zegt", "/PublicSite/Parts/_Road.cshtml");
    public static readonly FixedPart Positions = new("rollen", "Zes rollen en drie plekken", "/PublicSite/Parts/_Positions.cshtml");

    public Task<object?> ModelAsync(CancellationToken ct) => Task.FromResult<object?>(this);
}
