namespace Opbouw.Shared.Search.Index;

/// <summary>Reads found records for who asks, through the rights of the record itself: what may not be read is left out.</summary>
public interface ISearchHits
{
    SearchKind Kind { get; }

    Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct);
}

/// <summary>One found record as a line of a list.</summary>
/// <param name="Href">Its page; null when it has none for this actor.</param>
public sealed record SearchHit(Guid Record, string Title, string? Href)
{
    /// <summary>More of its words.</summary>
    public string? Words { get; init; }

    public string? Place { get; init; }

    public DateOnly? On { get; init; }
}
