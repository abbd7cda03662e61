namespace Opbouw.EqualShares.Engine;

/// <summary>
/// An election as a sparse matrix for the shares engines: per project its supporting groups (from Start[p] to
/// Start[p+1]) with their mass (people), their weight (what they pay per unit: 1, or points) and the product.
/// Costs and masses are multiplied by the weight scale, so all of them are integers below 2⁵³.
/// </summary>
internal sealed class Profile
{
    public Profile(Election election, Utility utility, Gate gate, int[] tieRank)
    {
        var table = election.Table;
        var projects = election.Projects.Count;
        (Election, Utility, TieRank) = (election, utility, tieRank);
        GroupCount = table.Groups.Length;
        Cost = [.. election.Projects.Select(project => (double)(project.CostInCents * table.WeightScale))];
        Takes = [.. Enumerable.Range(0, projects).Select(i => gate.MayTakePart(i) && Cost[i] > 0)];
        Free = gate.FreeProjects(tieRank);
        Total = utility == Utility.Points ? table.Points : table.Votes;
        Start = CountSupporters(table);
        var size = Start[projects];
        (Group, Mass, Weight, MassWeight) = (new int[size], new double[size], new double[size], new double[size]);
        FillSupporters(table);
        FullTier = Tiers();
    }

    public Election Election { get; }

    public Utility Utility { get; }

    public int ProjectCount => Cost.Length;

    public int GroupCount { get; }

    /// <summary>Takes part: allowed, has votes, costs something.</summary>
    public bool[] Takes { get; }

    /// <summary>Projects that cost nothing and win before the first round.</summary>
    public IReadOnlyList<int> Free { get; }

    public double[] Cost { get; }

    /// <summary>Sum of MassWeight per project: votes or points.</summary>
    public long[] Total { get; }

    public int[] Start { get; }

    public int[] Group { get; }

    public double[] Mass { get; }

    public double[] Weight { get; }

    public double[] MassWeight { get; }

    /// <summary>Lower goes first when the prices are exactly equal.</summary>
    public int[] TieRank { get; }

    /// <summary>Exact order of the prices when every supporter can pay in full; equal tiers are equal prices.</summary>
    public int[] FullTier { get; }

    /// <summary>Turns a payment per unit into a price per unit of utility: the lowest price wins.</summary>
    public double PriceFactor(int project) => Utility == Utility.Cost ? 1 / Cost[project] : 1;

    public long ExactCost(int project) => (long)Cost[project];

    /// <summary>True when a goes before b, both with full payments.</summary>
    public bool FullBefore(int a, int b) =>
        FullTier[a] != FullTier[b] ? FullTier[a] < FullTier[b] : TieRank[a] < TieRank[b];

    /// <summary>Same cost, same supporters, same points: such projects stay exactly equal in every run.</summary>
    public bool Twins(int a, int b) =>
        Cost[a].Equals(Cost[b]) && Total[a] == Total[b]
        && Group.AsSpan(Start[a]..Start[a + 1]).SequenceEqual(Group.AsSpan(Start[b]..Start[b + 1]))
        && Weight.AsSpan(Start[a]..Start[a + 1]).SequenceEqual(Weight.AsSpan(Start[b]..Start[b + 1]));

    private int[] CountSupporters(BallotTable table)
    {
        var start = new int[ProjectCount + 1];
        foreach (var group in table.Groups)
        {
            for (var i = table.Offsets[group.First]; i < table.Offsets[group.First + 1]; i++)
            {
                if (Takes[table.Choices[i]] && table.PointsAt(i) > 0) start[table.Choices[i] + 1]++;
            }
        }

        for (var project = 0; project < ProjectCount; project++) start[project + 1] += start[project];
        return start;
    }

    private void FillSupporters(BallotTable table)
    {
        var next = Start.AsSpan(0, ProjectCount).ToArray();
        for (var group = 0; group < table.Groups.Length; group++)
        {
            var (first, mass) = table.Groups[group];
            for (var i = table.Offsets[first]; i < table.Offsets[first + 1]; i++)
            {
                var points = table.PointsAt(i);
                if (!Takes[table.Choices[i]] || points <= 0) continue;
                var place = next[table.Choices[i]]++;
                Group[place] = group;
                Mass[place] = mass;
                Weight[place] = Utility == Utility.Points ? points : 1;
                MassWeight[place] = mass * Weight[place];
            }
        }
    }

    private int[] Tiers()
    {
        var tiers = new int[ProjectCount];
        var order = Enumerable.Range(0, ProjectCount).Where(i => Takes[i]).ToArray();
        Array.Sort(order, CompareFull);
        for (var i = 1; i < order.Length; i++)
            tiers[order[i]] = tiers[order[i - 1]] + (CompareFull(order[i - 1], order[i]) == 0 ? 0 : 1);
        return tiers;
    }

    private int CompareFull(int a, int b) => Utility == Utility.Cost
        ? Total[b].CompareTo(Total[a])
        : ((Int128)ExactCost(a) * Total[b]).CompareTo((Int128)ExactCost(b) * Total[a]);
}
