using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

public sealed class ReleaseLedgerTests
{
    [Fact]
    public void The_public_never_sees_more_than_the_partner()
    {
        var more = 0;
        for (var seed = 0; seed < 5; seed++)
        {
            var release = Open().Release(SamePeople(seed).Kinds);
            Assert.All(release.ForPartner.HiddenPlaces, place => Assert.True(release.ForPublic[place].IsHidden));
            more += release.ForPublic.HiddenPlaces.Count() - release.ForPartner.HiddenPlaces.Count();
        }

        Assert.True(more > 0, "The partner never saw more than the public.");
    }

    [Fact]
    public void The_same_counts_again_give_the_same_release()
    {
        var ledger = Open();

        var first = ledger.Release(Given.OneSmallCell());

        Assert.Same(first, ledger.Release(Given.OneSmallCell()));
        Assert.Single(ledger.Releases);
    }

    [Fact]
    public void A_released_period_is_frozen()
    {
        var ledger = Open();
        ledger.Release(Given.OneSmallCell());
        var oneMore = Given.Filled(Given.ByKind, "2026-Q1", at => at is ["n1", "wish"] ? 4 : 40);

        Given.Refused(DisclosureProblem.PeriodIsFrozen, "2026-Q1", () => ledger.Release(oneMore));
    }

    [Fact]
    public void A_table_that_was_not_declared_is_refused()
    {
        var adHoc = new TableDefinition("only what I feel like", "signals", Given.Areas);

        Given.Refused(DisclosureProblem.UndeclaredTable, "only what I feel like", () => Open().Release(Given.Filled(adHoc, "2026-Q1", _ => 40)));
    }

    [Fact]
    public void A_table_declared_under_the_same_name_elsewhere_is_refused()
    {
        var lookAlike = new TableDefinition(Given.ByKind.Name, "signals", Given.Areas, Given.Themes);

        Given.Refused(DisclosureProblem.UndeclaredTable, Given.ByKind.Name, () => Open().Release(Given.Filled(lookAlike, "2026-Q1", _ => 40)));
    }

    [Fact]
    public void An_unknown_period_is_refused() =>
        Given.Refused(DisclosureProblem.UnknownCell, "2031-Q1", () => Open().Release(Given.OneSmallCell("2031-Q1")));

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Two_tables_about_the_same_people_give_nobody_away_together(int seed)
    {
        var (kinds, themes) = SamePeople(seed);
        var ledger = Open();

        Release[] releases = [ledger.Release(kinds), ledger.Release(themes)];

        AssertSafe([kinds, themes], releases);
    }

    [Fact]
    public void Without_the_ledger_two_tables_do_give_people_away()
    {
        var told = 0;
        for (var seed = 0; seed < 20 && told == 0; seed++)
        {
            var (kinds, themes) = SamePeople(seed);
            var apart = new[] { kinds, themes }.Select(table => Publication.Of(Protection.Protect(table, ProtectionRules.Public)));
            told += new Attacker(apart).Attack().Count(finding => !finding.IsSafe(10));
        }

        Assert.True(told > 0, "The ledger tests prove nothing: tables protected apart were safe together anyway.");
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Four_quarters_and_their_year_give_nobody_away(int seed)
    {
        var quarters = Quarters(seed);
        var ledger = Open();

        var year = Sum("2026", quarters);

        Release[] releases = [.. quarters.Select(ledger.Release), ledger.Release(year)];

        AssertSafe([.. quarters, year], releases);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Three_quarters_and_a_year_do_not_give_the_fourth_away(int seed)
    {
        var quarters = Quarters(seed);
        var ledger = Open();

        var year = Sum("2026", quarters);

        Release[] releases = [.. quarters.Take(3).Select(ledger.Release), ledger.Release(year)];

        AssertSafe([.. quarters, year], releases);
    }

    [Fact]
    public void A_year_first_and_quarters_later_give_nobody_away()
    {
        var quarters = Quarters(41);
        var ledger = Open();

        var year = Sum("2026", quarters);

        Release[] releases = [ledger.Release(year), .. quarters.Select(ledger.Release)];

        AssertSafe([.. quarters, year], releases);
    }

    [Fact]
    public void Months_and_a_year_without_quarters_give_nobody_away()
    {
        var months = Hierarchy.Tree("period", "ever", [("2026", "ever"), ("first half", "2026"), ("second half", "2026"),
            ("2026-Q1", "first half"), ("2026-Q2", "first half"), ("2026-Q3", "second half"), ("2026-Q4", "second half")]);
        ProtectedTable[] parts = [.. new[] { "2026-Q1", "2026-Q2", "2026-Q3" }.Select(part => Given.Filled(Given.ByKind, part, _ => 40))];
        var year = Given.Filled(Given.ByKind, "2026", at => at is ["n1", "wish"] ? 3 * 40 + 4 : 4 * 40);
        var ledger = new ReleaseLedger(months, [Given.ByKind]);

        Release[] releases = [.. parts.Select(ledger.Release), ledger.Release(year)];

        AssertSafe([.. parts, year], releases, months);
        var apart = parts.Append(year).Select(table => Publication.Of(Protection.Protect(table, ProtectionRules.Public)));
        Assert.Contains(new Attacker(apart, months).Attack(), finding => finding is { IsRecovered: true, High: < 5 });
    }

    [Fact]
    public void Quarters_that_do_not_add_up_to_their_year_are_refused()
    {
        var quarters = Quarters(51);
        var ledger = Open();
        foreach (var quarter in quarters)
            ledger.Release(quarter);

        Given.Refused(DisclosureProblem.CountsDisagree, "in 2026", () => ledger.Release(Given.Filled(Given.ByKind, "2026", _ => 4000)));
    }

    [Fact]
    public void Tables_that_count_other_people_under_one_measure_are_refused()
    {
        var ledger = Open();
        ledger.Release(Given.OneSmallCell());

        Given.Refused(DisclosureProblem.CountsDisagree, Given.ByTheme.Name, () => ledger.Release(Given.Filled(Given.ByTheme, "2026-Q1", _ => 77)));
    }

    [Fact]
    public void A_refused_table_leaves_the_ledger_as_it_was()
    {
        var ledger = Open();
        ledger.Release(Given.OneSmallCell());
        Assert.Throws<DisclosureException>(() => ledger.Release(Given.Filled(Given.ByTheme, "2026-Q1", _ => 77)));

        Assert.Single(ledger.Releases);
        ledger.Release(Given.Filled(Given.ByTheme, "2027-Q1", _ => 77));
    }

    [Fact]
    public void A_ledger_is_restored_from_frozen_counts_and_hidden_places()
    {
        var (kinds, themes) = SamePeople(61);
        var before = Open();
        var first = before.Release(kinds);
        var second = before.Release(themes);

        var after = Open();
        var restored = after.Restore(kinds, first.ForPartner.HiddenPlaces, first.ForPublic.HiddenPlaces);

        Assert.Equal(first.ForPublic.Cells.Select(cell => cell.Value), restored.ForPublic.Cells.Select(cell => cell.Value));
        Assert.Equal(second.ForPublic.Cells.Select(cell => cell.Value), after.Release(themes).ForPublic.Cells.Select(cell => cell.Value));
    }

    [Fact]
    public void A_tampered_list_of_hidden_places_is_refused()
    {
        var release = Open().Release(Given.OneSmallCell());
        var partner = release.ForPartner.HiddenPlaces.ToList();

        Given.Refused(DisclosureProblem.CannotBeMadeSafe, "[n1, wish]", () => Open().Restore(Given.OneSmallCell(), partner, []));
        Given.Refused(DisclosureProblem.CannotBeMadeSafe, "cannot be made safe", () => Open().Restore(Given.OneSmallCell(), [["n1", "wish"]], [["n1", "wish"]]));
    }

    [Fact]
    public void Rounded_tables_about_the_same_people_are_refused()
    {
        var ledger = new ReleaseLedger(Given.Periods, [Given.ByKind, Given.ByTheme], ProtectionRules.RoundedToFive, ProtectionRules.RoundedToFive);
        ledger.Release(Given.OneSmallCell());
        ledger.Release(Given.OneSmallCell("2026-Q2"));

        Given.Refused(DisclosureProblem.RoundedTablesCannotBeLinked, "2026-Q1", () => ledger.Release(Given.Filled(Given.ByTheme, "2026-Q1", _ => 40)));
        Given.Refused(DisclosureProblem.RoundedTablesCannotBeLinked, "2026", () => ledger.Release(Given.OneSmallCell("2026")));
    }

    [Fact]
    public void Rules_for_partners_cannot_be_stricter_than_for_the_public() => Given.Refused(DisclosureProblem.BadRule, "stricter",
        () => new ReleaseLedger(Given.Periods, [Given.ByKind], forPublic: ProtectionRules.Partner, forPartner: ProtectionRules.Public));

    private static ReleaseLedger Open() => new(Given.Periods, [Given.ByKind, Given.ByTheme]);

    private static void AssertSafe(IReadOnlyList<ProtectedTable> tables, IReadOnlyCollection<Release> releases, Hierarchy? periods = null)
    {
        AssertSafe(tables, [.. releases.Select(release => release.ForPublic)], 10, periods ?? Given.Periods);
        AssertSafe(tables, [.. releases.Select(release => release.ForPartner)], 5, periods ?? Given.Periods);
    }

    /// <summary>Every small count can be 0 and can be k. Large totals over periods may be known to be large, because their printed parts say so; all
    /// other large ones are as safe as the small ones.</summary>
    private static void AssertSafe(IReadOnlyList<ProtectedTable> tables, ReleasedTable[] released, int threshold, Hierarchy periods)
    {
        var truth = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            for (var cell = 0; cell < table.Values.Length; cell++)
                truth[Attacker.PlaceOf(table.Definition, table.Period, table.Definition.Shape.CodesOf(cell))] = table.Values[cell];
        }

        var findings = new Attacker(released.Select(Publication.Of), periods).Attack();
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
        {
            var overPeriods = finding.Place.StartsWith("2026: ", StringComparison.Ordinal) && truth[finding.Place] >= threshold;
            var rest = finding.Place.StartsWith("rest of", StringComparison.Ordinal) && finding.High >= threshold;
            Assert.True(finding.IsSafe(threshold) || overPeriods || rest, finding.ToString());
        }
    }

    private static (ProtectedTable Kinds, ProtectedTable Themes) SamePeople(int seed)
    {
        var random = new Random(seed);
        var kinds = new List<RawCell>();
        var themes = new List<RawCell>();
        foreach (var area in Given.Areas.Leaves)
        {
            for (var person = random.Next(20, 90); person > 0; person--)
            {
                kinds.Add(new RawCell(1, area, Pick(Given.Kinds)));
                themes.Add(new RawCell(1, area, Pick(Given.Themes)));
            }
        }

        return (ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", kinds), ProtectedTable.OfCounts(Given.ByTheme, "2026-Q1", themes));

        string Pick(Hierarchy dimension)
        {
            var leaves = dimension.Leaves.ToList();
            return leaves[(int)(leaves.Count * Math.Pow(random.NextDouble(), 2.5))];
        }
    }

    private static List<(string Period, Dictionary<string, long> Counts)> RawQuarters(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, 4).Select(quarter => ($"2026-Q{quarter}",
            Given.Places(Given.ByKind).ToDictionary(at => string.Join('|', at), _ => random.NextDouble() < 0.3 ? random.Next(10) : random.NextInt64(10, 80))))];
    }

    private static List<ProtectedTable> Quarters(int seed) =>
        [.. RawQuarters(seed).Select(quarter => Given.Filled(Given.ByKind, quarter.Period, at => quarter.Counts[string.Join('|', at)]))];

    private static ProtectedTable Sum(string year, List<ProtectedTable> quarters) =>
        ProtectedTable.OfCounts(Given.ByKind, year, Given.Places(Given.ByKind).SelectMany(at =>
            quarters.Select(quarter => new RawCell(quarter.Values[Given.ByKind.Shape.CellAt(at)], at))));
}
