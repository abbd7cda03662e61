namespace Opbouw.Shared.Search.Index;

/// <summary>What is looked for: every group must be there, and of a group one alternative is enough.</summary>
public sealed record SearchTerms(IReadOnlyList<SearchTermGroup> Groups)
{
    public const int LongestQuery = 200;
    private const int MostGroups = 12;
    private const int ShortestBeginning = 3;

    /// <summary>The terms of what somebody typed. The last word may be the beginning of one.</summary>
    public static SearchTerms Of(string? typed)
    {
        var text = typed is null ? "" : typed.Length > LongestQuery ? typed[..LongestQuery] : typed;
        var stems = DutchWords.Terms(text).Select(Plain).Where(stem => stem.Length > 0).Take(MostGroups).ToList();
        return new([.. stems.Select((stem, at) => new SearchTermGroup(stem, at == stems.Count - 1 && stem.Length >= ShortestBeginning))]);
    }

    public bool AreEmpty => Groups.Count == 0;

    /// <summary>Without the apostrophe, which both databases read as a sign of their own.</summary>
    public static string Plain(string term) => term.Replace("'", "", StringComparison.Ordinal);

    /// <summary>In the words of FTS5 of SQLite.</summary>
    public string ForSqlite() => string.Join(" AND ", Groups.Select(group => "(" + string.Join(" OR ",
        group.Alternatives().Select(one => one.IsBeginning ? $"\"{one.Term}\"*" : $"\"{one.Term}\"")) + ")"));

    /// <summary>In the words of a tsquery of PostgreSQL.</summary>
    public string ForPostgres() => string.Join(" & ", Groups.Select(group => "(" + string.Join(" | ",
        group.Alternatives().Select(one => one.IsBeginning ? $"'{one.Term}':*" : $"'{one.Term}'")) + ")"));
}

/// <summary>One word that is looked for, and the names that hold it.</summary>
public sealed record SearchTermGroup(string Stem, bool MayBeginAWord)
{
    /// <summary>Things whose name holds this word.</summary>
    public IReadOnlyList<Guid> Named { get; init; } = [];

    /// <summary>Whether a stem of a name is this word.</summary>
    public bool Meets(string stem) => MayBeginAWord ? stem.StartsWith(Stem, StringComparison.Ordinal) : stem == Stem;

    internal IEnumerable<(string Term, bool IsBeginning)> Alternatives() =>
        Named.Select(id => (SearchText.Reference(id), false)).Prepend((Stem, MayBeginAWord));
}
