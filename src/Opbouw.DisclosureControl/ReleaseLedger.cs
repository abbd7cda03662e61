using Opbouw.DisclosureControl.Releases;

namespace Opbouw.DisclosureControl;

/// <summary>A table as it may be shown to two audiences. What the public sees, the partner sees too.</summary>
/// <param name="ForPartner">For partners who are bound to secrecy.</param>
/// <param name="ForPublic">For everybody.</param>
public sealed record Release(ReleasedTable ForPartner, ReleasedTable ForPublic);

/// <summary>
/// Remembers what was published, so that two releases together give nobody away. Only declared tables can be released (no filter on the
/// spot), a released period is frozen, and each new table is protected together with every earlier one about the same people: tables that share
/// totals, and periods that add up (four quarters and their year, or three quarters and a year that leave the fourth).
/// </summary>
/// <remarks>
/// Not thread-safe: release one table at a time. The ledger itself writes nothing: keep the frozen counts and
/// <see cref="ReleasedTable.HiddenPlaces"/>, and <see cref="Restore"/> both after a restart, in the order of release.
/// Errors: <see cref="DisclosureProblem.UndeclaredTable"/>, <see cref="DisclosureProblem.PeriodIsFrozen"/>,
/// <see cref="DisclosureProblem.CountsDisagree"/>, <see cref="DisclosureProblem.RoundedTablesCannotBeLinked"/>,
/// <see cref="DisclosureProblem.CannotBeMadeSafe"/>, <see cref="DisclosureProblem.UnknownCell"/> for a period.
/// </remarks>
/// <example><code>
/// var periods = Hierarchy.Tree("period", "ever", [("2026", "ever"), ("2026-Q1", "2026"), ("2026-Q2", "2026")]);
/// var ledger = new ReleaseLedger(periods, [byKind, byTheme]);
/// Release first = ledger.Release(signalsByKindInQ1);
/// Release second = ledger.Release(signalsByThemeInQ1);   // hides what the first would otherwise betray
/// </code></example>
public sealed class ReleaseLedger
{
    private readonly Dictionary<string, TableDefinition> _declared;
    private readonly Dictionary<(string Table, string Period), (ProtectedTable Counts, Release Release)> _released = [];
    private readonly AudienceLedger _partner;
    private readonly AudienceLedger _public;

    /// <summary>Opens an empty ledger.</summary>
    /// <param name="periods">All periods: years over quarters over months, under one root.</param>
    /// <param name="declared">The tables that may ever be released, with different names.</param>
    /// <param name="forPublic">Rules for everybody; <see cref="ProtectionRules.Public"/> unless given.</param>
    /// <param name="forPartner">Rules for partners, not stricter; <see cref="ProtectionRules.Partner"/> unless given.</param>
    public ReleaseLedger(Hierarchy periods, IReadOnlyList<TableDefinition> declared, ProtectionRules? forPublic = null, ProtectionRules? forPartner = null)
    {
        var (wide, narrow) = (forPublic ?? ProtectionRules.Public, forPartner ?? ProtectionRules.Partner);
        wide.Check();
        narrow.Check();
        if (narrow.Threshold > wide.Threshold || narrow.Method != wide.Method || narrow.Zeros < wide.Zeros || narrow.RoundTo != wide.RoundTo)
            throw new DisclosureException(DisclosureProblem.BadRule, "the rules for partners must not be stricter than those for the public, and use the same method");
        if (declared.Select(table => table.Name).Distinct(StringComparer.Ordinal).Count() != declared.Count)
            throw new DisclosureException(DisclosureProblem.BadTable, "two declared tables have the same name");
        _declared = declared.ToDictionary(table => table.Name, StringComparer.Ordinal);
        _partner = new AudienceLedger(periods, narrow);
        _public = new AudienceLedger(periods, wide);
    }

    /// <summary>What was released so far, in order.</summary>
    public IEnumerable<Release> Releases => _released.Values.Select(entry => entry.Release);

    /// <summary>Protects a table together with everything released before, and remembers it. The same counts again give the same release.</summary>
    /// <param name="table">A filled table that was declared.</param>
    public Release Release(ProtectedTable table)
    {
        if (Earlier(table) is { } earlier)
            return earlier;
        var forPartner = _partner.Protect(table, null);
        var forPublic = _public.Protect(table, cell => forPartner.IsHidden(cell) ? CellDemand.Hide : CellDemand.None);
        return Remember(table, new Release(forPartner, forPublic));
    }

    /// <summary>Puts an earlier release back after a restart, and checks once more that it is safe with what stands before it.</summary>
    /// <param name="frozen">The counts as they were when they were released.</param>
    /// <param name="hiddenFromPartner">The <see cref="ReleasedTable.HiddenPlaces"/> of that release for partners.</param>
    /// <param name="hiddenFromPublic">The same for the public.</param>
    public Release Restore(ProtectedTable frozen, IEnumerable<IReadOnlyList<string>> hiddenFromPartner, IEnumerable<IReadOnlyList<string>> hiddenFromPublic)
    {
        if (Earlier(frozen) is { } earlier)
            return earlier;
        var forPartner = _partner.Protect(frozen, Exactly(frozen, hiddenFromPartner));
        var forPublic = _public.Protect(frozen, Exactly(frozen, hiddenFromPublic));
        if (forPartner.HiddenPlaces.Any(place => !forPublic[place].IsHidden))
            throw new DisclosureException(DisclosureProblem.CannotBeMadeSafe, $"{frozen}: something is hidden from the partner and not from the public");
        return Remember(frozen, new Release(forPartner, forPublic));
    }

    private static Func<int, CellDemand> Exactly(ProtectedTable table, IEnumerable<IReadOnlyList<string>> hidden)
    {
        var cells = hidden.Select(table.Definition.Shape.CellAt).ToHashSet();
        return cell => cells.Contains(cell) ? CellDemand.Hide : CellDemand.Print;
    }

    private Release? Earlier(ProtectedTable table)
    {
        if (!_declared.TryGetValue(table.Definition.Name, out var declared) || declared != table.Definition)
            throw new DisclosureException(DisclosureProblem.UndeclaredTable, $"table '{table.Definition.Name}' was not declared in this ledger");
        if (!_released.TryGetValue((table.Definition.Name, table.Period), out var earlier))
            return null;
        return earlier.Counts.HasSameCountsAs(table)
            ? earlier.Release
            : throw new DisclosureException(DisclosureProblem.PeriodIsFrozen, $"table '{table.Definition.Name}' of {table.Period} was released with other counts");
    }

    private Release Remember(ProtectedTable table, Release release)
    {
        _partner.Remember(table, release.ForPartner);
        _public.Remember(table, release.ForPublic);
        _released[(table.Definition.Name, table.Period)] = (table, release);
        return release;
    }
}
