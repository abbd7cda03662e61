using System.Globalization;

namespace Opbouw.OpinionMap.Polis;

/// <summary>Reads the files of a Polis export, in any order of columns; columns that are not needed are passed over.</summary>
/// <remarks>Source: the open data of The Computational Democracy Project and its description of the export.</remarks>
/// <example>
/// <code>
/// var comments = PolisReader.ReadComments(commentsText);
/// var table = PolisTable.OfVotes(comments.Select(comment =&gt; comment.Id), PolisReader.ReadVotes(votesText));
/// var map = DrawnMap.Draw(table.Table, table.Settings(comments, strict: false));
/// </code>
/// </example>
public static class PolisReader
{
    /// <summary>Reads comments.csv.</summary>
    /// <exception cref="OpinionMapException">With line and field.</exception>
    public static IReadOnlyList<PolisComment> ReadComments(TextReader text)
    {
        using var rows = new CsvRows(text, "timestamp", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body");
        var (comments, ids) = (new List<PolisComment>(), new HashSet<int>());
        while (rows.Read())
        {
            var comment = new PolisComment(
                rows.Long("timestamp"),
                rows.Id("comment-id"),
                rows.Id("author-id"),
                rows.Id("agrees"),
                rows.Id("disagrees"),
                rows.Moderation("moderated"),
                rows.Text("comment-body"));
            if (!ids.Add(comment.Id)) throw rows.Wrong(MapError.DuplicateStatement, $"{comment.Id}", "an id once", "comment-id");
            comments.Add(comment);
        }

        return comments;
    }

    /// <summary>Reads votes.csv, in the order of the file.</summary>
    /// <exception cref="OpinionMapException">With line and field.</exception>
    public static IReadOnlyList<PolisVote> ReadVotes(TextReader text)
    {
        using var rows = new CsvRows(text, "timestamp", "comment-id", "voter-id", "vote");
        var votes = new List<PolisVote>();
        while (rows.Read()) votes.Add(new PolisVote(rows.Long("timestamp"), rows.Id("comment-id"), rows.Id("voter-id"), rows.Vote("vote")));
        return votes;
    }

    /// <summary>Reads participants-votes.csv: every column with a number as its name is a statement.</summary>
    /// <exception cref="OpinionMapException">With line and field.</exception>
    public static PolisParticipants ReadParticipants(TextReader text)
    {
        using var rows = new CsvRows(text, "participant", "group-id", "n-comments");
        var statements = Statements(rows.Heading);
        var (participants, ids) = (new List<PolisParticipant>(), new HashSet<int>());
        while (rows.Read())
        {
            var id = rows.Id("participant");
            if (!ids.Add(id)) throw rows.Wrong(MapError.DuplicatePerson, $"{id}", "one row per person", "participant");
            var votes = new Dictionary<int, Vote>();
            foreach (var (field, statement) in statements)
                if (rows.VoteOrNothing(field) is { } vote) votes[statement] = vote;
            participants.Add(new PolisParticipant(id, rows.IdOrNothing("group-id"), rows.Id("n-comments"), votes));
        }

        return new PolisParticipants([.. statements.Select(statement => statement.Id)], participants);
    }

    /// <summary>Reads summary.csv: a key and a value per row, without a heading.</summary>
    /// <exception cref="OpinionMapException">With line and field.</exception>
    public static IReadOnlyDictionary<string, string> ReadSummary(TextReader text)
    {
        // A heading of our own in front: the file has none.
        using var whole = new StringReader("key,value\n" + text.ReadToEnd());
        using var rows = new CsvRows(whole, "key", "value");
        var summary = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (!summary.TryAdd(rows.Text("key").TrimStart('\uFEFF'), rows.Text("value")))
                throw rows.Wrong(MapError.DuplicateColumn, rows.Text("key"), "a key once", "key");
        }

        return summary;
    }

    private static List<(int Field, int Id)> Statements(IReadOnlyList<string> heading)
    {
        var (statements, ids) = (new List<(int, int)>(), new HashSet<int>());
        for (var field = 0; field < heading.Count; field++)
        {
            if (!int.TryParse(heading[field], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (!ids.Add(id)) throw new OpinionMapException(MapError.DuplicateColumn, heading[field], "a statement once", 1, field + 1);
            statements.Add((field, id));
        }

        return statements;
    }
}

/// <summary>The whole of participants-votes.csv.</summary>
/// <param name="CommentIds">The statements of the heading, in its order.</param>
/// <param name="Rows">The people, in the order of the file.</param>
/// <example><code>PolisTable.OfParticipants(file.CommentIds, file.Rows)</code></example>
public sealed record PolisParticipants(IReadOnlyList<int> CommentIds, IReadOnlyList<PolisParticipant> Rows);
