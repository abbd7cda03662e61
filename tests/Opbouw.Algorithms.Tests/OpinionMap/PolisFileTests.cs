using System.Globalization;
using CsCheck;
using Opbouw.OpinionMap;
using Opbouw.OpinionMap.Polis;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>The files of a Polis export: read, written, and what is wrong named with its place.</summary>
public sealed class PolisFileTests
{
    private const string Comments = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
    private const string Votes = "timestamp,datetime,comment-id,voter-id,vote\n";

    public static TheoryData<string, string, MapError, int, int> Wrong => new()
    {
        { "votes", "", MapError.MissingColumn, 1, 1 },
        { "votes", "timestamp,comment-id,voter-id\n", MapError.MissingColumn, 1, 1 },
        { "votes", "timestamp,vote,comment-id,vote,voter-id\n", MapError.DuplicateColumn, 1, 4 },
        { "votes", Votes + "1,x,0,0,2\n", MapError.UnknownVote, 2, 5 },
        { "votes", Votes + "1,x,0,0,\n", MapError.UnknownVote, 2, 5 },
        { "votes", Votes + "1,x,0,0,1\n1,x,0,-3,1\n", MapError.NotANumber, 3, 4 },
        { "votes", Votes + "1,x,0,9999999999,1\n", MapError.NotANumber, 2, 4 },
        { "votes", Votes + "NaN,x,0,0,1\n", MapError.NotANumber, 2, 1 },
        { "votes", Votes + "1,x,0,0\n", MapError.WrongFieldCount, 2, 4 },
        { "comments", Comments + "1,x,0,0,1,1,2,Een bank\n", MapError.NotANumber, 2, 7 },
        { "comments", Comments + "1,x,0,0,1,1,1,Een bank\n1,x,0,0,1,1,1,Een boom\n", MapError.DuplicateStatement, 3, 3 },
        { "comments", Comments + "1,x,0,0,1,1,1,Een \"bank\n", MapError.BadQuote, 2, 8 },
        { "comments", Comments + "1,x,0,0,1,1,1,\"Een bank\n2,x,1,0,1,1,1,Een boom\n", MapError.BadQuote, 4, 8 },
        { "participants", "participant,group-id,n-comments,0,0\n", MapError.DuplicateColumn, 1, 5 },
        { "participants", "participant,group-id,n-comments,0,00\n", MapError.DuplicateColumn, 1, 5 },
        { "participants", "participant,group-id,n-comments,0\n4,,0,1\n4,,0,1\n", MapError.DuplicatePerson, 3, 1 },
        { "participants", "participant,group-id,n-comments,0\n4,,0,0.5\n", MapError.UnknownVote, 2, 4 },
        { "summary", "topic\n", MapError.WrongFieldCount, 2, 1 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named_with_its_place(string file, string text, MapError error, int line, int field)
    {
        using var reader = new StringReader(text);

        var wrong = Assert.Throws<OpinionMapException>(() => PolisMutations.Read(file, reader));

        Assert.Equal((error, line, field), (wrong.Error, wrong.Line, wrong.Field));
    }

    [Fact]
    public void Order_of_columns_byte_order_mark_line_ends_and_quotes_do_not_matter()
    {
        using var reader = new StringReader("\uFEFFcomment-body,moderated,disagrees,agrees,author-id,comment-id,timestamp,extra\r\n\"Een \"\"bank\"\", bij\nde vijver\",-1,2,1,5,7,12,x\r\n");

        var comment = Assert.Single(PolisReader.ReadComments(reader));

        Assert.Equal(new PolisComment(12, 7, 5, 1, 2, PolisModeration.Rejected, "Een \"bank\", bij\nde vijver"), comment);
    }

    [Fact]
    public void Moderation_becomes_what_is_left_out()
    {
        PolisComment[] comments = [Comment(4, PolisModeration.Accepted), Comment(9, PolisModeration.Unmoderated), Comment(2, PolisModeration.Rejected)];
        var table = PolisTable.OfVotes(comments.Select(comment => comment.Id), [new PolisVote(1, 9, 33, Vote.Agree)]);

        Assert.Equal([2], table.Settings(comments, strict: false).LeftOut);
        Assert.Equal([1, 2], table.Settings(comments, strict: true).LeftOut);
        Assert.Equal(33, Assert.Single(table.PersonIds));
    }

    [Fact]
    public void The_latest_vote_counts_whatever_the_order_in_the_file()
    {
        var table = PolisTable.OfVotes([0], [new PolisVote(20, 0, 1, Vote.Agree), new PolisVote(10, 0, 1, Vote.Disagree)]);

        Assert.Equal(Vote.Agree, table.Table[0, 0]);
    }

    [Fact]
    public void A_vote_on_an_unknown_statement_and_doubled_ids_are_refused()
    {
        Assert.Equal(MapError.UnknownStatement, Assert.Throws<OpinionMapException>(() => PolisTable.OfVotes([], [new PolisVote(1, 0, 0, Vote.Agree)])).Error);
        Assert.Equal(MapError.DuplicateStatement, Assert.Throws<OpinionMapException>(() => PolisTable.OfVotes([1, 1], [])).Error);
        var twice = new PolisParticipant(1, null, 0, new Dictionary<int, Vote>());
        Assert.Equal(MapError.DuplicatePerson, Assert.Throws<OpinionMapException>(() => PolisTable.OfParticipants([0], [twice, twice])).Error);
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Gen.Long, Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[-1, 1], Gen.String).Array[0, 20].Sample(rows =>
        {
            var comments = rows.DistinctBy(row => row.Item2)
                .Select(row => new PolisComment(row.Item1, row.Item2, row.Item3, 1, 2, (PolisModeration)row.Item4, row.Item5)).ToList();
            var votes = rows.Select(row => new PolisVote(row.Item1, row.Item2, row.Item3, (Vote)row.Item4)).ToList();
            var participants = new PolisParticipants(
                [.. comments.Select(comment => comment.Id)],
                [.. votes.GroupBy(vote => vote.VoterId).Select(group => new PolisParticipant(
                    group.Key, group.Key % 2 == 0 ? null : 1, group.Count(), group.GroupBy(vote => vote.CommentId).ToDictionary(same => same.Key, same => same.Last().Vote)))]);
            var summary = rows.DistinctBy(row => row.Item2).ToDictionary(row => row.Item2.ToString(CultureInfo.InvariantCulture), row => row.Item5);

            Assert.Equal(comments, Again(text => PolisWriter.WriteComments(text, comments), PolisReader.ReadComments));
            Assert.Equal(votes, Again(text => PolisWriter.WriteVotes(text, votes), PolisReader.ReadVotes));
            Assert.Equal(summary, Again(text => PolisWriter.WriteSummary(text, summary), PolisReader.ReadSummary));
            var read = Again(text => PolisWriter.WriteParticipants(text, participants), PolisReader.ReadParticipants);
            Assert.Equal(participants.CommentIds, read.CommentIds);
            Assert.Equal(participants.Rows.Select(row => (row.Id, row.Group, row.Comments)), read.Rows.Select(row => (row.Id, row.Group, row.Comments)));
            Assert.All(participants.Rows.Zip(read.Rows), pair => Assert.Equal(pair.First.Votes, pair.Second.Votes));
        }, iter: 300);

    [Fact]
    public void Damaged_files_are_read_or_refused_with_a_place()
    {
        foreach (var kind in PolisMutations.Kinds)
        {
            var mutations = new PolisMutations(kind, seed: 7);

            for (var i = 0; i < 2000; i++) mutations.TryNext();

            Assert.True(mutations is { WereRead: > 100, WereRefused: > 100 }, $"{kind}: {mutations.WereRead} read, {mutations.WereRefused} refused");
        }
    }

    private static T Again<T>(Action<TextWriter> write, Func<TextReader, T> read)
    {
        using var text = new StringWriter();
        write(text);
        using var reader = new StringReader(text.ToString());
        return read(reader);
    }

    private static PolisComment Comment(int id, PolisModeration moderated) => new(0, id, 0, 0, 0, moderated, "Een bank");
}
