using System.Runtime.InteropServices;

namespace Opbouw.EqualShares.Engine;

/// <summary>Collects projects and ballots into flat arrays, checking ids, points and weights on the way.</summary>
internal sealed class BallotTableBuilder(VoteType voteType)
{
    private readonly List<Project> _projects = [];
    private readonly HashSet<string> _voters = new(StringComparer.Ordinal);
    private readonly List<string> _voterIds = [];
    private readonly List<int> _offsets = [0];
    private readonly List<int> _choices = [];
    private readonly List<long> _points = [];
    private readonly List<long> _weights = [];
    private int[] _seenAt = [];
    private int _longest;

    public VoteType VoteType { get; } = voteType;

    public Dictionary<string, int> ProjectIndex { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Project> Projects => _projects;

    public int BallotCount => _voterIds.Count;

    /// <summary>Projects named twice on one ballot; they count once.</summary>
    public int Repeated { get; private set; }

    public bool HasPoints => VoteType is VoteType.Ordinal or VoteType.Cumulative or VoteType.Scoring;

    public static BallotTableBuilder Fill(IEnumerable<Project> projects, IEnumerable<Ballot> ballots, VoteType voteType)
    {
        var builder = new BallotTableBuilder(voteType);
        foreach (var project in projects) builder.Add(project);
        foreach (var ballot in ballots)
        {
            builder.Open(ballot.Voter, ballot.Weight);
            foreach (var choice in ballot.Choices) builder.Choose(builder.IndexOf(choice.Project), choice.Points);
            builder.Close();
        }

        return builder;
    }

    public void Add(Project project)
    {
        CheckId(project.Id);
        if (project.Id.Contains(',')) throw new ElectionException(ElectionError.BadId, project.Id, "an id without a comma");
        Limits.CheckAmount(project.CostInCents, "a cost");
        if (!ProjectIndex.TryAdd(project.Id, _projects.Count))
            throw new ElectionException(ElectionError.DuplicateProject, project.Id, "an id that is used once");
        _projects.Add(project);
    }

    public int IndexOf(string project) => ProjectIndex.TryGetValue(project, out var index)
        ? index
        : throw new ElectionException(ElectionError.UnknownProject, project, "the id of a project");

    public void Open(string voter, decimal weight = 1)
    {
        CheckId(voter);
        if (!_voters.Add(voter)) throw new ElectionException(ElectionError.DuplicateVoter, voter, "a voter with one ballot");
        if (weight <= 0) throw new ElectionException(ElectionError.WeightNotPositive, Limits.Shown(weight), "a weight above 0");
        if (_seenAt.Length != _projects.Count) _seenAt = new int[_projects.Count];
        _voterIds.Add(voter);
        _weights.Add(Limits.Thousandths(weight, "a weight"));
    }

    public void Choose(int project, decimal points)
    {
        if (_seenAt[project] == _voterIds.Count)
        {
            Repeated++;
            return;
        }

        _seenAt[project] = _voterIds.Count;
        if (VoteType == VoteType.Cumulative && points < 0)
            throw new ElectionException(ElectionError.Negative, Limits.Shown(points), "0 points or more");
        _choices.Add(project);
        if (HasPoints) _points.Add(VoteType == VoteType.Ordinal ? 0 : Limits.Thousandths(points, "a number of points"));
    }

    public void Close()
    {
        var start = _offsets[^1];
        var length = _choices.Count - start;
        if (VoteType == VoteType.ChooseOne && length > 1)
            throw new ElectionException(ElectionError.MoreThanOneChoice, _projects[_choices[start + 1]].Id, "one project");
        _longest = Math.Max(_longest, length);
        _offsets.Add(_choices.Count);
    }

    public BallotTable Build()
    {
        if (VoteType == VoteType.Ordinal) GivePointsByPlace();
        SortChoices();
        return new BallotTable(
            _projects.Count,
            [.. _voterIds],
            [.. _offsets],
            [.. _choices],
            HasPoints ? Scaled.From(CollectionsMarshal.AsSpan(_points)) : null,
            Scaled.From(CollectionsMarshal.AsSpan(_weights)));
    }

    private static void CheckId(string id)
    {
        if (id.Length == 0 || char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]))
            throw new ElectionException(ElectionError.BadId, id, "an id without spaces around it");
    }

    private void GivePointsByPlace()
    {
        for (var ballot = 0; ballot + 1 < _offsets.Count; ballot++)
        {
            for (var i = _offsets[ballot]; i < _offsets[ballot + 1]; i++) _points[i] = (_longest - (i - _offsets[ballot])) * 1000L;
        }
    }

    private void SortChoices()
    {
        var choices = CollectionsMarshal.AsSpan(_choices);
        var points = CollectionsMarshal.AsSpan(_points);
        for (var ballot = 0; ballot + 1 < _offsets.Count; ballot++)
        {
            var part = choices[_offsets[ballot].._offsets[ballot + 1]];
            if (HasPoints) MemoryExtensions.Sort(part, points[_offsets[ballot].._offsets[ballot + 1]]);
            else part.Sort();
        }
    }
}
