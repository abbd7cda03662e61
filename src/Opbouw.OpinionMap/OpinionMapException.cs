using System.Globalization;

namespace Opbouw.OpinionMap;

/// <summary>What can be wrong with votes or with a file of them.</summary>
public enum MapError
{
    /// <summary>Something else was found than a whole number.</summary>
    NotANumber,

    /// <summary>A vote that is not −1, 0 or 1.</summary>
    UnknownVote,

    /// <summary>A vote on a statement that is not in the list.</summary>
    UnknownStatement,

    /// <summary>A person's number below 0, or 20 million or more.</summary>
    PersonOutOfRange,

    /// <summary>More than 21,845 statements.</summary>
    TooManyStatements,

    /// <summary>More than two thousand million votes.</summary>
    TooManyVotes,

    /// <summary>Two statements have the same id.</summary>
    DuplicateStatement,

    /// <summary>Two rows are about the same person.</summary>
    DuplicatePerson,

    /// <summary>The file has no heading row or lacks a column.</summary>
    MissingColumn,

    /// <summary>The heading names a column twice.</summary>
    DuplicateColumn,

    /// <summary>A row has fewer or more fields than the heading.</summary>
    WrongFieldCount,

    /// <summary>A quotation mark is opened and never closed, or stands in the middle of a field.</summary>
    BadQuote,

    /// <summary>A setting that cannot be: fewer than two groups, no base cluster, a label for more people than there are.</summary>
    BadSetting,
}

/// <summary>Votes that cannot be counted, with the place of the fault.</summary>
/// <example>
/// <code>
/// try { PolisReader.ReadVotes(text); }
/// catch (OpinionMapException e) { Show(e.Message); }   // "line 5, field 3: UnknownVote: found "2", expected -1, 0 or 1"
/// </code>
/// </example>
public sealed class OpinionMapException : Exception
{
    private const int Shown = 60;

    internal OpinionMapException(MapError error, string found, string expected, int line = 0, int field = 0)
        : base(Text(error, found, expected, line, field))
    {
        (Error, Found, Expected, Line, Field) = (error, Short(found), expected, line, field);
    }

    /// <summary>The kind of fault.</summary>
    public MapError Error { get; }

    /// <summary>What stood there, at most 60 characters.</summary>
    public string Found { get; }

    /// <summary>What should have stood there.</summary>
    public string Expected { get; }

    /// <summary>Line in the file on which the row ends, from 1; 0 when the fault is not in a file.</summary>
    public int Line { get; }

    /// <summary>Field in the row, from 1; 0 when the fault is not in a file.</summary>
    public int Field { get; }

    private static string Text(MapError error, string found, string expected, int line, int field) =>
        (line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {line}, field {field}: ") : "")
        + $"{error}: found \"{Short(found)}\", expected {expected}";

    private static string Short(string found) => found.Length <= Shown ? found : found[..Shown];
}
