using System.Text.Json;
using Opbouw.OpinionMap;
using Opbouw.OpinionMap.Polis;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>Votes of a conversation and what the Polis server made of them.</summary>
internal sealed class RecordedConversation
{
    private readonly Dictionary<int, int> _persons;

    private RecordedConversation(string name)
    {
        Math = PolisData.Json("polis-math-fixtures", "dev", name, "math-pca2.json");
        Tids = Math.GetProperty("tids").Ints();
        var rows = PolisData.Json("polis-math-fixtures", "dev", name, "votes.json").EnumerateArray()
            .Select(row => new PolisVote(
                (long)Number(row, "modified"), (int)Number(row, "tid", "statement_id"), (int)Number(row, "pid", "participant_id"), (Vote)(int)Number(row, "vote")));
        Votes = PolisTable.OfVotes(Tids, [.. rows, .. Missing(name)]);
        _persons = Votes.PersonIds.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number);
        var leftOut = Math.GetProperty("mod-out").Ints();
        Settings = new MapSettings { LeftOut = [.. Enumerable.Range(0, Tids.Length).Where(number => leftOut.Contains(Tids[number]))] };
    }

    public JsonElement Math { get; }

    public int[] Tids { get; }

    public PolisTable Votes { get; }

    public MapSettings Settings { get; }

    public static RecordedConversation Read(string name) => new(name);

    public int Person(int pid) => _persons[pid];

    public int Statement(int tid) => Array.IndexOf(Tids, tid);

    /// <summary>Per person the recorded group, or null.</summary>
    public int?[] RecordedGroups()
    {
        var clusters = Math.GetProperty("base-clusters");
        var members = clusters.GetProperty("id").Ints().Zip(clusters.GetProperty("members").EnumerateArray().Select(PolisData.Ints))
            .ToDictionary(pair => pair.First, pair => pair.Second);
        var groups = new int?[Votes.Table.People];
        foreach (var group in Math.GetProperty("group-clusters").EnumerateArray())
        {
            foreach (var pid in group.GetProperty("members").Ints().SelectMany(id => members[id]))
                groups[Person(pid)] = group.GetProperty("id").GetInt32();
        }

        return groups;
    }

    /// <summary>
    /// In one recording the votes of person 50 are missing. The recorded means and the recorded number of votes (4) show
    /// what they were: no on 1, 4, 12 and 20.
    /// </summary>
    private static IEnumerable<PolisVote> Missing(string name) => name == "50ptpt-3gp-strict-no-meta"
        ? new[] { 1, 4, 12, 20 }.Select(tid => new PolisVote(0, tid, 50, Vote.Disagree))
        : [];

    private static double Number(JsonElement row, params string[] names)
    {
        foreach (var name in names)
        {
            if (!row.TryGetProperty(name, out var value)) continue;
            return value.ValueKind == JsonValueKind.String
                ? double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
                : value.GetDouble();
        }

        throw new KeyNotFoundException(string.Join('/', names));
    }
}
