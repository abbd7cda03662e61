using Opbouw.OpinionMap;
using Opbouw.OpinionMap.Polis;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>
/// The published groups grew over months, so votes alone do not give them back. Ours must fit the map at least as well; the
/// agreement with theirs is reported.
/// </summary>
public sealed class PublishedGroupsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Conversations => [.. PolisData.Published];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Our_groups_fit_at_least_as_well(string name)
    {
        var comments = PolisData.Comments(name);
        var participants = PolisData.Participants(name);
        var table = PolisTable.OfParticipants(comments.Select(comment => comment.Id).Union(participants.CommentIds), participants.Rows);

        var map = DrawnMap.Draw(table.Table, table.Settings(comments, strict: false));

        var people = Enumerable.Range(0, table.Table.People)
            .Where(person => participants.Rows[person].Group is not null && map.GroupOf(person) is not null).ToList();
        var ours = Grouping.Silhouette([.. people.Select(person => (map.Positions[person], map.GroupOf(person)!.Value))]);
        var theirs = Grouping.Silhouette([.. people.Select(person => (map.Positions[person], participants.Rows[person].Group!.Value))]);
        var rand = Grouping.AdjustedRand([.. people.Select(person => (map.GroupOf(person)!.Value, participants.Rows[person].Group!.Value))]);
        output.WriteLine($"{name}: {people.Count} people, {map.Groups.Count} groups, silhouette {ours:0.000} against {theirs:0.000}, adjusted Rand {rand:0.00}");
        Assert.True(ours >= theirs, $"{ours} against {theirs}");
    }

    [Fact]
    public void The_last_vote_counts_as_in_the_published_table()
    {
        const string Conversation = "canadian-electoral-reform";
        var votes = PolisData.Votes(Conversation);
        var participants = PolisData.Participants(Conversation);

        var table = PolisTable.OfVotes(PolisData.Comments(Conversation).Select(comment => comment.Id), votes);

        Assert.True(votes.Count > table.Table.Votes, "no vote was changed in this conversation");
        var persons = table.PersonIds.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number);
        foreach (var row in participants.Rows)
        {
            foreach (var (id, vote) in row.Votes)
                Assert.Equal(vote, table.Table[persons[row.Id], table.StatementIds.ToList().IndexOf(id)]);
        }
    }
}
