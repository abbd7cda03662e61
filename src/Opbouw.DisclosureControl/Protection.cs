using Opbouw.DisclosureControl.Suppression;

namespace Opbouw.DisclosureControl;

/// <summary>
/// Makes one table safe, on its own. Whoever publishes more than one table, or the same table more than once, uses a
/// <see cref="ReleaseLedger"/>: it also looks at what was published before.
/// </summary>
/// <remarks>
/// Deterministic: the same counts and rules give the same release. What is returned has been audited: a proof that every hidden count can
/// be 0 and can be the threshold (for amounts: lies in a wide enough interval) was replayed against every sum in the table.
/// The choice of cells follows the shortest-path heuristic (Kelly, Golden and Assad, <i>Networks</i> 22, 1992; Castro, <i>EJOR</i> 171, 2006).
/// </remarks>
/// <example><code>
/// // north: wish 3, idea 20, concern 30; south: wish 12, idea 25, concern 40
/// var released = Protection.Protect(table, ProtectionRules.Public);
/// released["north", "wish"].IsHidden    // true: 3 is under 10
/// released["north", "idea"].IsHidden    // true: otherwise 53 − 20 − 30 gives the 3 away
/// </code></example>
public static class Protection
{
    /// <summary>Protects a table.</summary>
    /// <param name="table">Raw counts or amounts.</param>
    /// <param name="rules">The rules of the audience.</param>
    public static ReleasedTable Protect(ProtectedTable table, ProtectionRules rules)
    {
        rules.Check();
        if (rules.Method == ProtectionMethod.Round)
            return Rounding.Release(table, rules);

        var shape = table.Definition.Shape;
        var needs = CellNeeds.Of(table, rules);
        var state = Suppressor.Run(new CellSystem(table.Values, needs, TableSums.Independent(shape), new SystemTable(table.Definition, null)))
            ?? throw new DisclosureException(DisclosureProblem.CannotBeMadeSafe, $"{table} has too many impossible cells around small counts");
        Audit(new CellSystem(table.Values, needs, TableSums.All(shape)), state);
        return Print(table, needs, state, cell => cell);
    }

    /// <summary>A proof that does not hold is a bug in this library: nothing leaves.</summary>
    internal static void Audit(CellSystem everySum, SuppressionState state)
    {
        var narrow = ProofAudit.NarrowCells(everySum, cell => state.Status[cell] == CellStatus.Hidden, state.Proof);
        if (narrow is not { Count: 0 })
            throw new InvalidOperationException("The proof of a release did not hold; nothing was released.");
    }

    /// <summary>Takes over what may be printed; hidden values do not travel along.</summary>
    internal static ReleasedTable Print(ProtectedTable table, CellNeeds needs, SuppressionState state, Func<int, int> systemCell)
    {
        var cells = new Released[table.Values.Length];
        var (small, protecting) = (0, 0);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var id = systemCell(cell);
            if (state.Status[id] != CellStatus.Hidden)
                cells[cell] = Released.Of(table.Values[cell]);
            else if (needs.Status[cell] == CellStatus.Hidden)
                small++;
            else
                protecting++;
        }

        return new ReleasedTable(table.Definition, table.Period, cells, new ProtectionSummary(small, protecting, state.Proof.ShiftCount));
    }
}
