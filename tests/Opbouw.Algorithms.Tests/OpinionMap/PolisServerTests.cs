using System.Text.Json;
using Opbouw.OpinionMap;
using Opbouw.OpinionMap.Outcomes;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>Compares with what the Polis server recorded: it counts agree as −1, so centre and places are mirrored.</summary>
public sealed class PolisServerTests
{
    public static TheoryData<string> Conversations => [.. PolisData.Recorded];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void The_centre_is_that_of_the_server(string name)
    {
        var recorded = RecordedConversation.Read(name);

        var map = DrawnMap.Draw(recorded.Votes.Table, recorded.Settings);

        Compare(recorded.Math.GetProperty("pca").GetProperty("center").Doubles(), [.. map.Axes.Centre.Select(value => -value)], 1e-12);
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void The_axes_are_those_of_the_server_up_to_sign(string name)
    {
        var recorded = RecordedConversation.Read(name);

        var axes = DrawnMap.Draw(recorded.Votes.Table, recorded.Settings).Axes;

        var comps = recorded.Math.GetProperty("pca").GetProperty("comps").EnumerateArray().Select(PolisData.Doubles).ToList();
        Compare(comps[0], SameSide(axes.X, comps[0]), 1e-9);
        Compare(comps[1], SameSide(axes.Y, comps[1]), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void People_stand_where_the_server_put_them(string name)
    {
        var recorded = RecordedConversation.Read(name);

        var map = DrawnMap.Draw(recorded.Votes.Table, recorded.Settings);

        var comps = recorded.Math.GetProperty("pca").GetProperty("comps").EnumerateArray().Select(PolisData.Doubles).ToList();
        var (signX, signY) = (Sign(map.Axes.X, comps[0]), Sign(map.Axes.Y, comps[1]));
        var clusters = recorded.Math.GetProperty("base-clusters");
        var (xs, ys) = (clusters.GetProperty("x").Doubles(), clusters.GetProperty("y").Doubles());
        var members = clusters.GetProperty("members").EnumerateArray().Select(PolisData.Ints).ToList();
        var compared = 0;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Length != 1) continue;
            var place = map.Positions[recorded.Person(members[i][0])];
            Assert.Equal(xs[i], -signX * place.X, 1e-8);
            Assert.Equal(ys[i], -signY * place.Y, 1e-8);
            compared++;
        }

        Assert.True(compared > 20, $"only {compared} places");
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Who_counts_are_at_least_those_with_enough_votes(string name)
    {
        var recorded = RecordedConversation.Read(name);
        var inConversation = recorded.Math.GetProperty("in-conv").Ints();

        var map = DrawnMap.Draw(recorded.Votes.Table, recorded.Settings);

        // The server keeps whoever was counted before, when there were fewer statements or people.
        var extra = Enumerable.Range(0, recorded.Votes.Table.People)
            .Where(person => map.IsCounted(person) && !inConversation.Contains(recorded.Votes.PersonIds[person]));
        Assert.Empty(extra);
        Assert.All(
            inConversation.Where(pid => recorded.Votes.Table.VotesOf(recorded.Person(pid)) >= 7),
            pid => Assert.True(map.IsCounted(recorded.Person(pid)), $"{pid}"));
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Votes_and_group_aware_consensus_given_the_recorded_groups(string name)
    {
        var recorded = RecordedConversation.Read(name);

        var outcome = MapOutcome.Of(recorded.Votes.Table, recorded.RecordedGroups(), recorded.Settings);

        foreach (var group in recorded.Math.GetProperty("group-votes").EnumerateObject())
        {
            foreach (var votes in group.Value.GetProperty("votes").EnumerateObject())
            {
                var ours = outcome.Statements[recorded.Statement(Number(votes.Name))].Groups[Number(group.Name)];
                Assert.Equal((votes.Value.GetProperty("A").GetInt32(), votes.Value.GetProperty("D").GetInt32(), votes.Value.GetProperty("S").GetInt32()), (ours.Agree, ours.Disagree, ours.Seen));
            }
        }

        foreach (var consensus in recorded.Math.GetProperty("group-aware-consensus").EnumerateObject())
            Assert.Equal(consensus.Value.GetDouble(), outcome.Statements[recorded.Statement(Number(consensus.Name))].AgreedByAll, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Representative_statements_given_the_recorded_groups(string name)
    {
        var recorded = RecordedConversation.Read(name);

        var outcome = MapOutcome.Of(recorded.Votes.Table, recorded.RecordedGroups(), recorded.Settings);

        foreach (var group in recorded.Math.GetProperty("repness").EnumerateObject())
        {
            var theirs = group.Value.EnumerateArray().Select(row => Describe(row, recorded)).ToList();
            var ours = outcome.Representative[Number(group.Name)].Select(Describe).ToList();
            Assert.Equal(theirs, ours);
            // Recorded in single precision.
            foreach (var (row, statement) in group.Value.EnumerateArray().Zip(outcome.Representative[Number(group.Name)]))
                Assert.Equal(row.GetProperty("repness-test").GetDouble(), statement.OthersTest, 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Consensus_statements(string name)
    {
        var recorded = RecordedConversation.Read(name);

        var outcome = MapOutcome.Of(recorded.Votes.Table, recorded.RecordedGroups(), recorded.Settings);

        foreach (var (key, side) in new[] { ("agree", Vote.Agree), ("disagree", Vote.Disagree) })
        {
            var theirs = recorded.Math.GetProperty("consensus").GetProperty(key).EnumerateArray()
                .Select(row => (recorded.Statement(row.GetProperty("tid").GetInt32()), row.GetProperty("n-success").GetInt32(), row.GetProperty("n-trials").GetInt32(), Round(row, "p-success"), Round(row, "p-test")));
            var ours = outcome.Consensus.Where(statement => statement.Side == side)
                .Select(statement => (statement.Statement, statement.Count, statement.Seen, Round(statement.Chance), Round(statement.Test)));
            Assert.Equal(theirs.Order(), ours.Order());
        }
    }

    private static string Describe(JsonElement row, RecordedConversation recorded) =>
        $"{recorded.Statement(row.GetProperty("tid").GetInt32())} {row.GetProperty("repful-for").GetString()} {row.GetProperty("n-success").GetInt32()}/{row.GetProperty("n-trials").GetInt32()} "
        + $"{Round(row, "p-success")} {Round(row, "p-test")} {Round(row, "repness")} {row.TryGetProperty("best-agree", out _)}";

    private static string Describe(RepresentativeStatement statement) =>
        $"{statement.Statement} {(statement.Side == Vote.Agree ? "agree" : "disagree")} {statement.Count}/{statement.Seen} "
        + $"{Round(statement.Chance)} {Round(statement.Test)} {Round(statement.TimesOthers)} {statement.IsBestAgreement}";

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static double Round(JsonElement row, string name) => Round(row.GetProperty(name).GetDouble());

    private static double Round(double value) => Math.Round(value, 7);

    private static double Sign(IReadOnlyList<double> ours, double[] theirs) =>
        Math.Sign(ours.Zip(theirs, (a, b) => a * b).Sum());

    private static double[] SameSide(IReadOnlyList<double> ours, double[] theirs)
    {
        var sign = Sign(ours, theirs);
        return [.. ours.Select(value => sign * value)];
    }

    private static void Compare(double[] theirs, double[] ours, double tolerance)
    {
        Assert.Equal(theirs.Length, ours.Length);
        var worst = theirs.Zip(ours, (a, b) => Math.Abs(a - b)).Max();
        Assert.True(worst <= tolerance, $"differs by {worst}");
    }
}
