namespace Opbouw.DisclosureControl;

/// <summary>What was wrong when a table was made, protected or released.</summary>
public enum DisclosureProblem
{
    /// <summary>A hierarchy names a code twice, has an unknown parent, or goes round in a circle.</summary>
    BadHierarchy,

    /// <summary>A table has no dimensions, the same dimension twice, or too many cells.</summary>
    BadTable,

    /// <summary>A count or amount stands at a code that the hierarchy does not know, or at a total.</summary>
    UnknownCell,

    /// <summary>A count or amount is negative, too large, or people are counted in an impossible cell.</summary>
    BadCount,

    /// <summary>A rule has a value that makes no sense, such as a threshold of one.</summary>
    BadRule,

    /// <summary>The table was not declared beforehand in the ledger.</summary>
    UndeclaredTable,

    /// <summary>The period was released before with other counts: released periods are frozen.</summary>
    PeriodIsFrozen,

    /// <summary>Two tables of one measure and period count different people in the same cell.</summary>
    CountsDisagree,

    /// <summary>Rounded tables that share people would narrow one another.</summary>
    RoundedTablesCannotBeLinked,

    /// <summary>With what was released before, nothing of this table can be published safely.</summary>
    CannotBeMadeSafe,
}

/// <summary>
/// Every refusal and every input error of this library. The message names the place (dimension, code, table, period) and what was
/// expected, and never a count.
/// </summary>
/// <example><code>
/// try { ledger.Release(table); }
/// catch (DisclosureException refusal) when (refusal.Problem == DisclosureProblem.PeriodIsFrozen) { /* show the earlier release */ }
/// </code></example>
public sealed class DisclosureException : Exception
{
    internal DisclosureException(DisclosureProblem problem, string message) : base(message) => Problem = problem;

    /// <summary>The kind of problem; stable, so that a program can decide on it.</summary>
    public DisclosureProblem Problem { get; }
}
