using Opbouw.OpinionMap.Engine;
using Opbouw.OpinionMap.Outcomes;

namespace Opbouw.OpinionMap;

/// <summary>Where somebody stands: a place, the nearest group, and whether there are enough votes to count in it.</summary>
/// <param name="Place">On the map.</param>
/// <param name="NearestGroup">Group of the nearest base cluster; null when the map has no groups.</param>
/// <param name="Counts">Whether this many votes are enough to be counted at the next drawing.</param>
/// <example><code>map.Place(ballot).NearestGroup</code></example>
public readonly record struct Placement(Position Place, int? NearestGroup, bool Counts);

/// <summary>A map of opinions: everybody's place, the groups, and what they say. Never changed; a later map is drawn with this one as its start.</summary>
/// <remarks>
/// Shapes: one position per person of the table; at most <see cref="MapSettings.BaseClusters"/> base clusters; 0 groups when nobody counts, 1 when all who
/// count stand on one spot, otherwise 2 to <see cref="MapSettings.MostGroups"/>. The same votes, settings and previous map give the same map, on any number of cores.
/// </remarks>
/// <example>
/// <code>
/// var map = DrawnMap.Draw(table);
/// map.Groups.Count;                        // 2
/// map.Outcome.Consensus.First().Statement; // what most people agree with
/// var later = DrawnMap.Draw(table.With(newVotes), previous: map);   // axes and groups keep their side and number
/// </code>
/// </example>
public sealed class DrawnMap
{
    private readonly bool[] _counted;
    private readonly int[] _labels;
    private readonly int _leastVotes;

    private DrawnMap(VoteTable votes, MapSettings settings, DrawnMap? previous)
    {
        settings.Check();
        var counts = CentredVotes.CountAll(votes);
        var noOpinion = settings.LeftOut.Concat(settings.AboutPeople).ToHashSet();
        var centred = new CentredVotes(votes, counts, noOpinion);
        Axes = Axes.Of(centred, noOpinion, previous?.Axes, settings.Seed);
        var places = Axes.PlaceAll(votes, centred);
        Positions = places;

        _leastVotes = Math.Min(settings.MinimumVotes, centred.Columns);
        _counted = Counting.Of(votes, _leastVotes, settings.FewestPeople, previous);
        var (points, baseLabels) = BaseClustering.Of(places, _counted, previous?.BaseClusters ?? [], settings);
        var division = GroupClustering.Of(points, previous, settings);
        (Steadiness, Silhouette) = (division.Steadiness, division.Silhouette);
        BaseClusters = [.. points.Places.Select((place, i) => new BaseCluster(place, points.Weights[i], division.Labels[i]))];
        Groups = [.. division.Middles.Select((middle, group) =>
            new OpinionGroup(middle, BaseClusters.Where(cluster => cluster.Group == group).Sum(cluster => cluster.People)))];

        _labels = Array.ConvertAll(baseLabels, label => label < 0 ? -1 : division.Labels[label]);
        Outcome = MapOutcome.Of(votes, counts, _labels, Groups.Count, settings, Axes);
    }

    /// <summary>The two directions in which people differ most.</summary>
    public Axes Axes { get; }

    /// <summary>Everybody's place, also of those who are not counted.</summary>
    public IReadOnlyList<Position> Positions { get; }

    /// <summary>People taken together, for drawing the map without showing anybody.</summary>
    public IReadOnlyList<BaseCluster> BaseClusters { get; }

    /// <summary>The groups of opinion. Numbers stay from one map to the next while there are as many groups.</summary>
    public IReadOnlyList<OpinionGroup> Groups { get; }

    /// <summary>How well the groups fit, −1 to 1, over the people of the base clusters; 0 with fewer than two groups.</summary>
    public double Silhouette { get; }

    /// <summary>What the groups say.</summary>
    public MapOutcome Outcome { get; }

    internal Steadiness Steadiness { get; }

    /// <summary>Draws a map.</summary>
    /// <param name="votes">All votes.</param>
    /// <param name="settings">How; the defaults of Polis when left out.</param>
    /// <param name="previous">The map before this one: faster, and groups stay recognisable. Who was counted stays counted.</param>
    /// <exception cref="OpinionMapException">A setting that cannot be.</exception>
    public static DrawnMap Draw(VoteTable votes, MapSettings? settings = null, DrawnMap? previous = null) =>
        new(votes, settings ?? new MapSettings(), previous);

    /// <summary>The group of a person; null for who is not counted.</summary>
    public int? GroupOf(int person) => person >= 0 && person < _labels.Length && _labels[person] >= 0 ? _labels[person] : null;

    /// <summary>Whether a person has enough votes to count in a group.</summary>
    public bool IsCounted(int person) => person >= 0 && person < _counted.Length && _counted[person];

    /// <summary>Places a ballot at once, without drawing again.</summary>
    /// <param name="ballot">The votes of one person, at most one per statement.</param>
    public Placement Place(IReadOnlyCollection<CastVote> ballot)
    {
        var place = Axes.Place(ballot);
        int? group = BaseClusters.Count == 0 ? null : BaseClusters.MinBy(cluster => cluster.Middle.SquareTo(place))!.Group;
        return new Placement(place, group, ballot.Count >= _leastVotes);
    }

    /// <summary>The statement to offer next: by lot, with the priorities as chances.</summary>
    /// <param name="seen">Statements that this person answered.</param>
    /// <param name="lot">A lot from 0 up to 1, drawn by the caller.</param>
    /// <returns>Null when everything was answered or left out.</returns>
    public int? Next(IReadOnlySet<int> seen, double lot)
    {
        var open = Outcome.Statements.Where(statement => statement.Use != StatementUse.LeftOut && !seen.Contains(statement.Statement)).ToList();
        var rest = lot * open.Sum(statement => statement.Priority);
        foreach (var statement in open)
        {
            rest -= statement.Priority;
            if (rest < 0) return statement.Statement;
        }

        return open.Count == 0 ? null : open[^1].Statement;
    }
}
