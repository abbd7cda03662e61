namespace Opbouw.PublicSite;

/// <summary>Public pages that a module has of its own making, for the overview and for search engines.</summary>
public interface IListedPages
{
    Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken ct);
}

/// <param name="Group">Heading in the overview: "U zei, wij deden".</param>
/// <param name="ChangedOn">When it changed last, if that is known.</param>
public sealed record ListedPage(string Group, string Title, string Href, DateOnly? ChangedOn = null);
