namespace Opbouw.Shared.Sheets;

/// <summary>A list of one module as a table: on the screen, on paper, as a file. Holds what the actor may see and nothing else.</summary>
public interface IListKind
{
    /// <summary>As in the address: <c>/lijst/signalen</c>.</summary>
    string Code { get; }

    string Dutch { get; }

    /// <summary>The page of these records themselves.</summary>
    string Home { get; }

    /// <summary>The right without which this list does not exist.</summary>
    string Permission { get; }

    IReadOnlyList<ListColumn> Columns { get; }

    /// <summary>Names in the address that choose what is in the list, the same as on the module's own page.</summary>
    IReadOnlyList<string> Filters { get; }

    /// <summary>A row at a time, with a value for each column: text, a whole number, a day, or nothing.</summary>
    IAsyncEnumerable<object?[]> RowsAsync(Func<string, string?> filter, CancellationToken ct);
}

/// <param name="IsUsual">Shown when nobody chose columns.</param>
public sealed record ListColumn(string Code, string Dutch, bool IsUsual = true);
