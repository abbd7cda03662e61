using CsCheck;
using Opbouw.EqualShares;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>Small random elections with many ties: few costs, few kinds of ballots.</summary>
internal static class ElectionGen
{
    public static readonly Gen<Election> Approval = Make(VoteType.Approval, weighted: false);

    public static readonly Gen<Election> Weighted = Make(VoteType.Approval, weighted: true);

    public static readonly Gen<Election> Cumulative = Make(VoteType.Cumulative, weighted: false);

    public static readonly Gen<Election> Ordinal = Make(VoteType.Ordinal, weighted: false);

    public static readonly Gen<Election> Any = Gen.OneOf(Approval, Weighted, Cumulative, Ordinal);

    private static Gen<Election> Make(VoteType type, bool weighted) =>
        from budget in Gen.Long[0, 2_000]
        from costs in Gen.OneOf(Gen.Long[0, 900], Gen.Long[2, 6].Select(half => half * 50)).Array[0, 7]
        from votes in Gen.Select(Gen.Int[0, 6], Gen.Int[1, 4]).Array[0, 5].Array[0, 12]
        from weights in Gen.Int[1, 2500].Array[12]
        select new Election(
            budget,
            costs.Select((cost, i) => new Project("p" + i, cost)),
            votes.Select((vote, i) => new Ballot(
                "v" + i,
                [.. vote.Where(choice => choice.Item1 < costs.Length).DistinctBy(choice => choice.Item1)
                    .Select(choice => new Choice("p" + choice.Item1, type == VoteType.Cumulative ? choice.Item2 : 1))],
                weighted ? weights[i] / 1000m : 1)),
            type);
}
