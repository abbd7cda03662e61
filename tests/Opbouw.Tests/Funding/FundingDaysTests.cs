using Opbouw.Funding;
using Opbouw.Initiatives;
using Opbouw.Settings;

namespace Opbouw.Tests.Funding;

/// <summary>Which day follows from which, and which step may follow which.</summary>
public sealed class FundingDaysTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly MoneyRules Rules = new() { WeeksBefore = 6, AccountWithinMonths = 3 };

    [Fact]
    public void Last_day_to_ask_is_so_many_weeks_before()
    {
        Assert.Equal(new DateOnly(2026, 4, 25), FundingDays.AskBy(Rules, new DateOnly(2026, 6, 6)));
        Assert.Null(FundingDays.AskBy(Rules, null));
        Assert.Null(FundingDays.AskBy(MoneyRules.None, Today));
    }

    [Fact]
    public void Account_is_due_months_after_the_day_or_after_the_yes_when_that_was_later()
    {
        Assert.Equal(new DateOnly(2026, 9, 6), FundingDays.AccountBy(Rules, new DateOnly(2026, 6, 6), Today));
        Assert.Equal(new DateOnly(2026, 6, 1), FundingDays.AccountBy(Rules, new DateOnly(2026, 2, 1), Today));
        Assert.Equal(new DateOnly(2026, 6, 1), FundingDays.AccountBy(Rules, null, Today));
        Assert.Equal(new DateOnly(2027, 2, 28), FundingDays.AccountBy(Rules, null, new DateOnly(2026, 11, 30)));
        Assert.Null(FundingDays.AccountBy(Rules, Today, null));
    }

    [Fact]
    public void Past_is_told_as_past()
    {
        Assert.Equal("Uiterlijk 1 maart 2026, vandaag.", FundingDays.InWords(Today, Today));
        Assert.Equal("Dat was 28 februari 2026, gisteren.", FundingDays.InWords(Today.AddDays(-1), Today));
    }

    [Fact]
    public void Only_what_has_to_be_done_is_a_day()
    {
        var request = Request();
        Assert.Equal(new DateOnly(2026, 4, 25), FundingDays.Of(request, Rules, new DateOnly(2026, 6, 6))!.On);
        Take(request, RequestState.Sent);
        Assert.Null(FundingDays.Of(request, Rules, new DateOnly(2026, 6, 6)));
        Take(request, RequestState.Granted, 1_000);
        Assert.Equal(new DateOnly(2026, 9, 6), FundingDays.Of(request, Rules, new DateOnly(2026, 6, 6))!.On);
        Take(request, RequestState.Accounted);
        Assert.Null(FundingDays.Of(request, Rules, new DateOnly(2026, 6, 6)));
    }

    [Fact]
    public void Steps_follow_one_another_and_a_no_goes_back_to_writing()
    {
        var request = Request();
        Assert.Equal(FundingRefusals.NoSuchStep, Tell(request, RequestState.Granted, 5));
        Take(request, RequestState.Sent);
        Assert.Equal(FundingRefusals.NotWriting, request.Write("Anders", null, null, Today));
        Assert.Equal(FundingRefusals.HowMuch, Tell(request, RequestState.Granted));
        Assert.Equal(FundingRefusals.WhyNot, Tell(request, RequestState.Refused));
        Assert.Null(Tell(request, RequestState.Refused, whyNot: "Het geld is op."));
        Assert.Equal("Het geld is op.", request.WhyNot);
        Take(request, RequestState.Writing);
        Assert.True(request is { SentOn: null, DecidedOn: null, WhyNot: null });
        Assert.Null(request.Write("Anders", null, null, Today));
    }

    [Fact]
    public void Days_that_can_not_be_are_refused()
    {
        var request = Request();
        Assert.Equal(FundingRefusals.DayToCome, request.Tell(new RequestStep(RequestState.Sent, Today.AddDays(1), null, null), null, Today));
        Assert.Equal(FundingRefusals.BeforeTheLast, request.Tell(new RequestStep(RequestState.Sent, Today.AddDays(-1), null, null), null, Today));
        Assert.Equal(FundingRefusals.AfterTheDay, request.Tell(new RequestStep(RequestState.Sent, Today, null, null), Today.AddDays(-1), Today));
        Assert.Null(request.Tell(new RequestStep(RequestState.Sent, Today, null, null), Today, Today));
        Assert.Equal(FundingRefusals.BeforeTheLast, request.Tell(new RequestStep(RequestState.Granted, Today.AddDays(-1), 5, null), Today, Today));
    }

    [Fact]
    public void Budget_says_what_is_missing_or_left()
    {
        BudgetLine Line(bool isIncome, long cents, bool hasOffer = false) => new() { Id = new(Guid.CreateVersion7()), InitiativeId = InitiativeId.New(), IsIncome = isIncome, What = "Iets", Cents = cents, HasOffer = hasOffer, PaidBy = null, ChangedOn = Today };

        Assert.True(BudgetTotals.Of([Line(false, 1_000, true), Line(false, 500), Line(true, 400)]) is { Costs: 1_500, Income: 400, CostsWithOffer: 1_000, Missing: 1_100, Left: 0 });
        Assert.True(BudgetTotals.Of([Line(false, 100), Line(true, 400)]) is { Missing: 0, Left: 300 });
    }

    private static MoneyRequest Request() => new() { Id = new(Guid.CreateVersion7()), InitiativeId = InitiativeId.New(), SourceId = Guid.NewGuid(), SourceName = "Potje", Plan = "Planten", StartedOn = Today, ChangedOn = Today };

    private static Opbouw.Shared.Acting.Refusal? Tell(MoneyRequest request, RequestState to, long? cents = null, string? whyNot = null) => request.Tell(new RequestStep(to, Today, cents, whyNot), null, Today);

    private static void Take(MoneyRequest request, RequestState to, long? cents = null) => Assert.Null(Tell(request, to, cents));
}
