using System.Text;
using Opbouw.OpinionMap;
using Opbouw.OpinionMap.Polis;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>Damaged export files from a seed. Each must be read, and then drawn and written, or be refused with a place.</summary>
internal sealed class PolisMutations(string kind, int seed)
{
    private static readonly string[] Pieces =
    [
        ",", "\"", "\"\"", "\n", "\r", "\r\n", "-1", "0", "1", "2", "-", "+1", " 1", "1.0", "NaN", "1e9", "2147483648", "99999999999999999999", "\0", "\uFEFF", "\uD800", "٣", "vote", "comment-id", "participant", ";",
    ];

    private static readonly Dictionary<string, string> Files = new()
    {
        ["comments"] = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1500282615559,Mon,36,0,38,7,1,\"Een \"\"bank\"\", bij de vijver\"\n15,x,3,0,0,0,-1,Een boom\n",
        ["votes"] = "timestamp,datetime,comment-id,voter-id,vote\r\n1500232652930,Mon,0,0,0\r\n1500232652931,Mon,1,0,-1\r\n15,x,0,1,1\r\n",
        ["participants"] = "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n0,a,1,3,3,1,1,1,-1,0\n1,,,0,1,1,0,,1,\n2,,0,0,2,0,2,-1,,-1\n",
        ["summary"] = "topic,Een bank bij de vijver\nvoters,204\nconversation-description,\"Twee\nregels\"\n",
    };

    private readonly Random _random = new(seed);

    public static IEnumerable<string> Kinds => Files.Keys;

    public int WereRead { get; private set; }

    public int WereRefused { get; private set; }

    public string Last { get; private set; } = "";

    public static object Read(string kind, TextReader text) => kind switch
    {
        "comments" => PolisReader.ReadComments(text),
        "votes" => PolisReader.ReadVotes(text),
        "participants" => PolisReader.ReadParticipants(text),
        _ => PolisReader.ReadSummary(text),
    };

    public void TryNext()
    {
        var text = new StringBuilder(Files[kind]);
        for (var change = _random.Next(1, 4); change > 0; change--) Change(text);
        Last = text.ToString();
        using var reader = new StringReader(Last);
        try
        {
            Use(Read(kind, reader));
            WereRead++;
        }
        catch (OpinionMapException wrong) when (wrong is { Line: > 0, Field: > 0 })
        {
            WereRefused++;
        }
    }

    private static void Use(object read)
    {
        using var text = new StringWriter();
        switch (read)
        {
            case IReadOnlyList<PolisComment> comments:
                PolisWriter.WriteComments(text, comments);
                break;
            case IReadOnlyList<PolisVote> votes:
                Draw(PolisTable.OfVotes(votes.Select(vote => vote.CommentId).Distinct(), votes));
                PolisWriter.WriteVotes(text, votes);
                break;
            case PolisParticipants participants:
                Draw(PolisTable.OfParticipants(participants.CommentIds, participants.Rows));
                PolisWriter.WriteParticipants(text, participants);
                break;
        }
    }

    private static void Draw(PolisTable table) => DrawnMap.Draw(table.Table);

    private void Change(StringBuilder text)
    {
        if (text.Length == 0) return;
        var at = _random.Next(text.Length);
        var length = Math.Min(_random.Next(1, 12), text.Length - at);
        switch (_random.Next(5))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Pieces[_random.Next(Pieces.Length)]);
                break;
            case 2:
                text.Insert(_random.Next(text.Length), text.ToString(at, length));
                break;
            case 3:
                text[at] = (char)_random.Next(0x180);
                break;
            default:
                text.Remove(at, length).Insert(at, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }
}
