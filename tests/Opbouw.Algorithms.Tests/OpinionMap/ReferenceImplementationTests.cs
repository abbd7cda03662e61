using System.Globalization;
using System.Text.Json;
using Opbouw.OpinionMap;
using Opbouw.OpinionMap.Engine;
using Opbouw.OpinionMap.Outcomes;
using Opbouw.OpinionMap.Polis;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>Compares with the recorded outcomes of a Python implementation on published conversations.</summary>
public sealed class ReferenceImplementationTests
{
    public static TheoryData<string> Conversations => [.. PolisData.Compared];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Axes_and_places_agree(string name)
    {
        var (reference, table, settings) = Read(name);

        var map = DrawnMap.Draw(table.Table, settings);

        var ids = Statements(reference, table);
        var mean = reference.GetProperty("mean").Doubles();
        var comps = reference.GetProperty("comps").EnumerateArray().Select(PolisData.Doubles).ToList();
        var (x, y) = (Sign(map.Axes.X, comps[0], ids), Sign(map.Axes.Y, comps[1], ids));
        var tolerance = Tolerance(name);
        for (var i = 0; i < ids.Length; i++)
        {
            Assert.Equal(mean[i], map.Axes.Centre[ids[i]], 1e-9);
            Assert.Equal(comps[0][i], x * map.Axes.X[ids[i]], tolerance);
            Assert.Equal(comps[1][i], y * map.Axes.Y[ids[i]], tolerance);
        }

        foreach (var (person, place) in Persons(reference, "proj", table))
        {
            var theirs = place.Doubles();
            Assert.Equal(theirs[0], x * map.Positions[person].X, 100 * tolerance);
            Assert.Equal(theirs[1], y * map.Positions[person].Y, 100 * tolerance);
        }

        var votes = new CentredVotes(table.Table, CentredVotes.CountAll(table.Table), settings.LeftOut.ToHashSet());
        Assert.True(Spread(votes, map.Axes.X) >= Spread(votes, Whole(comps[0], ids, table)) * (1 - 1e-12), "their first axis shows more");
    }

    /// <summary>Its solver works by lot on tables above 500 × 500, so there its axes are approximate; ours show at least as much of the differences.</summary>
    private static double Tolerance(string name) => name switch
    {
        "scoop-hivemind.biodiversity" => 1e-3,
        "austria-climate.2vkxcncppn.2022-07-07" => 1e-3,
        _ => 1e-9,
    };

    /// <summary>The part of all differences along an axis.</summary>
    private static double Spread(CentredVotes votes, IReadOnlyList<double> axis)
    {
        var image = votes.Multiply([[.. axis]])[0];
        return image.Zip(axis, (a, b) => a * b).Sum() / axis.Sum(value => value * value);
    }

    private static double[] Whole(double[] part, int[] ids, PolisTable table)
    {
        var whole = new double[table.StatementIds.Count];
        for (var i = 0; i < ids.Length; i++) whole[ids[i]] = part[i];
        return whole;
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Counts_given_its_labels_agree(string name)
    {
        var (reference, table, settings) = Read(name);
        var axes = DrawnMap.Draw(table.Table, settings).Axes;

        var outcome = MapOutcome.Of(table.Table, Labels(reference, table), settings, axes);

        foreach (var statement in Statements(reference, table))
        {
            var (ours, key) = (outcome.Statements[statement], table.StatementIds[statement].ToString(CultureInfo.InvariantCulture));
            Assert.Equal(reference.GetProperty("gac_agree").GetProperty(key).GetDouble(), ours.AgreedByAll, 1e-6);
            Assert.Equal(reference.GetProperty("gac_disagree").GetProperty(key).GetDouble(), ours.RejectedByAll, 1e-6);
            Assert.Equal(1, ours.Priority / reference.GetProperty("priority").GetProperty(key).GetDouble(), Math.Max(1e-6, Tolerance(name)));
        }

        foreach (var (side, kind) in new[] { (Vote.Agree, "agree"), (Vote.Disagree, "disagree") })
        {
            var theirs = reference.GetProperty("consensus").GetProperty(kind).EnumerateArray().Select(row => (Id(row, table), Rounded(row, "p-test"))).ToList();
            var ours = outcome.Consensus.Where(consensus => consensus.Side == side)
                .Select(consensus => (consensus.Statement, Math.Round(consensus.Test, 6))).ToList();
            Assert.Equal(theirs.Select(pair => pair.Item2).OrderDescending(), ours.Select(pair => pair.Item2).OrderDescending());
        }
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Representative_statements_given_its_labels_agree(string name)
    {
        var (reference, table, settings) = Read(name);

        var outcome = MapOutcome.Of(table.Table, Labels(reference, table), settings);

        foreach (var group in reference.GetProperty("repness").EnumerateObject())
        {
            var theirs = group.Value.EnumerateArray()
                .Select(row => (Id(row, table), row.GetProperty("repful-for").GetString(), Rounded(row, "repness"), Rounded(row, "repness-test"), Rounded(row, "p-test")));
            var ours = outcome.Representative[int.Parse(group.Name, CultureInfo.InvariantCulture)]
                .Select(row => (row.Statement, (string?)(row.Side == Vote.Agree ? "agree" : "disagree"), Math.Round(row.TimesOthers, 6), Math.Round(row.OthersTest, 6), Math.Round(row.Test, 6)));
            Assert.Equal(theirs.Order(), ours.Order());
        }
    }

    /// <summary>k-means of the reference starts by lot, so groups are compared, not matched: nearly the same, or a better fit.</summary>
    [Theory]
    [MemberData(nameof(Conversations))]
    public void Groups_fit_at_least_as_well(string name)
    {
        var (reference, table, settings) = Read(name);
        var map = DrawnMap.Draw(table.Table, settings);

        var theirs = Labels(reference, table);
        var people = Enumerable.Range(0, theirs.Length).Where(person => theirs[person] is not null && map.GroupOf(person) is not null).ToList();
        var ours = Grouping.Silhouette(people.Select(person => (map.Positions[person], map.GroupOf(person)!.Value)).ToList());
        var reached = Grouping.Silhouette(people.Select(person => (map.Positions[person], theirs[person]!.Value)).ToList());

        Assert.True(ours >= reached - 0.005, $"{ours} against {reached}");
    }

    private static (JsonElement Reference, PolisTable Table, MapSettings Settings) Read(string name)
    {
        var reference = PolisData.Json("polis-opendata", "reference", $"reddwarf.{name}.json");
        var comments = PolisData.Comments(name);
        var participants = PolisData.Participants(name);
        var table = PolisTable.OfParticipants(comments.Select(comment => comment.Id).Union(participants.CommentIds).Order(), participants.Rows);
        var leftOut = reference.GetProperty("mod_out").Ints().ToHashSet();
        var settings = new MapSettings { LeftOut = [.. Enumerable.Range(0, table.StatementIds.Count).Where(number => leftOut.Contains(table.StatementIds[number]))] };
        return (reference, table, settings);
    }

    /// <summary>Numbers of the statements that the reference knows (those with votes), in its order.</summary>
    private static int[] Statements(JsonElement reference, PolisTable table) =>
        [.. reference.GetProperty("priority").EnumerateObject().Select(row => Index(table.StatementIds, row.Name))];

    private static int?[] Labels(JsonElement reference, PolisTable table)
    {
        var labels = new int?[table.Table.People];
        foreach (var (person, label) in Persons(reference, "labels", table)) labels[person] = label.GetInt32();
        return labels;
    }

    private static IEnumerable<(int Person, JsonElement Value)> Persons(JsonElement reference, string property, PolisTable table)
    {
        var persons = table.PersonIds.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number);
        return reference.GetProperty(property).EnumerateObject()
            .Select(row => (persons[int.Parse(row.Name, CultureInfo.InvariantCulture)], row.Value));
    }

    private static int Id(JsonElement row, PolisTable table) => Index(table.StatementIds, row.GetProperty("tid").GetRawText());

    private static int Index(IReadOnlyList<int> ids, string id)
    {
        var wanted = int.Parse(id, CultureInfo.InvariantCulture);
        return Enumerable.Range(0, ids.Count).First(number => ids[number] == wanted);
    }

    private static double Rounded(JsonElement row, string name) => Math.Round(row.GetProperty(name).GetDouble(), 6);

    private static double Sign(IReadOnlyList<double> ours, double[] theirs, int[] ids) =>
        Math.Sign(ids.Select((id, i) => ours[id] * theirs[i]).Sum());
}
