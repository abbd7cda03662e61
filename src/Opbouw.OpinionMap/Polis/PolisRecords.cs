namespace Opbouw.OpinionMap.Polis;

/// <summary>What the moderators decided about a statement, in the numbers of the export.</summary>
public enum PolisModeration
{
    /// <summary>Taken out.</summary>
    Rejected = -1,

    /// <summary>Not looked at yet.</summary>
    Unmoderated = 0,

    /// <summary>Let in.</summary>
    Accepted = 1,
}

/// <summary>A row of comments.csv: a statement.</summary>
/// <param name="Timestamp">When it was sent in, milliseconds since 1970.</param>
/// <param name="Id">Its id in the conversation, 0 or more.</param>
/// <param name="AuthorId">Who sent it in.</param>
/// <param name="Agrees">How many agreed.</param>
/// <param name="Disagrees">How many disagreed.</param>
/// <param name="Moderated">What the moderators decided.</param>
/// <param name="Body">The statement itself.</param>
/// <example><code>new PolisComment(1500282615559, 36, 0, 38, 7, PolisModeration.Accepted, "Een bank bij de vijver.")</code></example>
public sealed record PolisComment(
    long Timestamp, int Id, int AuthorId, int Agrees, int Disagrees, PolisModeration Moderated, string Body);

/// <summary>A row of votes.csv. Of several votes of one person on one statement the latest counts.</summary>
/// <param name="Timestamp">When, milliseconds since 1970.</param>
/// <param name="CommentId">On which statement.</param>
/// <param name="VoterId">Who.</param>
/// <param name="Vote">What; 1 is agree in an export.</param>
/// <example><code>new PolisVote(1500232652930, CommentId: 0, VoterId: 17, Vote.Agree)</code></example>
public readonly record struct PolisVote(long Timestamp, int CommentId, int VoterId, Vote Vote);

/// <summary>A row of participants-votes.csv: a person with the group and the votes.</summary>
/// <param name="Id">Id of the person in the conversation.</param>
/// <param name="Group">The published group; null for who was not counted.</param>
/// <param name="Comments">How many statements this person sent in.</param>
/// <param name="Votes">The votes, by id of the statement.</param>
/// <example><code>participants[0].Votes[36]   // Vote.Agree</code></example>
public sealed record PolisParticipant(int Id, int? Group, int Comments, IReadOnlyDictionary<int, Vote> Votes);

/// <summary>Votes of an export as a table, with the ids that the numbers of the table stand for.</summary>
/// <param name="Table">People × statements.</param>
/// <param name="PersonIds">Per person of the table the id in the export.</param>
/// <param name="StatementIds">Per statement of the table the id in the export.</param>
/// <example><code>PolisTable.OfVotes(comments.Select(comment =&gt; comment.Id), votes).Table.People</code></example>
public sealed record PolisTable(VoteTable Table, IReadOnlyList<int> PersonIds, IReadOnlyList<int> StatementIds)
{
    /// <summary>A table of the rows of participants-votes.csv, in their order.</summary>
    /// <param name="commentIds">All statements, also those without votes.</param>
    /// <param name="participants">The rows; two of one person is an error.</param>
    /// <exception cref="OpinionMapException">Two statements or two people with one id, or a vote on a statement that is not given.</exception>
    public static PolisTable OfParticipants(IEnumerable<int> commentIds, IEnumerable<PolisParticipant> participants)
    {
        var (statements, ids) = (Numbered(commentIds), new List<int>());
        var seen = new HashSet<int>();
        var cast = new List<CastVote>();
        foreach (var participant in participants)
        {
            if (!seen.Add(participant.Id)) throw new OpinionMapException(MapError.DuplicatePerson, $"{participant.Id}", "one row per person");
            cast.AddRange(participant.Votes.Select(vote => new CastVote(ids.Count, Number(statements, vote.Key), vote.Value)));
            ids.Add(participant.Id);
        }

        var table = VoteTable.Empty(statements.Count).WithPeople(ids.Count).With(cast);
        return new PolisTable(table, ids, [.. statements.Keys]);
    }

    /// <summary>A table of votes; people in order of id, statements in the order given, the latest vote counts.</summary>
    /// <param name="commentIds">All statements, also those without votes.</param>
    /// <param name="votes">In any order.</param>
    /// <exception cref="OpinionMapException">Two statements with one id, or a vote on a statement that is not given.</exception>
    public static PolisTable OfVotes(IEnumerable<int> commentIds, IEnumerable<PolisVote> votes)
    {
        var statements = Numbered(commentIds);
        var inOrder = votes.OrderBy(vote => vote.Timestamp).ToList();
        var ids = inOrder.Select(vote => vote.VoterId).Distinct().Order().ToList();
        var people = ids.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number);
        var cast = inOrder.Select(vote => new CastVote(people[vote.VoterId], Number(statements, vote.CommentId), vote.Vote));
        return new PolisTable(VoteTable.Empty(statements.Count).With(cast), ids, [.. statements.Keys]);
    }

    /// <summary>The settings that leave out what the moderators left out.</summary>
    /// <param name="comments">The statements of this table.</param>
    /// <param name="strict">Strict moderation: what was not looked at is left out too.</param>
    public MapSettings Settings(IEnumerable<PolisComment> comments, bool strict)
    {
        var rejected = comments
            .Where(comment => comment.Moderated == PolisModeration.Rejected || (strict && comment.Moderated == PolisModeration.Unmoderated))
            .Select(comment => comment.Id).ToHashSet();
        return new MapSettings { LeftOut = [.. Enumerable.Range(0, StatementIds.Count).Where(number => rejected.Contains(StatementIds[number]))] };
    }

    private static Dictionary<int, int> Numbered(IEnumerable<int> commentIds)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var id in commentIds)
        {
            if (!numbers.TryAdd(id, numbers.Count)) throw new OpinionMapException(MapError.DuplicateStatement, $"{id}", "an id once");
        }

        return numbers;
    }

    private static int Number(Dictionary<int, int> statements, int id) => statements.TryGetValue(id, out var number)
        ? number
        : throw new OpinionMapException(MapError.UnknownStatement, $"{id}", "an id of comments.csv");
}
