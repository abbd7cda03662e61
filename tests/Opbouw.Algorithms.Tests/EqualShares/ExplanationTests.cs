using CsCheck;
using Opbouw.EqualShares;
using Opbouw.EqualShares.Explaining;

namespace Opbouw.Algorithms.Tests.EqualShares;

public sealed class ExplanationTests
{
    private static readonly BudgetRule[] Rules =
    [
        new EqualSharesRule { Completion = Completion.Add1ThenByVotes, TieBreaking = new(TieCriterion.Lot) { Seed = 7 } },
        new EqualSharesRule { Utility = Utility.Points, Conditions = new() { MinimumVotes = 2, Incompatible = [["p0", "p1"]] } },
        new GreedyRule { WhenTooDear = WhenTooDear.Stop },
        new PhragmenRule(),
        new BoundedOverspendingRule(),
    ];

    [Fact]
    public void Every_round_and_loss_has_a_sentence_with_its_name() =>
        ElectionGen.Any.Sample(election =>
        {
            foreach (var outcome in Rules.Select(rule => rule.Decide(election)))
            {
                Assert.All(outcome.Rounds, round => Assert.Contains(round.Project.Name, outcome.Explanation.Of(round)));
                Assert.All(outcome.Losses, loss => Assert.Contains(loss.Project.Name, outcome.Explanation.Of(loss)));
                for (var i = 0; i < election.BallotCount; i++) Assert.NotEmpty(outcome.Explanation.OfBallot(i));
            }
        }, iter: 100);

    [Fact]
    public void Every_error_has_a_text() =>
        Assert.All(Enum.GetValues<ElectionError>(), error => Assert.NotEmpty(Texts.Format("error." + error, "x")));

    [Fact]
    public void Sentences_are_short()
    {
        var election = new Election(
            300_00,
            [new("a", 160_00) { Name = "Fontein" }, new("b", 100_00) { Name = "Lamp" }, new("c", 900_00) { Name = "Zwembad" }],
            [Ballot.For("1", "a", "b"), Ballot.For("2", "a"), Ballot.For("3", "b", "c"), Ballot.For("4")]);

        var sentences = Rules.SelectMany(rule => rule.Decide(election).Explanation.Lines()).SelectMany(line => line.Split(". ")).ToList();

        Assert.True(sentences.Count > 40);
        Assert.All(sentences, sentence => Assert.True(sentence.Split(' ').Length <= 16, sentence));
    }

    [Fact]
    public void Money_is_written_the_Dutch_way()
    {
        Assert.Equal("€\u00a01.234.567,05", Texts.Money(123_456_705));
        Assert.Equal("€\u00a014", Texts.Money(14_00));
        Assert.Equal("ongeveer €\u00a03,33", Texts.Money(new Fraction(1000, 3)));
    }

    [Fact]
    public void An_account_of_a_real_voter_adds_up_to_her_share()
    {
        var outcome = new EqualSharesRule { Completion = Completion.Add1 }.Decide(PabulibData.Read("Netherlands_Assen_2024.pb").Election);

        for (var i = 0; i < outcome.Election.BallotCount; i++)
        {
            var account = outcome.AccountOf(i);
            Assert.Equal(account.EndowmentInCents, account.Payments.Aggregate(account.LeftInCents, (sum, payment) => sum + payment.InCents));
        }
    }
}
