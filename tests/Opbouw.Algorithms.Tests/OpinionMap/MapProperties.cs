using CsCheck;
using Opbouw.OpinionMap;
using Opbouw.OpinionMap.Engine;
using Opbouw.OpinionMap.Outcomes;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>What holds for every table of votes.</summary>
public sealed class MapProperties
{
    private static readonly Gen<CastVote> AnyVote =
        Gen.Select(Gen.Int[0, 29], Gen.Int[0, 8], Gen.Int[-1, 1]).Select((person, statement, vote) => new CastVote(person, statement, (Vote)vote));

    private static readonly Gen<VoteTable> AnyTable = AnyVote.Array[0, 200].Select(votes => VoteTable.Empty(9).With(votes));

    private static readonly Gen<MapSettings> AnySettings = Gen.Select(Gen.Int[0, 8].Array[0, 2], Gen.Int[0, 8].Array[0, 2], Gen.ULong, Gen.Int[2, 40]).Select((left, about, seed, clusters) =>
        new MapSettings { LeftOut = left, AboutPeople = about, Seed = seed, BaseClusters = clusters });

    [Fact]
    public void A_table_holds_the_last_vote_of_each_in_order() => AnyVote.Array[0, 200].Sample(votes =>
    {
        var table = VoteTable.Empty(9).With(votes.Take(100)).With(votes.Skip(100));

        var last = votes.GroupBy(vote => (vote.Person, vote.Statement)).Select(group => group.Last()).OrderBy(vote => vote.Person).ThenBy(vote => vote.Statement);
        Assert.Equal(last, Enumerable.Range(0, table.People).SelectMany(table.Ballot));
    }, iter: 300);

    [Fact]
    public void The_same_votes_give_the_same_map() => Gen.Select(AnyTable, AnySettings).Sample((table, settings) =>
    {
        var (one, other) = (DrawnMap.Draw(table, settings), DrawnMap.Draw(table, settings));

        Assert.Equal(one.Positions, other.Positions);
        Assert.Equal(Groups(one), Groups(other));
    }, iter: 200);

    [Fact]
    public void The_axes_are_those_of_a_dense_solution() => AnyTable.Sample(table =>
    {
        var axes = DrawnMap.Draw(table).Axes;

        var (values, vectors) = Dense(table, axes.Centre);
        var (first, second) = (values.Length > 0 ? values[0] : 0, values.Length > 1 ? values[1] : 0);
        if (first < 1e-9) Assert.All(axes.X, value => Assert.Equal(0, value));
        else if (first - second > 1e-3 * first) Assert.Equal(1, Math.Abs(axes.X.Zip(vectors[0], (a, b) => a * b).Sum()), 1e-9);
    }, iter: 200);

    [Fact]
    public void A_ballot_is_placed_where_the_map_has_it() => Gen.Select(AnyTable, AnySettings).Sample((table, settings) =>
    {
        var map = DrawnMap.Draw(table, settings);

        for (var person = 0; person < table.People; person++)
        {
            var placed = map.Place([.. table.Ballot(person)]);
            Assert.Equal(map.Positions[person].X, placed.Place.X, 1e-9);
            Assert.Equal(map.Positions[person].Y, placed.Place.Y, 1e-9);
        }
    }, iter: 200);

    [Fact]
    public void Who_counts_is_in_one_group_and_all_counts_add_up() => Gen.Select(AnyTable, AnySettings).Sample((table, settings) =>
    {
        var map = DrawnMap.Draw(table, settings);

        var people = Enumerable.Range(0, table.People).ToList();
        Assert.All(people, person => Assert.Equal(map.IsCounted(person), map.GroupOf(person) is not null));
        Assert.Equal(people.Count(map.IsCounted), map.Groups.Sum(group => group.People));
        Assert.Equal(map.Groups.Select(group => group.People), map.Groups.Select((_, number) => people.Count(person => map.GroupOf(person) == number)));
        foreach (var statement in map.Outcome.Statements)
        {
            Assert.Equal(people.Count(person => table[person, statement.Statement] == Vote.Agree), statement.Everybody.Agree);
            Assert.Equal(people.Count(person => map.IsCounted(person) && table[person, statement.Statement] == Vote.Disagree), statement.Groups.Sum(group => group.Disagree));
        }
    }, iter: 200);

    [Fact]
    public void What_was_taken_out_changes_nothing_else() => Gen.Select(AnyTable, Gen.Int[0, 8], Gen.Bool).Sample((table, statement, about) =>
    {
        var settings = about ? new MapSettings { AboutPeople = [statement] } : new MapSettings { LeftOut = [statement] };
        var turned = table.With(Enumerable.Range(0, table.People).SelectMany(table.Ballot).Where(vote => vote.Statement == statement)
            .Select(vote => vote with { Vote = (Vote)(-(int)vote.Vote) }).ToList());

        var (map, other) = (DrawnMap.Draw(table, settings), DrawnMap.Draw(turned, settings));

        Assert.Equal(map.Positions, other.Positions);
        Assert.Equal(Groups(map), Groups(other));
        Assert.DoesNotContain(map.Outcome.Consensus, consensus => consensus.Statement == statement);
        Assert.DoesNotContain(map.Outcome.Divisive, divisive => divisive.Statement == statement);
        Assert.DoesNotContain(map.Outcome.Representative.SelectMany(group => group), represents => represents.Statement == statement);
    }, iter: 200);

    [Fact]
    public void Drawing_again_without_new_votes_keeps_places_and_groups() => AnyTable.Sample(table =>
    {
        var first = DrawnMap.Draw(table);

        var again = DrawnMap.Draw(table, previous: first);

        for (var person = 0; person < table.People; person++) Assert.True(first.Positions[person].DistanceTo(again.Positions[person]) < 0.1 || Ambiguous(table, first));
        Assert.Equal(first.Groups.Count, again.Groups.Count);
    }, iter: 200);

    [Fact]
    public void With_many_people_base_clusters_hold_everybody_once() => Gen.ULong.Sample(seed =>
    {
        var table = Camps(seed, people: 600);

        var map = DrawnMap.Draw(table, new MapSettings { Seed = seed, BaseClusters = 20 });

        Assert.Equal(20, map.BaseClusters.Count);
        Assert.Equal(600, map.BaseClusters.Sum(cluster => cluster.People));
        Assert.Equal(2, map.Groups.Count);
        Assert.All(Enumerable.Range(0, 600), person => Assert.Equal(map.GroupOf(person % 2), map.GroupOf(person)));
    }, iter: 20);

    [Fact]
    public void Groups_keep_their_number_when_one_grows()
    {
        var table = Camps(1, people: 60);
        var first = DrawnMap.Draw(table);
        var smaller = first.GroupOf(0)!.Value == 0 ? 1 : 0;
        var joining = smaller == first.GroupOf(1) ? 1 : 0;
        var grown = table.With(Enumerable.Range(60, 80).SelectMany(person => table.Ballot(joining).Select(vote => vote with { Person = person })));

        var later = DrawnMap.Draw(grown, previous: first);

        Assert.Equal(first.GroupOf(0), later.GroupOf(0));
        Assert.Equal(first.GroupOf(1), later.GroupOf(1));
        Assert.True(later.Groups[smaller].People > later.Groups[1 - smaller].People);
    }

    [Fact]
    public void Another_number_of_groups_is_shown_when_it_was_best_four_times()
    {
        var steady = Steadiness.Next(null, best: 2, needed: 4);
        var shown = new List<int>();
        foreach (var best in new[] { 3, 3, 2, 3, 3, 3, 3, 3 })
        {
            steady = Steadiness.Next(steady, best, needed: 4);
            shown.Add(steady.Shown);
        }

        Assert.Equal([2, 2, 2, 2, 2, 2, 3, 3], shown);
    }

    [Fact]
    public void Statements_are_offered_as_often_as_their_priority_says()
    {
        var map = DrawnMap.Draw(Camps(3, people: 20), new MapSettings { LeftOut = [2] });
        var open = map.Outcome.Statements.Where(statement => statement.Statement is not 0 and not 2).ToList();

        const int Draws = 10_000;
        var offered = Enumerable.Range(0, Draws).GroupBy(draw => map.Next(new HashSet<int> { 0 }, (draw + 0.5) / Draws)).ToDictionary(group => group.Key!.Value, group => group.Count());

        Assert.Equal(open.Select(statement => statement.Statement), offered.Keys.Order());
        var total = open.Sum(statement => statement.Priority);
        Assert.All(open, statement => Assert.Equal(statement.Priority / total, offered[statement.Statement] / (double)Draws, 1e-3));
    }

    [Fact]
    public void Labels_for_more_people_than_there_are_and_negative_groups_are_refused()
    {
        var table = Camps(1, people: 4);

        Assert.Equal(MapError.BadSetting, Assert.Throws<OpinionMapException>(() => MapOutcome.Of(table, [0, 0, 0, 0, 0])).Error);
        Assert.Equal(MapError.BadSetting, Assert.Throws<OpinionMapException>(() => MapOutcome.Of(table, [0, -1])).Error);
    }

    [Fact]
    public void What_does_not_fit_is_refused_by_name()
    {
        Assert.Equal(MapError.TooManyStatements, Assert.Throws<OpinionMapException>(() => VoteTable.Empty(VoteTable.MostStatements + 1)).Error);
        Assert.Equal(MapError.PersonOutOfRange, Assert.Throws<OpinionMapException>(() => VoteTable.Empty(1).With([new(-1, 0, Vote.Agree)])).Error);
        Assert.Equal(MapError.PersonOutOfRange, Assert.Throws<OpinionMapException>(() => VoteTable.Empty(1).With([new(VoteTable.MostPeople, 0, Vote.Agree)])).Error);
        Assert.Equal(MapError.UnknownVote, Assert.Throws<OpinionMapException>(() => VoteTable.Empty(1).With([new(0, 0, (Vote)2)])).Error);
        Assert.Equal(Vote.Agree, VoteTable.Empty(VoteTable.MostStatements).With([new(0, VoteTable.MostStatements - 1, Vote.Agree)])[0, VoteTable.MostStatements - 1]);
    }

    /// <summary>Even people agree where odd people disagree, with now and then a pass.</summary>
    private static VoteTable Camps(ulong seed, int people)
    {
        var lot = new Lot(seed);
        var votes = new List<CastVote>();
        for (var person = 0; person < people; person++)
        {
            for (var statement = 0; statement < 12; statement++)
                votes.Add(new CastVote(person, statement, lot.NextShare() < 0.1 ? Vote.Pass : (person + statement) % 2 == 0 ? Vote.Agree : Vote.Disagree));
        }

        return VoteTable.Empty(12).With(votes);
    }

    private static string Groups(DrawnMap map) => string.Join(' ', Enumerable.Range(0, map.Positions.Count).Select(person => map.GroupOf(person)));

    /// <summary>When two directions are as strong, any turn of them is as right.</summary>
    private static bool Ambiguous(VoteTable table, DrawnMap map)
    {
        var (values, _) = Dense(table, map.Axes.Centre);
        return values.Take(3).Zip(values.Skip(1)).Any(pair => pair.First - pair.Second < 0.05 * values[0]);
    }

    private static (double[] Values, double[][] Vectors) Dense(VoteTable table, IReadOnlyList<double> centre)
    {
        var rows = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(
            Math.Max(1, table.People), centre.Count, (person, statement) => table[person, statement] is { } vote ? (int)vote - centre[statement] : 0);
        var solved = (rows.TransposeThisAndMultiply(rows)).Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric);
        var order = Enumerable.Range(0, centre.Count).Reverse().ToList();
        return ([.. order.Select(i => solved.EigenValues[i].Real)], [.. order.Select(i => solved.EigenVectors.Column(i).ToArray())]);
    }
}
