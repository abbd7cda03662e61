using System.Globalization;
using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares.Pabulib;

/// <summary>One row of VOTES. Lives for the whole section: nothing is allocated per row but the voter's id.</summary>
internal sealed class BallotRow
{
    private readonly RowReader _rows;
    private readonly BallotTableBuilder _builder;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _index;
    private readonly int _voter;
    private readonly int _vote;
    private readonly int _points;
    private readonly int _weight;
    private readonly bool _wantsPoints;
    private int _column;

    public BallotRow(RowReader rows, Heading heading, BallotTableBuilder builder)
    {
        (_rows, _builder) = (rows, builder);
        _index = builder.ProjectIndex.GetAlternateLookup<ReadOnlySpan<char>>();
        (_voter, _vote, _weight) = (heading.Need("voter_id"), heading.Need("vote"), heading.Find("weight"));
        _wantsPoints = builder.VoteType is VoteType.Cumulative or VoteType.Scoring;
        _points = _wantsPoints ? heading.Need("points") : -1;
    }

    public void Read()
    {
        try
        {
            ReadChecked();
        }
        catch (ElectionException wrong) when (wrong.Line == 0)
        {
            throw wrong.At(_rows.Line, _column);
        }
    }

    private void ReadChecked()
    {
        var voter = Field(_voter);
        _column = _rows.ColumnOf(_voter);
        var weight = _weight >= 0 && _weight < _rows.Count ? Number(_weight, "a weight") : 1;
        _builder.Open(voter.ToString(), weight);
        var votes = _vote < _rows.Count ? _rows[_vote] : [];
        var points = _wantsPoints && _points < _rows.Count ? _rows[_points] : [];
        var (voteColumn, pointsColumn) = (_rows.ColumnOf(_vote), _wantsPoints ? _rows.ColumnOf(_points) : 1);
        while (votes.Length > 0)
        {
            _column = voteColumn;
            var id = Next(ref votes, ref voteColumn);
            if (id.Length == 0) continue;
            if (!_index.TryGetValue(id, out var project))
                throw new ElectionException(ElectionError.UnknownProject, Amounts.Shown(id), "the id of a project");
            _column = _wantsPoints ? pointsColumn : _column;
            _builder.Choose(project, _wantsPoints ? NextPoints(ref points, ref pointsColumn) : 1);
        }

        if (points.Length > 0) throw new ElectionException(ElectionError.PointsDoNotMatch, Amounts.Shown(points), "as many points as projects");
        _column = _rows.ColumnOf(_vote);
        _builder.Close();
    }

    private static decimal NextPoints(ref ReadOnlySpan<char> points, ref int column)
    {
        if (points.Length == 0) throw new ElectionException(ElectionError.PointsDoNotMatch, "", "as many points as projects");
        return Amounts.Number(Next(ref points, ref column), "a number of points");
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> list, ref int column)
    {
        var comma = list.IndexOf(',');
        var item = comma < 0 ? list : list[..comma];
        list = comma < 0 ? [] : list[(comma + 1)..];
        column += item.Length + (comma < 0 ? 0 : 1);
        return item.Trim();
    }

    private decimal Number(int column, string what)
    {
        _column = _rows.ColumnOf(column);
        return Amounts.Number(_rows[column], what);
    }

    private ReadOnlySpan<char> Field(int column)
    {
        _column = 1;
        return column < _rows.Count ? _rows[column] : throw new ElectionException(
            ElectionError.WrongFieldCount, _rows.Count.ToString(CultureInfo.InvariantCulture), $"at least {column + 1} fields");
    }
}
