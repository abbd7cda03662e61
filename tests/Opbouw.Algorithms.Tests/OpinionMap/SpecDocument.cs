using System.Globalization;
using Opbouw.OpinionMap;
using Opbouw.OpinionMap.Outcomes;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>Specs/OpinionMap.md: every heading "### …" is an example of a code block "votes" and a code block "map".</summary>
internal static class SpecDocument
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", "OpinionMap.md"));

    public static IEnumerable<string> Titles => Lines.Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);

    public static (string[] Votes, string[] Map) Find(string title)
    {
        var part = Lines.SkipWhile(line => line != "### " + title).Skip(1).TakeWhile(line => !line.StartsWith('#')).ToList();
        return (Block(part, "votes"), Block(part, "map"));
    }

    public static string[] Expected(string[] map) => [.. map.SkipWhile(line => line != "=").Skip(1)];

    /// <summary>What really comes out, for the keys that are asked for.</summary>
    public static string[] Actual(string[] votes, string[] map)
    {
        try
        {
            var drawn = DrawnMap.Draw(Table(votes, map), Settings(map));
            return [.. Expected(map).Select(line => line.Split(':')[0]).Select(key => $"{key}: {Value(drawn, key, votes.Length)}")];
        }
        catch (OpinionMapException wrong)
        {
            return [$"error: {wrong.Error}"];
        }
    }

    private static string[] Block(List<string> part, string name) =>
        [.. part.SkipWhile(line => line != "```" + name).Skip(1).TakeWhile(line => line != "```")];

    private static VoteTable Table(string[] votes, string[] map)
    {
        var rows = votes.Select(line => line.Split(' ')).ToList();
        var cast = rows.SelectMany((row, person) => row.Select((sign, statement) => (person, statement, sign)))
            .Where(cell => cell.sign != ".")
            .Select(cell => new CastVote(cell.person, cell.statement, Vote(cell.sign)));
        var later = Setting(map, "later vote") is { } text
            ? text.Split(' ') is var words ? new[] { new CastVote(Int(words[0]), Int(words[1]), Vote(words[2])) } : []
            : [];
        return VoteTable.Empty(rows.Count == 0 ? 0 : rows[0].Length).WithPeople(rows.Count).With(cast).With(later);
    }

    private static Vote Vote(string sign) => sign switch
    {
        "+" => Opbouw.OpinionMap.Vote.Agree,
        "-" => Opbouw.OpinionMap.Vote.Disagree,
        "0" => Opbouw.OpinionMap.Vote.Pass,
        _ => throw new FormatException($"\"{sign}\" is no vote"),
    };

    private static MapSettings Settings(string[] map)
    {
        var settings = new MapSettings();
        return settings with
        {
            LeftOut = Numbers(Setting(map, "left out")),
            AboutPeople = Numbers(Setting(map, "about people")),
            MinimumVotes = Setting(map, "minimum votes") is { } votes ? Int(votes) : settings.MinimumVotes,
            FewestPeople = Setting(map, "fewest people") is { } people ? Int(people) : settings.FewestPeople,
            MostGroups = Setting(map, "most groups") is { } groups ? Int(groups) : settings.MostGroups,
        };
    }

    private static string Value(DrawnMap map, string key, int people)
    {
        var words = key.Split(' ');
        var outcome = map.Outcome;
        return key switch
        {
            "groups" => Join(' ', map.Groups.Select(group => $"{group.People}")),
            "group of each" => Join(' ', Enumerable.Range(0, people).Select(person => $"{map.GroupOf(person)}")),
            "counted" => Join(' ', Enumerable.Range(0, people).Select(person => map.IsCounted(person) ? "1" : "0")),
            "places" => Join(' ', map.Positions.Select(place => $"({One(place.X)}, {One(place.Y)})")),
            "centre" => Join(' ', map.Axes.Centre.Select(One)),
            "use" => Join(' ', outcome.Statements.Select(statement => $"{statement.Use}")),
            "divisive" => string.Join(", ", outcome.Divisive.Select(statement => statement.Statement).Order()),
            "consensus" => string.Join(", ", outcome.Consensus.Select(statement => Said(statement.Statement, statement.Side, statement.Count, statement.Seen))),
            "agreed by all" => Join(' ', outcome.Statements.Select(statement => Two(statement.AgreedByAll))),
            "rejected by all" => Join(' ', outcome.Statements.Select(statement => Two(statement.RejectedByAll))),
            _ when key.StartsWith("represents ", StringComparison.Ordinal) => string.Join(
                ", ", outcome.Representative[Int(words[1])].Select(statement => Said(statement.Statement, statement.Side, statement.Count, statement.Seen))),
            _ when key.StartsWith("votes on ", StringComparison.Ordinal) => Votes(outcome.Statements[Int(words[2])].Everybody),
            _ when key.StartsWith("priority of ", StringComparison.Ordinal) => outcome.Statements[Int(words[3])].Priority.ToString("0.####", CultureInfo.InvariantCulture),
            _ when key.StartsWith("next after ", StringComparison.Ordinal) => map.Next(words[2..].Select(Int).ToHashSet(), 0.5)?.ToString(CultureInfo.InvariantCulture) ?? "nothing",
            _ when key.StartsWith("nearest group of person ", StringComparison.Ordinal) => $"{map.Place([new CastVote(0, 0, Opbouw.OpinionMap.Vote.Agree)]).NearestGroup}",
            _ => throw new FormatException($"\"{key}\" is no outcome"),
        };
    }

    private static string Votes(VoteCount count) => $"{count.Agree} agree, {count.Disagree} disagree, {count.Pass} pass";

    private static string Said(int statement, Vote side, int count, int seen) =>
        $"{statement} {(side == Opbouw.OpinionMap.Vote.Agree ? "agreed" : "rejected")} {count}/{seen}";

    private static string Join(char between, IEnumerable<string> parts) => string.Join(between, parts);

    private static string One(double value) => Math.Round(value + 0.0, 1).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string? Setting(string[] map, string key) =>
        map.TakeWhile(line => line != "=").FirstOrDefault(line => line.StartsWith(key + ": ", StringComparison.Ordinal))?[(key.Length + 2)..];

    private static int[] Numbers(string? text) => text is null ? [] : [.. text.Split(' ').Select(Int)];

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
