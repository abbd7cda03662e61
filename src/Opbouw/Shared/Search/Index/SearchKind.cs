using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Search.Index;

/// <summary>What of a record is searched, and who may find it.</summary>
/// <param name="Words">Texts as they stand in the record.</param>
public sealed record SearchText(Guid Record, params IReadOnlyList<string?> Words)
{
    /// <summary>Things it is about that have a name of their own: an area, a find-spot, a partner. Found under that name, also after a change of it.</summary>
    public IReadOnlyList<Guid?> About { get; init; } = [];

    public TeamId? Team { get; init; }

    public AccountId? Owner { get; init; }

    public PartnerId? Partner { get; init; }

    public bool ForStaff { get; init; }

    /// <summary>The term that stands for a thing with a name of its own.</summary>
    public static string Reference(Guid id) => "g" + id.ToString("N");

    public string Terms() => string.Join(' ', DutchWords.TermsWithParts(string.Join(" . ", Words.Where(words => words is not null)))
        .Select(SearchTerms.Plain).Where(term => term.Length > 0)
        .Concat(About.Where(id => id is not null).Select(id => Reference(id!.Value))).Distinct());
}

/// <summary>A kind of record that can be searched. Each module names its own in <c>SearchKinds</c>.</summary>
/// <param name="Code">As in the address of the search page: <c>signalen</c>.</param>
/// <param name="Dutch">Plural, as the heading of a list.</param>
/// <param name="One">One of them, in lower case.</param>
/// <param name="Version">Raise it when other words are to be searched: every database is then filled anew.</param>
public sealed record SearchKind(string Code, string Dutch, string One, int Version)
{
    private readonly Dictionary<Type, Func<object, Guid>> rows = [];

    /// <summary>The right without which this kind is not searched; null for the public index.</summary>
    public string? Permission { get; init; }

    /// <summary>These are names: what they are called finds the records about them, and they stand on top.</summary>
    public bool IsName { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>Reads the texts of these records, whoever asks. A record that is not there any more is left out.</summary>
    public required Func<OpbouwDb, IReadOnlyList<Guid>, CancellationToken, Task<List<SearchText>>> ReadAsync { get; init; }

    /// <summary>All records, oldest first.</summary>
    public required Func<OpbouwDb, CancellationToken, Task<List<Guid>>> ListAsync { get; init; }

    /// <summary>The rows whose change changes what is searched, and the record each belongs to.</summary>
    public SearchKind Follows<TRow>(Func<TRow, Guid> record)
        where TRow : class
    {
        rows[typeof(TRow)] = row => record((TRow)row);
        return this;
    }

    public Guid? RecordOf(object row) => rows.TryGetValue(row.GetType(), out var record) ? record(row) : null;
}
