using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Opbouw.OpinionMap.Polis;

/// <summary>The rows of a CSV file with a heading, one at a time, with errors that name the place.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int LongestField = 1_000_000;
    private readonly CsvParser _parser;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>The field that is being read: quotation marks are only looked at then.</summary>
    private int _field;

    public CsvRows(TextReader text, params string[] needed)
    {
        _parser = new CsvParser(text, Configuration(), leaveOpen: true);
        if (!Advance()) throw Wrong(MapError.MissingColumn, "", "a heading row", 0);
        var heading = new string[_parser.Count];
        for (var i = 0; i < heading.Length; i++)
        {
            heading[i] = i == 0 ? Field(i).TrimStart('\uFEFF') : Field(i);
            if (!_columns.TryAdd(heading[i], i)) throw Wrong(MapError.DuplicateColumn, heading[i], "a name once", i);
        }

        foreach (var name in needed)
            if (!_columns.ContainsKey(name)) throw Wrong(MapError.MissingColumn, string.Join(',', heading), name, 0);
        Heading = heading;
    }

    public IReadOnlyList<string> Heading { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Read()
    {
        if (!Advance()) return false;
        return _parser.Count == Heading.Count
            ? true
            : throw Wrong(MapError.WrongFieldCount, $"{_parser.Count}", $"{Heading.Count} fields", _parser.Count - 1);
    }

    public string Text(string column) => Field(_columns[column]);

    public int Id(string column) => Whole(_columns[column], 0, int.MaxValue);

    public long Long(string column)
    {
        var text = Text(column);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(MapError.NotANumber, text, "a whole number", _columns[column]);
    }

    public int? IdOrNothing(string column) => Text(column).Length == 0 ? null : Id(column);

    public Vote Vote(string column) => VoteOrNothing(_columns[column])
        ?? throw Wrong(MapError.UnknownVote, "", "-1, 0 or 1", _columns[column]);

    public Vote? VoteOrNothing(int field) => Field(field) switch
    {
        "" => null,
        "-1" => OpinionMap.Vote.Disagree,
        "0" => OpinionMap.Vote.Pass,
        "1" => OpinionMap.Vote.Agree,
        var other => throw Wrong(MapError.UnknownVote, other, "-1, 0 or 1", field),
    };

    public PolisModeration Moderation(string column) => (PolisModeration)Whole(_columns[column], -1, 1);

    public OpinionMapException Wrong(MapError error, string found, string expected, string column) =>
        Wrong(error, found, expected, _columns[column]);

    public void Dispose() => _parser.Dispose();

    private string Field(int field)
    {
        _field = field;
        return _parser[field];
    }

    private int Whole(int field, int least, int most)
    {
        var text = Field(field);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(MapError.NotANumber, text, $"a whole number from {least} to {most}", field);
    }

    private bool Advance()
    {
        try
        {
            return _parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw Wrong(MapError.BadQuote, "", $"fields of at most {LongestField} characters", 0);
        }
    }

    private OpinionMapException Wrong(MapError error, string found, string expected, int field) =>
        new(error, found, expected, Math.Max(1, _parser.RawRow), field + 1);

    private CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        MaxFieldSize = LongestField,
        BadDataFound = bad => throw Wrong(MapError.BadQuote, bad.Field, "quotation marks around the whole field", _field),
    };
}
