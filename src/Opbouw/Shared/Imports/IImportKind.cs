namespace Opbouw.Shared.Imports;

/// <summary>A kind of list of one module that can be read in from a file: what may stand in it, what is wrong with a row, how it is written and taken back.</summary>
/// <remarks>A row is looked at without writing in the trial run, and once more in the write lane when it is read in: what became true meanwhile counts.</remarks>
public interface IImportKind
{
    /// <summary>As in the address: <c>/inlezen/nieuw/medewerkers</c>.</summary>
    string Code { get; }

    string Dutch { get; }

    /// <summary>What it makes, in one sentence.</summary>
    string Sentence { get; }

    string Icon { get; }

    /// <summary>The right without which this kind does not exist.</summary>
    string Permission { get; }

    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Where to go when the file has been read in, when there is something to do next.</summary>
    NextStep? Next => null;

    /// <summary>A file is the whole list: it is read in at one go, and what was there goes. Otherwise rows come beside what is there.</summary>
    bool IsWhole => false;

    /// <summary>Takes away what was there, in the write lane, before a whole list is written.</summary>
    Task ClearAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Looks at some rows; reads the database once for all of them. Nothing is written before <see cref="CheckedRow.Write"/>.</summary>
    Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<ImportRow> rows, SeenInFile seen, CancellationToken ct);

    /// <summary>Takes one record away again, unless somebody built on it.</summary>
    /// <returns>Why it stays, as a sentence; null when it is gone.</returns>
    Task<string?> UndoAsync(MadeRecord record, CancellationToken ct);
}

/// <param name="OtherNames">Headings under which this column is recognised too.</param>
public sealed record ImportColumn(string Code, string Dutch, bool IsRequired, string Explanation, string Example, params string[] OtherNames);

public sealed record NextStep(string Text, string Href);

/// <summary>A record that came from a file, so that it can be taken back.</summary>
/// <param name="Kind">One of <see cref="MadeKinds"/>.</param>
public sealed record MadeRecord(string Kind, Guid Id);

public static class MadeKinds
{
    public const string Account = "account";
    public const string Team = "team";
    public const string Partner = "partner";
    public const string PartnerPerson = "partner-person";
    public const string FindSpot = "find-spot";
    public const string Contact = "contact";
    public const string Streets = "streets";
}

/// <summary>Says of a module's own records whether they stand on a record of another module: then that one can no longer be taken back.</summary>
public interface IBuiltOn
{
    /// <returns>What stands on it, as a sentence ("Er zijn contacten op deze plek."); null when nothing does.</returns>
    Task<string?> OnAsync(MadeRecord record, CancellationToken ct);
}

public static class BuiltOn
{
    public static async Task<string?> FirstOnAsync(this IEnumerable<IBuiltOn> modules, MadeRecord record, CancellationToken ct)
    {
        foreach (var module in modules)
        {
            if (await module.OnAsync(record, ct) is { } sentence)
                return sentence;
        }

        return null;
    }
}
