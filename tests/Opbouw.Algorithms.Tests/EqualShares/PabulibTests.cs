using System.Globalization;
using System.Text;
using CsCheck;
using Opbouw.EqualShares;
using Opbouw.EqualShares.Pabulib;

namespace Opbouw.Algorithms.Tests.EqualShares;

public sealed class PabulibTests
{
    private const string Small =
        "META\nkey;value\nbudget;90\nvote_type;approval\nPROJECTS\nproject_id;cost\nbench;60\ntree;30\nVOTES\nvoter_id;vote\n1;bench\n2;bench,tree";

    [Fact]
    public void Every_real_file_is_read_and_its_totals_are_right()
    {
        Assert.SkipUnless(PabulibData.Present, PabulibData.Absent);
        var odd = new List<string>();
        foreach (var name in PabulibData.Names)
        {
            var file = PabulibData.Read(name);
            odd.AddRange(file.Remarks.Where(remark => remark.StartsWith("META says", StringComparison.Ordinal)).Select(remark => $"{name}: {remark}"));
            Assert.True(file.Election.BallotCount > 0, name);
        }

        Assert.Empty(odd);
    }

    [Fact]
    public void The_columns_votes_and_score_of_real_files_are_what_we_count()
    {
        Assert.SkipUnless(PabulibData.Present, PabulibData.Absent);
        var compared = 0;
        foreach (var name in new[] { "Netherlands_Assen_2024.pb", "Poland_Krakow_2018_Czyzyny.pb", "France_Toulouse_2019.pb", "Netherlands_Amsterdam_643.pb" })
        {
            var election = PabulibData.Read(name).Election;
            foreach (var (id, votes, score) in ColumnsOf(PabulibData.PathOf(name)))
            {
                var project = election.FindProject(id)!.Value;
                Assert.Equal(votes, election.Votes(project));
                if (score is not null) Assert.Equal(score, election.Points(project));
                compared++;
            }
        }

        Assert.True(compared > 50);
    }

    [Fact]
    public void What_is_written_reads_as_the_same_election() =>
        ElectionGen.Any.Sample(election =>
        {
            var read = Read(Written(election, ["p0"])).Election;

            AssertSame(election, read);
        }, iter: 300);

    [Fact]
    public void Names_with_semicolons_quotes_and_line_ends_survive()
    {
        var project = new Project("a", 1250) { Name = "Bank; \"de\"\nvijver", Category = "groen", Area = "Noord;Oost" };
        var election = new Election(10_000, [project], [Ballot.For("een; twee", "a")]);

        var file = Read(Written(election, ["a"]));

        AssertSame(election, file.Election);
        Assert.Equal(["a"], file.PublishedWinners);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n")]
    public void Other_line_ends_give_the_same_election(string lineEnd) =>
        AssertSame(Read(Small).Election, Read(Small.Replace("\n", lineEnd, StringComparison.Ordinal)).Election);

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Small)]);

        AssertSame(Read(Small).Election, PabulibReader.Read(stream).Election);
        AssertSame(Read(Small).Election, Read('\uFEFF' + Small).Election);
    }

    [Fact]
    public void Text_that_comes_one_character_at_a_time_reads_the_same()
    {
        using var drip = new DrippingReader(Small.Replace("bench;60", "\"be\"\"nch\";60", StringComparison.Ordinal).Replace("1;bench\n2;bench", "1;be\"nch\n2;be\"nch", StringComparison.Ordinal));

        var election = PabulibReader.Read(drip).Election;

        Assert.Equal("be\"nch", election.Projects[0].Id);
        Assert.Equal(2, election.Votes(0));
    }

    [Fact]
    public void A_row_without_end_is_refused_and_not_taken_into_memory()
    {
        using var endless = new EndlessReader();

        var wrong = Assert.Throws<ElectionException>(() => PabulibReader.Read(endless));

        Assert.Equal(ElectionError.RowTooLong, wrong.Error);
        Assert.InRange(endless.Given, 1, 40_000_000);
    }

    [Fact]
    public void Conditions_of_the_file_are_read()
    {
        var file = Read(Small.Replace(
            "vote_type;approval",
            "vote_type;approval\nmin_project_score_threshold;2\ncategories;groen,spel\nbudget_per_category;10,20.50",
            StringComparison.Ordinal));

        Assert.Equal(2, file.Conditions.MinimumVotes);
        Assert.Equal(20_50, file.Conditions.CategoryBudgetsInCents["spel"]);
    }

    [Fact]
    public void Totals_that_differ_are_a_remark() =>
        Assert.Contains("num_votes", Assert.Single(Read(Small.Replace("budget;90", "budget;90\nnum_votes;3", StringComparison.Ordinal)).Remarks));

    [Fact]
    public void Broken_files_give_an_election_or_a_named_error_with_a_place()
    {
        var seeds = new PabulibMutations(2026);
        var refused = 0;
        for (var i = 0; i < 4000; i++)
        {
            var text = seeds.Next();
            try
            {
                Read(text);
            }
            catch (ElectionException wrong)
            {
                refused++;
                Assert.True(wrong.Line > 0 && wrong.Column > 0, $"{wrong.Message} in:\n{text}");
                Assert.NotEmpty(wrong.InDutch);
            }
        }

        Assert.InRange(refused, 500, 3900);
    }

    internal static PabulibFile Read(string text)
    {
        using var reader = new StringReader(text);
        return PabulibReader.Read(reader);
    }

    private static string Written(Election election, string[] winners)
    {
        using var text = new StringWriter();
        PabulibWriter.Write(text, election, [new("description", "Proef")], winners);
        return text.ToString();
    }

    private static void AssertSame(Election one, Election other)
    {
        Assert.Equal(one.BudgetInCents, other.BudgetInCents);
        Assert.Equal(one.VoteType, other.VoteType);
        Assert.Equal(one.Projects, other.Projects);
        Assert.Equal(one.BallotCount, other.BallotCount);
        for (var i = 0; i < one.BallotCount; i++)
        {
            Assert.Equal(one.Ballot(i).Voter, other.Ballot(i).Voter);
            Assert.Equal(one.Ballot(i).Choices, other.Ballot(i).Choices);
            Assert.Equal(one.Ballot(i).Weight, other.Ballot(i).Weight);
        }
    }

    private static IEnumerable<(string Id, decimal Votes, decimal? Score)> ColumnsOf(string path)
    {
        var lines = File.ReadAllLines(path).SkipWhile(line => line != "PROJECTS").Skip(1).TakeWhile(line => line != "VOTES").ToList();
        var (votes, score) = (Array.IndexOf(lines[0].Split(';'), "votes"), Array.IndexOf(lines[0].Split(';'), "score"));
        return lines.Skip(1).Select(line => line.Split(';'))
            .Select(fields => (fields[0], Number(fields[votes]), score < 0 ? (decimal?)null : Number(fields[score])));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed class DrippingReader(string text) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at == text.Length) return 0;
            buffer[index] = text[_at++];
            return 1;
        }
    }

    private sealed class EndlessReader : TextReader
    {
        public int Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            Array.Fill(buffer, 'x', index, count);
            Given += count;
            return count;
        }
    }
}
