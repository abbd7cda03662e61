using CsCheck;
using Opbouw.EqualShares;
using Opbouw.EqualShares.Engine;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>What holds for every election.</summary>
public sealed class SharesPropertyTests
{
    private static readonly Gen<Utility> AnyUtility = Gen.Enum<Utility>();

    [Fact]
    public void The_engine_agrees_with_the_pencil() =>
        Gen.Select(ElectionGen.Any, AnyUtility).Sample((election, utility) =>
        {
            var outcome = new EqualSharesRule { Utility = utility }.Decide(election);

            var pencil = PencilRule.Run(election, utility, outcome.EndowmentInCents, TieBreaking.Standard.Ranks(election));
            var engine = outcome.Rounds.Where(round => round.Kind == RoundKind.Paid)
                .Select(round => (election.FindProject(round.Project.Id)!.Value, round.PaymentInCents));
            Assert.Equal(pencil, engine);
        }, iter: 1000);

    [Fact]
    public void Add1_with_jumps_ends_where_Add1_step_by_step_ends() =>
        Gen.Select(ElectionGen.Any, AnyUtility, Gen.Bool, Gen.Bool, Gen.Int[1, 40]).Sample((election, utility, stop, whole, step) =>
        {
            var rule = new EqualSharesRule
            {
                Utility = utility,
                Completion = Completion.Add1,
                StopWhenNothingFits = stop,
                StartWithWholeStep = whole,
                StepInCents = step,
            };

            var outcome = rule.Decide(election);

            var (steps, winners) = StepByStep(election, rule);
            Assert.Equal(steps, outcome.Add1Steps);
            Assert.Equal(winners, outcome.Winners);
        }, iter: 100);

    [Fact]
    public void Every_round_adds_up_and_no_voter_spends_more_than_her_share() =>
        Gen.Select(ElectionGen.Any, AnyUtility).Sample((election, utility) =>
        {
            var outcome = new EqualSharesRule { Utility = utility, Completion = Completion.Add1 }.Decide(election);

            var accounts = Enumerable.Range(0, election.BallotCount).Select(outcome.AccountOf).ToList();
            Assert.All(accounts, account => Assert.True(account.LeftInCents >= Fraction.Zero));
            foreach (var round in outcome.Rounds.Where(round => round.Kind == RoundKind.Paid))
            {
                var paid = accounts.SelectMany(account => account.Payments).Where(payment => payment.Project == round.Project)
                    .Aggregate(Fraction.Zero, (sum, payment) => sum + payment.InCents);
                Assert.Equal(round.Project.CostInCents, paid);
            }
        }, iter: 200);

    [Fact]
    public void No_rule_spends_more_than_the_budget_or_breaks_a_condition() =>
        Gen.Select(ElectionGen.Any, Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[0, 6]).Sample((election, minimum, one, other) =>
        {
            var conditions = new Conditions { MinimumVotes = minimum, Incompatible = [["p" + one, "p" + other]] };
            foreach (var rule in Rules)
            {
                var outcome = (rule with { Conditions = conditions }).Decide(election);

                Assert.InRange(outcome.SpentInCents, 0, election.BudgetInCents);
                Assert.All(outcome.Rounds, round => Assert.True(round.Votes >= Math.Max(minimum, 0.001m)));
                Assert.False(one != other && outcome.Winners.Contains("p" + one) && outcome.Winners.Contains("p" + other));
                Assert.Equal(election.Projects.Count, outcome.Rounds.Count + outcome.Losses.Count);
                Assert.All(outcome.Explanation.Lines(), line => Assert.DoesNotContain("{", line));
            }
        }, iter: 200);

    [Fact]
    public void The_order_of_the_ballots_does_not_matter() =>
        Gen.Select(ElectionGen.Any, AnyUtility, Gen.Int).Sample((election, utility, seed) =>
        {
            var ballots = Enumerable.Range(0, election.BallotCount).Select(election.Ballot).ToArray();
            new Random(seed).Shuffle(ballots);
            var shuffled = new Election(election.BudgetInCents, election.Projects, ballots, election.VoteType);
            foreach (var rule in Rules)
                Assert.Equal(rule.Decide(election).Winners, rule.Decide(shuffled).Winners);
        }, iter: 150);

    [Fact]
    public void A_voter_with_weight_two_is_two_voters() =>
        ElectionGen.Approval.Sample(election =>
        {
            var ballots = Enumerable.Range(0, election.BallotCount).Select(election.Ballot).ToArray();
            var doubled = new Election(election.BudgetInCents, election.Projects, ballots.Select(ballot => ballot with { Weight = 2 }));
            var twice = new Election(
                election.BudgetInCents, election.Projects, ballots.SelectMany(ballot => new[] { ballot, ballot with { Voter = ballot.Voter + "b" } }));
            foreach (var rule in Rules)
                Assert.Equal(rule.Decide(twice).Winners, rule.Decide(doubled).Winners);
        }, iter: 150);

    [Fact]
    public void A_group_that_agrees_gets_its_part() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[1, 8]).Sample((group, others, wanted) =>
        {
            // Extended justified representation for a group that wants the same things: it can pay for what its part buys.
            var budget = 100_00L * (group + others);
            var cost = 100_00L * group / wanted;
            var election = new Election(
                budget,
                [.. Enumerable.Range(0, wanted).Select(i => new Project("g" + i, cost)), new Project("big", budget)],
                [
                    .. Enumerable.Range(0, group).Select(i => Ballot.For("g" + i, [.. Enumerable.Range(0, wanted).Select(p => "g" + p)])),
                    .. Enumerable.Range(0, others).Select(i => Ballot.For("o" + i, "big")),
                ]);

            var winners = new EqualSharesRule().Decide(election).Winners;

            Assert.Equal(wanted, winners.Count(winner => winner.StartsWith('g')));
        }, iter: 100);

    private static readonly BudgetRule[] Rules =
    [
        new EqualSharesRule(),
        new EqualSharesRule { Completion = Completion.Add1ThenByVotes, StepInCents = 7 },
        new EqualSharesRule { Utility = Utility.Points, Completion = Completion.ByVotes },
        new GreedyRule(),
        new GreedyRule { Utility = Utility.Cardinality },
        new PhragmenRule { WhenTooDear = WhenTooDear.Skip },
        new BoundedOverspendingRule(),
    ];

    private static (long Steps, IReadOnlyList<string> Winners) StepByStep(Election election, EqualSharesRule rule)
    {
        var gate = new Gate(election, rule.Conditions);
        var profile = new Profile(election, rule.Utility, gate, rule.TieBreaking.Ranks(election));
        if (election.BallotCount == 0) return (0, Named(election, profile.Free));
        var share = new Fraction(election.BudgetInCents * (System.Numerics.BigInteger)1000, (long)(election.Voters * 1000));
        if (rule.StartWithWholeStep) share = (share / rule.StepInCents).Floor * rule.StepInCents;
        List<int> Run(long step) =>
        [
            .. profile.Free,
            .. PencilRule.Run(election, rule.Utility, share + step * (Fraction)rule.StepInCents, profile.TieRank).Select(pair => pair.Project),
        ];

        for (var step = 0L; ; step++)
        {
            var now = Run(step);
            var left = election.BudgetInCents - now.Sum(p => election.Projects[p].CostInCents);
            var open = Enumerable.Range(0, election.Projects.Count).Where(p => profile.Takes[p] && !now.Contains(p)).ToList();
            var stops = open.Count == 0 || (rule.StopWhenNothingFits && open.All(p => election.Projects[p].CostInCents > left))
                || Run(step + 1).Sum(p => election.Projects[p].CostInCents) > election.BudgetInCents;
            if (stops) return (step, Named(election, now));
        }
    }

    private static List<string> Named(Election election, IEnumerable<int> projects) => [.. projects.Select(p => election.Projects[p].Id)];
}
