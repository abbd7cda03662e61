using System.Globalization;
using System.Text;
using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares.Pabulib;

/// <summary>Reads Pabulib files (.pb): META, PROJECTS and VOTES, columns in any order.</summary>
/// <remarks>
/// Taken in: all vote types, quoted fields, a byte order mark, LF, CR and CRLF, decimal commas, a column "weight" in
/// VOTES. The text is read row by row, so memory grows with the ballots and not with the text; who voted with which
/// age or sex is read past and not kept. Every fault is an <see cref="ElectionException"/> with line, column and
/// what was expected.
/// </remarks>
/// <example>
/// <code>
/// META
/// key;value
/// budget;90
/// vote_type;approval
/// PROJECTS
/// project_id;cost;name
/// bench;60;Een bank
/// tree;30;Een boom
/// VOTES
/// voter_id;vote
/// 1;bench
/// 2;bench,tree
/// </code>
/// </example>
public sealed class PabulibReader
{
    private readonly RowReader _rows;
    private readonly List<KeyValuePair<string, string>> _meta = [];
    private readonly Dictionary<string, (string Value, int Line)> _metaIndex = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _winners = [];
    private readonly List<string> _remarks = [];
    private BallotTableBuilder? _builder;
    private BallotRow? _ballot;

    private PabulibReader(RowReader rows) => _rows = rows;

    /// <summary>Reads UTF-8 text from a stream; the stream stays open.</summary>
    /// <exception cref="ElectionException">The file is wrong; the exception tells where.</exception>
    public static PabulibFile Read(Stream stream)
    {
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        return Read(text);
    }

    /// <summary>Reads text.</summary>
    /// <exception cref="ElectionException">The file is wrong; the exception tells where.</exception>
    public static PabulibFile Read(TextReader text)
    {
        using var rows = new RowReader(text);
        return new PabulibReader(rows).ReadAll();
    }

    private PabulibFile ReadAll()
    {
        var section = _rows.Read() ? SectionName() : null;
        section = Expect("META", section, ReadMeta);
        var budget = MetaCents("budget");
        _builder = new BallotTableBuilder(ReadVoteType());
        section = Expect("PROJECTS", section, ReadProject, "project_id", "cost");
        section = Expect("VOTES", section, ReadBallot, "voter_id", "vote");
        if (section is not null) throw Wrong(ElectionError.DuplicateSection, section, "the end of the file", 0);
        var election = new Election(budget, _builder);
        CheckTotals(election);
        var conditions = new MetaConditions(_metaIndex, _remarks);
        conditions.RemarkOnDefaultScore();
        return new PabulibFile(election)
        {
            Meta = _meta,
            PublishedWinners = _winners,
            Conditions = conditions.Read(),
            Remarks = _remarks,
        };
    }

    /// <summary>Reads a section up to the name of the next one, which it gives back; null at the end.</summary>
    private string? Expect(string name, string? found, Action<Heading> readRow, params string[] columns)
    {
        if (found != name)
        {
            var error = found is null && _rows.Count > 0 ? ElectionError.UnexpectedText : ElectionError.MissingSection;
            throw Wrong(error, _rows.Count > 0 ? Amounts.Shown(_rows[0]) : "", name, 0);
        }

        if (!_rows.Read()) throw new ElectionException(ElectionError.MissingColumn, name, "a heading row", _rows.Line, 1);
        var heading = new Heading(_rows, name);
        foreach (var column in columns) heading.Need(column);
        while (_rows.Read())
        {
            if (SectionName() is { } next) return next;
            if (_rows.Count > heading.Width)
                throw Wrong(ElectionError.WrongFieldCount, Count(_rows.Count), $"at most {heading.Width} fields", heading.Width);
            readRow(heading);
        }

        return null;
    }

    private string? SectionName()
    {
        if (_rows.Count != 1) return null;
        var text = _rows[0].TrimStart('\uFEFF').Trim();
        foreach (var name in (ReadOnlySpan<string>)["META", "PROJECTS", "VOTES"])
        {
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase)) return name;
        }

        return null;
    }

    private void ReadMeta(Heading heading)
    {
        var key = Field(0).ToString();
        var value = _rows.Count > 1 ? _rows[1].ToString() : "";
        _meta.Add(new(key, value));
        _metaIndex.TryAdd(key, (value, _rows.Line));
    }

    private VoteType ReadVoteType()
    {
        var (text, line) = MetaValue("vote_type");
        return text.ToLowerInvariant() switch
        {
            "approval" => VoteType.Approval,
            "choose-1" => VoteType.ChooseOne,
            "ordinal" => VoteType.Ordinal,
            "cumulative" => VoteType.Cumulative,
            "scoring" => VoteType.Scoring,
            _ => throw new ElectionException(
                ElectionError.UnknownVoteType, Amounts.Shown(text), "approval, choose-1, ordinal, cumulative or scoring", line, 11),
        };
    }

    private void ReadProject(Heading heading)
    {
        var column = heading.Need("project_id");
        var id = Field(column).ToString();
        column = heading.Need("cost");
        At(column, () => Amounts.Cents(Field(column), "a cost"), out var cost);
        var project = new Project(id, cost)
        {
            Name = Optional(heading.Find("name")) ?? id,
            Category = Optional(heading.Find("category", "categories")),
            Area = Optional(heading.Find("neighborhood", "neighbourhood", "area", "district", "subunit")),
        };
        At(heading.Need("project_id"), () => Added(project), out _);
        if (Optional(heading.Find("selected")) == "1") _winners.Add(id);
    }

    private bool Added(Project project)
    {
        _builder!.Add(project);
        return true;
    }

    private void ReadBallot(Heading heading) => (_ballot ??= new BallotRow(_rows, heading, _builder!)).Read();

    private ReadOnlySpan<char> Field(int column) => column < _rows.Count
        ? _rows[column]
        : throw Wrong(ElectionError.WrongFieldCount, Count(_rows.Count), $"at least {column + 1} fields", _rows.Count - 1);

    private string? Optional(int column) => column >= 0 && column < _rows.Count && _rows[column].Length > 0 ? _rows[column].ToString() : null;

    /// <summary>Runs a check and gives its fault the place of a field.</summary>
    private void At<T>(int column, Func<T> check, out T value)
    {
        try
        {
            value = check();
        }
        catch (ElectionException wrong) when (wrong.Line == 0)
        {
            throw wrong.At(_rows.Line, _rows.ColumnOf(column));
        }
    }

    private long MetaCents(string key)
    {
        var (text, line) = MetaValue(key);
        try
        {
            return Amounts.Cents(text, $"a {key}");
        }
        catch (ElectionException wrong)
        {
            throw wrong.At(line, key.Length + 2);
        }
    }

    private (string Value, int Line) MetaValue(string key) => _metaIndex.TryGetValue(key, out var found)
        ? found
        : throw new ElectionException(ElectionError.MissingKey, "META", $"a row \"{key}\"", 1, 1);

    private void CheckTotals(Election election)
    {
        Compare("num_projects", election.Projects.Count);
        Compare("num_votes", election.BallotCount);
        if (_builder!.Repeated > 0) _remarks.Add($"{Count(_builder.Repeated)} choices repeat a project on the same ballot; it counts once");
    }

    private void Compare(string key, int counted)
    {
        if (_metaIndex.TryGetValue(key, out var told) && told.Value != Count(counted))
            _remarks.Add($"META says {key} is {Amounts.Shown(told.Value)}, the file has {Count(counted)}");
    }

    private ElectionException Wrong(ElectionError error, string found, string expected, int column) =>
        new(error, found, expected, _rows.Line, _rows.ColumnOf(column));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
