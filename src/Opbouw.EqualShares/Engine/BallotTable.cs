namespace Opbouw.EqualShares.Engine;

/// <summary>
/// All ballots in flat arrays: the choices of ballot b stand at Offsets[b] … Offsets[b+1], sorted by project. Equal
/// ballots are one group: their voters hold the same money at every moment of every rule.
/// </summary>
internal sealed class BallotTable
{
    private readonly string[] _voters;
    private readonly Scaled? _points;
    private readonly Scaled _weights;

    public BallotTable(int projects, string[] voters, int[] offsets, int[] choices, Scaled? points, Scaled weights)
    {
        (_voters, Offsets, Choices, _points, _weights) = (voters, offsets, choices, points, weights);
        (GroupOf, Groups) = new BallotGrouping(offsets, choices, points?.Values).Group(weights.Values);
        Votes = new long[projects];
        Points = new long[projects];
        Int128 total = 0;
        foreach (var group in Groups)
        {
            total += group.Weight;
            total += Tally(group);
        }

        if (total > Limits.Total) throw new ElectionException(ElectionError.TooLarge, Limits.Shown(total), "fewer points in all");
        foreach (var weight in weights.Values) TotalWeight += weight;
    }

    public int Count => _voters.Length;

    public int[] Offsets { get; }

    public int[] Choices { get; }

    public int WeightScale => _weights.Scale;

    public int PointScale => _points?.Scale ?? 1;

    /// <summary>Sum of the weights, times <see cref="WeightScale"/>.</summary>
    public long TotalWeight { get; }

    /// <summary>Per project: weight of its supporters.</summary>
    public long[] Votes { get; }

    /// <summary>Per project: weight × points of its supporters.</summary>
    public long[] Points { get; }

    public int[] GroupOf { get; }

    public BallotGroup[] Groups { get; }

    /// <summary>Points of a choice: 1 for a tick; 0 or less is no support.</summary>
    public long PointsAt(int choice) => _points is null ? 1 : _points.Values[choice];

    public long WeightOf(int ballot) => _weights.Values[ballot];

    public string Voter(int ballot) => _voters[ballot];

    public Dictionary<string, int> VoterIndex()
    {
        var index = new Dictionary<string, int>(_voters.Length, StringComparer.Ordinal);
        for (var i = 0; i < _voters.Length; i++) index.Add(_voters[i], i);
        return index;
    }

    public Ballot Ballot(int ballot, Election election)
    {
        var choices = new List<Choice>();
        for (var i = Offsets[ballot]; i < Offsets[ballot + 1]; i++)
        {
            var points = election.VoteType == VoteType.Ordinal || _points is null ? 1 : (decimal)PointsAt(i) / PointScale;
            choices.Add(new Choice(election.Projects[Choices[i]].Id, points));
        }

        if (election.VoteType == VoteType.Ordinal)
        {
            var places = Enumerable.Range(Offsets[ballot], choices.Count).Select(PointsAt).ToArray();
            choices = [.. choices.Zip(places).OrderByDescending(pair => pair.Second).Select(pair => pair.First)];
        }

        return new Ballot(_voters[ballot], choices, (decimal)WeightOf(ballot) / WeightScale);
    }

    private Int128 Tally(BallotGroup group)
    {
        Int128 total = 0;
        for (var i = Offsets[group.First]; i < Offsets[group.First + 1]; i++)
        {
            var points = PointsAt(i);
            if (points <= 0) continue;
            total += (Int128)points * group.Weight;
            if (total > Limits.Total) break;
            Votes[Choices[i]] += group.Weight;
            Points[Choices[i]] += points * group.Weight;
        }

        return total;
    }
}

/// <summary>Ballots with the same choices: the first of them and the sum of their weights.</summary>
internal readonly record struct BallotGroup(int First, long Weight);
