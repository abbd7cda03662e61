using CsCheck;
using Opbouw.Signals;
using Opbouw.Signals.Say;

namespace Opbouw.Tests.Signals.Say;

public sealed class WordingSayTests
{
    private static readonly DateOnly Written = new(2026, 3, 2);

    [Fact]
    public void Silence_is_silence_and_does_not_stop_the_question()
    {
        var readiness = Weigh(SayRule.OneObjectionStops, day: 3);

        Assert.Equal(ReadinessReason.NobodyReacted, readiness.Reason);
        Assert.True(readiness.MayBeAsked);
        Assert.Contains("geen ja en geen nee", readiness.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void One_objection_stops_however_many_agree()
    {
        var readiness = Weigh(SayRule.OneObjectionStops, day: 3, Said(ReactionKind.Agrees, 40, 1), Said(ReactionKind.Objects, 1, 2));

        Assert.Equal(ReadinessReason.Objected, readiness.Reason);
        Assert.False(readiness.MayBeAsked);
    }

    [Fact]
    public void With_a_majority_rule_the_question_waits_until_the_time_is_over()
    {
        var waiting = Weigh(SayRule.MajorityOfReactions, day: 14, Said(ReactionKind.Agrees, 3, 1));

        Assert.Equal((ReadinessReason.TimeToReact, new DateOnly(2026, 3, 16)), (waiting.Reason, waiting.WaitsUntil));
        Assert.False(waiting.MayBeAsked);
        Assert.True(Weigh(SayRule.MajorityOfReactions, day: 15, Said(ReactionKind.Agrees, 3, 1)).MayBeAsked);
    }

    [Theory]
    [InlineData(3, 2, true)]
    [InlineData(2, 2, false)]
    [InlineData(2, 3, false)]
    [InlineData(0, 0, true)]
    public void The_majority_of_who_reacted_decides(int agree, int objects, bool mayBeAsked)
    {
        var readiness = Weigh(SayRule.MajorityOfReactions, day: 15, Said(ReactionKind.Agrees, agree, 1), Said(ReactionKind.Objects, objects, 2));

        Assert.Equal(mayBeAsked, readiness.MayBeAsked);
    }

    [Fact]
    public void What_is_said_after_the_time_does_not_turn_the_majority()
    {
        var readiness = Weigh(SayRule.MajorityOfReactions, day: 30, Said(ReactionKind.Agrees, 1, 14), Said(ReactionKind.Objects, 9, 15));

        Assert.Equal((1, 0, true), (readiness.InFavour, readiness.Against, readiness.MayBeAsked));
    }

    [Fact]
    public void An_objection_never_helps_a_question() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Bool, Gen.Int[0, 40]).Sample((agree, objects, majority, day) =>
        {
            var rule = majority ? SayRule.MajorityOfReactions : SayRule.OneObjectionStops;
            var before = Weigh(rule, day, Said(ReactionKind.Agrees, agree, 1), Said(ReactionKind.Objects, objects, 1));
            var after = Weigh(rule, day, Said(ReactionKind.Agrees, agree, 1), Said(ReactionKind.Objects, objects + 1, 1));
            return before.MayBeAsked || !after.MayBeAsked;
        });

    private static Readiness Weigh(SayRule rule, int day, params Reaction[] reactions) =>
        WordingSay.Weigh(new SayChoice(rule, 14), Written, reactions, Written.AddDays(day));

    private static Reaction Said(ReactionKind kind, int people, int day) =>
        new() { Id = ReactionId.New(), BundleId = BundleId.New(), Version = 1, Kind = kind, People = people, On = Written.AddDays(day) };
}
