using Opbouw.DisclosureControl;
using Opbouw.DisclosureControl.Suppression;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>The audit has to catch a false proof: each test plants one.</summary>
public sealed class ProofAuditTests
{
    private static readonly ProtectedTable Table = Given.OneSmallCell();

    private static readonly CellNeeds Needs = CellNeeds.Of(Table, ProtectionRules.Public with { Indistinguishable = false });

    private static readonly CellSystem EverySum = new(Table.Values, Needs, TableSums.All(Table.Definition.Shape));

    private static readonly int[] Square = [At("n1", "wish"), At("n2", "wish"), At("n2", "idea"), At("n1", "idea")];

    [Fact]
    public void A_true_proof_holds() => Assert.Empty(ProofAudit.NarrowCells(EverySum, Square.Contains, ProofOf(Fall(Square, 3), Rise(Square, 10)))!);

    [Fact]
    public void A_need_that_was_never_met_is_named() =>
        Assert.Equal([Square[0]], ProofAudit.NarrowCells(EverySum, Square.Contains, ProofOf(Fall(Square, 3), Rise(Square, 9))));

    [Fact]
    public void A_shift_of_a_printed_cell_is_no_proof() =>
        Assert.Null(ProofAudit.NarrowCells(EverySum, cell => Square.Contains(cell) && cell != Square[2], ProofOf(Fall(Square, 3))));

    [Fact]
    public void A_shift_below_zero_is_no_proof() => Assert.Null(ProofAudit.NarrowCells(EverySum, Square.Contains, ProofOf(Fall(Square, 4))));

    [Fact]
    public void A_shift_that_changes_a_sum_is_no_proof() =>
        Assert.Null(ProofAudit.NarrowCells(EverySum, Square.Contains, ProofOf(([Square[0] << 1], 1))));

    [Fact]
    public void A_shift_that_changes_only_a_sum_of_the_second_dimension_is_no_proof() =>
        Assert.Null(ProofAudit.NarrowCells(EverySum, Square.Contains, ProofOf(([Square[0] << 1 | 1, Square[1] << 1], 1))));

    [Fact]
    public void A_release_without_a_valid_proof_does_not_leave() =>
        Assert.Throws<InvalidOperationException>(() => Protection.Audit(EverySum, new SuppressionState(EverySum)));

    private static int At(params string[] codes) => Table.Definition.Shape.CellAt(codes);

    private static (List<int> Steps, long Amount) Rise(int[] square, long amount) => ([.. square.Select((cell, i) => cell << 1 | (1 - i % 2))], amount);

    private static (List<int> Steps, long Amount) Fall(int[] square, long amount) => ([.. square.Select((cell, i) => cell << 1 | i % 2)], amount);

    private static Proof ProofOf(params (List<int> Steps, long Amount)[] shifts)
    {
        var proof = new Proof();
        foreach (var (steps, amount) in shifts)
            proof.Add(steps, amount);
        return proof;
    }
}
