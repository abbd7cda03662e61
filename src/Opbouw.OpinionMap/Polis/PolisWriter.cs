using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Opbouw.OpinionMap.Polis;

/// <summary>Writes the files of a Polis export; what is written can be read back.</summary>
/// <remarks>The column <c>datetime</c> is the timestamp in words, in UTC. Only publish these files for a conversation whose people agreed to that.</remarks>
/// <example><code>PolisWriter.WriteVotes(text, votes);</code></example>
public static class PolisWriter
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Writes comments.csv.</summary>
    public static void WriteComments(TextWriter text, IEnumerable<PolisComment> comments) => Write(
        text,
        ["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"],
        comments.Select(comment => new object[]
        {
            comment.Timestamp, InWords(comment.Timestamp), comment.Id, comment.AuthorId, comment.Agrees, comment.Disagrees, (int)comment.Moderated, comment.Body,
        }));

    /// <summary>Writes votes.csv.</summary>
    public static void WriteVotes(TextWriter text, IEnumerable<PolisVote> votes) => Write(
        text,
        ["timestamp", "datetime", "comment-id", "voter-id", "vote"],
        votes.Select(vote => new object[] { vote.Timestamp, InWords(vote.Timestamp), vote.CommentId, vote.VoterId, (int)vote.Vote }));

    /// <summary>Writes participants-votes.csv.</summary>
    public static void WriteParticipants(TextWriter text, PolisParticipants participants) => Write(
        text,
        ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", .. participants.CommentIds.Select(Number)],
        participants.Rows.Select(row => Fields(row, participants.CommentIds)));

    /// <summary>Writes summary.csv.</summary>
    public static void WriteSummary(TextWriter text, IReadOnlyDictionary<string, string> summary) =>
        Write(text, [], summary.Select(pair => new object[] { pair.Key, pair.Value }));

    private static object?[] Fields(PolisParticipant row, IReadOnlyList<int> commentIds) =>
    [
        row.Id,
        row.Group,
        row.Comments,
        row.Votes.Count,
        row.Votes.Values.Count(vote => vote == Vote.Agree),
        row.Votes.Values.Count(vote => vote == Vote.Disagree),
        .. commentIds.Select(id => row.Votes.TryGetValue(id, out var vote) ? (object?)(int)vote : null),
    ];

    private static void Write(TextWriter text, IReadOnlyCollection<string> heading, IEnumerable<object?[]> rows)
    {
        using var writer = new CsvWriter(text, Configuration, leaveOpen: true);
        foreach (var name in heading) writer.WriteField(name);
        if (heading.Count > 0) writer.NextRecord();
        foreach (var row in rows)
        {
            foreach (var field in row) writer.WriteField(field is string words ? words : Convert.ToString(field, CultureInfo.InvariantCulture));
            writer.NextRecord();
        }
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Empty for a moment outside the years 1 to 9999.</summary>
    private static string InWords(long timestamp) =>
        timestamp >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && timestamp <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(timestamp).ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture)
            : "";
}
