using Opbouw.OpinionMap.Engine;

namespace Opbouw.OpinionMap.Outcomes;

/// <summary>What the groups say: counts, what stands for each group, what everybody agrees on, what divides.</summary>
/// <remarks>
/// Can be counted for any division in groups, also one made elsewhere. Who is in no group counts in <see cref="StatementOutcome.Everybody"/> and in
/// <see cref="Consensus"/> only. Source of the tests and of the choice of statements: Polis (see the README).
/// </remarks>
/// <example>
/// <code>
/// var outcome = MapOutcome.Of(table, groupOfPerson: [0, 0, 1, null]);
/// outcome.Statements[0].Groups[1].Agree;
/// </code>
/// </example>
public sealed class MapOutcome
{
    private MapOutcome(StatementOutcome[] statements, int groups, MapSettings settings)
    {
        Statements = statements;
        var opinions = statements.Where(statement => statement.Use == StatementUse.Opinion && statement.Everybody.Seen > 0).ToList();
        Representative = [.. Enumerable.Range(0, groups).Select(group => groups == 1 ? [] : RepresentativeChoice.Of(opinions, group, settings.MostShown))];
        Consensus = [.. Agreed(opinions, Vote.Agree, settings.MostShown), .. Agreed(opinions, Vote.Disagree, settings.MostShown)];
        Divisive = [.. opinions.Select(Divide).OfType<DivisiveStatement>().OrderByDescending(divide => divide.Difference).Take(settings.MostShown)];
    }

    /// <summary>Every statement, in order.</summary>
    public IReadOnlyList<StatementOutcome> Statements { get; }

    /// <summary>Per group the statements that stand for it, agreement first; empty when there is nobody to differ from.</summary>
    public IReadOnlyList<IReadOnlyList<RepresentativeStatement>> Representative { get; }

    /// <summary>What most of everybody agrees with, then what most disagree with, strongest first.</summary>
    public IReadOnlyList<ConsensusStatement> Consensus { get; }

    /// <summary>Where groups stand furthest apart, strongest first; empty with fewer than two groups.</summary>
    public IReadOnlyList<DivisiveStatement> Divisive { get; }

    /// <summary>Counts for a division in groups that is given.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="groupOfPerson">Per person a group from 0, or null for who is not counted; may be shorter than the table.</param>
    /// <param name="settings">Which statements are no opinion.</param>
    /// <param name="axes">For extremity and priority; without it extremity is 0.</param>
    /// <exception cref="OpinionMapException">A negative group, or more labels than people.</exception>
    public static MapOutcome Of(VoteTable votes, IReadOnlyList<int?> groupOfPerson, MapSettings? settings = null, Axes? axes = null)
    {
        if (groupOfPerson.Count > votes.People)
            throw new OpinionMapException(MapError.BadSetting, $"{groupOfPerson.Count} labels", $"at most {votes.People}");
        var labels = new int[votes.People];
        Array.Fill(labels, -1);
        for (var person = 0; person < groupOfPerson.Count; person++)
        {
            if (groupOfPerson[person] is < 0) throw new OpinionMapException(MapError.BadSetting, $"group {groupOfPerson[person]}", "0 or more");
            labels[person] = groupOfPerson[person] ?? -1;
        }

        return Of(votes, CentredVotes.CountAll(votes), labels, labels.Length == 0 ? 0 : labels.Max() + 1, settings ?? new MapSettings(), axes);
    }

    internal static MapOutcome Of(VoteTable votes, int[] counts, int[] labels, int groups, MapSettings settings, Axes? axes)
    {
        var perGroup = GroupCounts.Of(votes, labels, groups);
        var (leftOut, aboutPeople) = (settings.LeftOut.ToHashSet(), settings.AboutPeople.ToHashSet());
        var statements = new StatementOutcome[votes.Statements];
        for (var statement = 0; statement < statements.Length; statement++)
        {
            var ofGroups = Array.ConvertAll(perGroup, ofGroup => Count(ofGroup, statement));
            var use = UseOf(statement, leftOut, aboutPeople);
            var extremity = axes?.Extremity(statement) ?? 0;
            statements[statement] = new StatementOutcome(
                statement,
                use,
                Count(counts, statement),
                ofGroups,
                Product(ofGroups, Vote.Agree),
                Product(ofGroups, Vote.Disagree),
                extremity,
                Priorities.Of(use, ofGroups, extremity));
        }

        return new MapOutcome(statements, groups, settings);
    }

    private static StatementUse UseOf(int statement, HashSet<int> leftOut, HashSet<int> aboutPeople) =>
        leftOut.Contains(statement) ? StatementUse.LeftOut
        : aboutPeople.Contains(statement) ? StatementUse.AboutPeople
        : StatementUse.Opinion;

    private static VoteCount Count(int[] counts, int statement)
    {
        var slot = statement * Slots.PerStatement;
        return new VoteCount(Agree: counts[slot + 2], Disagree: counts[slot], Pass: counts[slot + 1]);
    }

    private static double Product(VoteCount[] groups, Vote side)
    {
        var product = 1.0;
        foreach (var group in groups) product *= side == Vote.Agree ? group.AgreeChance : group.DisagreeChance;
        return product;
    }

    private static IEnumerable<ConsensusStatement> Agreed(IEnumerable<StatementOutcome> opinions, Vote side, int most) =>
        opinions.Select(statement => Consent(statement, side))
            .Where(consent => consent.Chance > 0.5 && consent.Test > Proportions.Significant)
            .OrderByDescending(consent => consent.Chance * consent.Test)
            .Take(most);

    private static ConsensusStatement Consent(StatementOutcome statement, Vote side)
    {
        var (count, seen) = (statement.Everybody.Of(side), statement.Everybody.Seen);
        return new ConsensusStatement(
            statement.Statement, side, count, seen, Proportions.Chance(count, seen), Proportions.MoreThanHalf(count, seen));
    }

    private static DivisiveStatement? Divide(StatementOutcome statement)
    {
        if (statement.Groups.Count < 2) return null;
        var order = Enumerable.Range(0, statement.Groups.Count).OrderBy(group => statement.Groups[group].AgreeChance).ToList();
        var (low, high) = (statement.Groups[order[0]], statement.Groups[order[^1]]);
        var test = Proportions.MoreThan(high.Agree, high.Seen, low.Agree, low.Seen);
        return test > Proportions.Significant
            ? new DivisiveStatement(statement.Statement, order[^1], order[0], high.AgreeChance - low.AgreeChance, test)
            : null;
    }
}
