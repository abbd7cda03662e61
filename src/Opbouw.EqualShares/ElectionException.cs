using System.Globalization;
using Opbouw.EqualShares.Explaining;

namespace Opbouw.EqualShares;

/// <summary>What can be wrong with an election or with its file.</summary>
public enum ElectionError
{
    /// <summary>Something else was found than a whole number, amount or points.</summary>
    NotANumber,

    /// <summary>An amount in more than cents, or points or weights with more than three decimals.</summary>
    TooManyDecimals,

    /// <summary>Above what is counted exactly: 90 billion per amount, 9·10¹⁵ for points × people.</summary>
    TooLarge,

    /// <summary>A negative budget, cost or number of points.</summary>
    Negative,

    /// <summary>A weight of 0 or less.</summary>
    WeightNotPositive,

    /// <summary>A ballot names a project that is not in the list.</summary>
    UnknownProject,

    /// <summary>Two projects have the same id.</summary>
    DuplicateProject,

    /// <summary>Two ballots have the same voter.</summary>
    DuplicateVoter,

    /// <summary>An id is empty, has spaces around it, or (for a project) a comma in it.</summary>
    BadId,

    /// <summary>A choose-one ballot has more than one project.</summary>
    MoreThanOneChoice,

    /// <summary>The number of points differs from the number of projects on the ballot.</summary>
    PointsDoNotMatch,

    /// <summary>META, PROJECTS or VOTES is missing.</summary>
    MissingSection,

    /// <summary>A section comes twice.</summary>
    DuplicateSection,

    /// <summary>A section has no heading row or lacks a column.</summary>
    MissingColumn,

    /// <summary>The heading names a column twice.</summary>
    DuplicateColumn,

    /// <summary>META lacks budget or vote_type.</summary>
    MissingKey,

    /// <summary>META names a vote type that does not exist.</summary>
    UnknownVoteType,

    /// <summary>A row has fewer fields than needed or more than the heading.</summary>
    WrongFieldCount,

    /// <summary>A quotation mark is opened and never closed.</summary>
    UnclosedQuote,

    /// <summary>A row is longer than 16 million characters.</summary>
    RowTooLong,

    /// <summary>Text before the first section.</summary>
    UnexpectedText,
}

/// <summary>An election that cannot be counted, with the place of the fault.</summary>
/// <example>
/// <code>
/// try { PabulibReader.Read(stream); }
/// catch (ElectionException e) { Show(e.InDutch); }   // "Regel 5, kolom 3: …"
/// </code>
/// </example>
public sealed class ElectionException : Exception
{
    internal ElectionException(ElectionError error, string found, string expected, int line = 0, int column = 0)
        : base(string.Create(CultureInfo.InvariantCulture, $"{Place(line, column)}{error}: found \"{found}\", expected {expected}"))
    {
        (Error, Found, Expected, Line, Column) = (error, found, expected, line, column);
    }

    /// <summary>The kind of fault.</summary>
    public ElectionError Error { get; }

    /// <summary>What stood there, at most 60 characters.</summary>
    public string Found { get; }

    /// <summary>What should have stood there, in English.</summary>
    public string Expected { get; }

    /// <summary>Line in the file, from 1; 0 when the fault is not in a file.</summary>
    public int Line { get; }

    /// <summary>Character in the line, from 1; 0 when unknown.</summary>
    public int Column { get; }

    /// <summary>The message for the person who offered the file, in plain Dutch.</summary>
    public string InDutch => (Line > 0 ? Texts.Format("error.place", Line, Math.Max(1, Column)) : "")
        + Texts.Format("error." + Error, Found);

    internal ElectionException At(int line, int column) => new(Error, Found, Expected, line, column);

    private static string Place(int line, int column) =>
        line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: ") : "";
}
