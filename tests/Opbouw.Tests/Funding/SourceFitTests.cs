using Opbouw.Funding;
using Opbouw.Initiatives;
using Opbouw.Settings;

namespace Opbouw.Tests.Funding;

/// <summary>Each rule of a money source has a plan that fits and one that does not, and says why.</summary>
public sealed class SourceFitTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly Guid Id = Guid.CreateVersion7();

    [Theory]
    [InlineData(3, FitKind.Fits)]
    [InlineData(2, FitKind.DoesNot)]
    public void Residents_are_counted(int residents, FitKind kind) => Assert.Equal(kind, One(new MoneyRules { LeastResidents = 3 }, plan => plan.Residents = residents).Kind);

    [Theory]
    [InlineData(true, FitKind.Fits)]
    [InlineData(false, FitKind.DoesNot)]
    public void Public_space_is_asked(bool isPublic, FitKind kind) => Assert.Equal(kind, One(new MoneyRules { IsForPublicSpace = true }, plan => plan.IsPublicSpace = isPublic).Kind);

    [Theory]
    [InlineData(1, FitKind.Fits)]
    [InlineData(0, FitKind.DoesNot)]
    [InlineData(null, FitKind.DoesNot)]
    public void Neighbours_are_in_favour(int? supporters, FitKind kind) => Assert.Equal(kind, One(new MoneyRules { NeedsSupport = true }, plan => plan.Supporters = supporters).Kind);

    [Theory]
    [InlineData("De winkel", FitKind.Fits)]
    [InlineData(null, FitKind.DoesNot)]
    public void Somebody_pays_along(string? who, FitKind kind) => Assert.Equal(kind, One(new MoneyRules { NeedsOthersToPay = true }, plan => plan.PaysAlong = who).Kind);

    [Theory]
    [InlineData("Wij helpen een middag", FitKind.Fits)]
    [InlineData(null, FitKind.DoesNot)]
    public void Something_is_given_in_return(string? what, FitKind kind) => Assert.Equal(kind, One(new MoneyRules { NeedsReturn = true }, plan => plan.GivesBack = what).Kind);

    [Theory]
    [InlineData("", FitKind.Fits)]
    [InlineData("Cadeaus", FitKind.Fits)]
    [InlineData("eten en drinken\nCadeaus", FitKind.DoesNot)]
    public void What_a_source_does_not_pay_is_told(string holds, FitKind kind)
    {
        var rule = One(new MoneyRules { NotFor = ["Eten en drinken", "Reizen"] }, plan => plan.Holds = holds);

        Assert.Equal(kind, rule.Kind);
        Assert.Equal(kind == FitKind.DoesNot, rule.Words.Contains("Eten en drinken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(50_000, FitKind.Fits)]
    [InlineData(50_001, FitKind.DoesNot)]
    public void Amount_has_a_most(long cents, FitKind kind) => Assert.Equal(kind, Of(new MoneyRules { MostCents = 50_000 }, _ => { }, cents).Rules.Single().Kind);

    [Theory]
    [InlineData(42, false, FitKind.Fits)]
    [InlineData(41, false, FitKind.DoesNot)]
    [InlineData(41, true, FitKind.LookYourself)]
    [InlineData(-1, false, FitKind.DoesNot)]
    [InlineData(-1, true, FitKind.DoesNot)]
    public void Weeks_before_are_counted_and_a_wish_is_no_rule(int days, bool isWish, FitKind kind)
    {
        var fit = Of(new MoneyRules { WeeksBefore = 6, IsWeeksAWish = isWish }, plan => plan.On = Today.AddDays(days));

        Assert.Equal(kind, fit.Rules.Single().Kind);
        Assert.Equal(Today.AddDays(days - 42), fit.AskBy);
    }

    [Fact]
    public void Late_is_told_in_words() => Assert.Contains("De laatste dag was 28 februari 2026", One(new MoneyRules { WeeksBefore = 6 }, plan => plan.On = Today.AddDays(41)).Words, StringComparison.Ordinal);

    [Fact]
    public void Day_of_the_plan_is_past_even_without_weeks() => Assert.Contains("voorbij", One(MoneyRules.None, plan => plan.On = Today.AddDays(-1)).Words, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(0, 0, true)]
    [InlineData(null, -1, false)]
    [InlineData(1, null, false)]
    public void Source_that_is_closed_does_not_fit(int? from, int? until, bool isOpen)
    {
        var source = new MoneySource(Id, "Potje", "alles", "De gemeente") { From = from is { } first ? Today.AddDays(first) : null, Until = until is { } last ? Today.AddDays(last) : null };

        var fit = SourceFit.Of(source, Plan(), null, Today);

        Assert.Equal((isOpen, isOpen), (fit.IsOpen, fit.Fits));
    }

    [Fact]
    public void Source_without_rules_fits_everything() => Assert.True(Of(MoneyRules.None, plan => plan.On = null) is { Fits: true, Rules.Count: 0, AskBy: null });

    [Fact]
    public void What_people_judge_is_never_in_the_way()
    {
        var fit = Of(new MoneyRules { AlsoAsks = ["Het is haalbaar"], AccountWithinMonths = 3 }, _ => { });

        Assert.True(fit.Fits);
        Assert.Equal([FitKind.LookYourself, FitKind.LookYourself], fit.Rules.Select(rule => rule.Kind));
    }

    [Fact]
    public void Plan_of_three_neighbours_fits_both_sources_of_Almere_and_one_alone_neither()
    {
        foreach (var source in new[] { AlmereMoney.Wijkbudget(Id), AlmereMoney.MooiZoGoedZo(Id) })
        {
            Assert.True(SourceFit.Of(source, Plan(plan => (plan.Residents, plan.IsPublicSpace, plan.Supporters, plan.PaysAlong, plan.GivesBack) = (3, true, 5, "De winkel", "Wij geven water")), 50_000, Today).Fits);
            Assert.False(SourceFit.Of(source, Plan(plan => plan.Residents = 1), 50_000, Today).Fits);
        }

        Assert.Equal(6, AlmereMoney.Wijkbudget(Id).Rules.NotFor.Count);
    }

    [Fact]
    public void Source_kept_before_there_were_rules_stays_readable()
    {
        var old = MoneyBook.Kind.Read("""{"Sources":[{"Id":"0198c0de-0000-7000-8000-000000000001","Name":"Buurtbudget","For":"Plannen","DecidedBy":"De gemeente","Amount":null,"Link":null,"From":null,"Until":null}]}""").Sources.Single();

        Assert.Empty(old.Rules.InWords());
        Assert.True(SourceFit.Of(old, Plan(), null, Today).Fits);
    }

    private static RuleFit One(MoneyRules rules, Action<PlanAnswers> change) => Assert.Single(Of(rules, change).Rules);

    private static SourceFit Of(MoneyRules rules, Action<PlanAnswers> change, long? cents = null) => SourceFit.Of(new MoneySource(Id, "Potje", "alles", "De gemeente") { Rules = rules }, Plan(change), cents, Today);

    private static PlanAnswers Plan(Action<PlanAnswers>? change = null)
    {
        var plan = new PlanAnswers { InitiativeId = InitiativeId.New(), On = Today.AddDays(100), ChangedOn = Today };
        change?.Invoke(plan);
        return plan;
    }
}
