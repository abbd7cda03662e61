using Opbouw.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding;

/// <summary>A day on which a group must have done something.</summary>
public sealed record FundingDay(DateOnly On, string What, Guid Record);

/// <summary>Which days follow from a plan, its requests and where it is held.</summary>
public static class FundingDays
{
    public static DateOnly? AskBy(MoneyRules rules, DateOnly? on) => rules.WeeksBefore is { } weeks ? on?.AddDays(-7 * weeks) : null;

    /// <summary>So many months after it was held, or after the yes when that came later.</summary>
    public static DateOnly? AccountBy(MoneyRules rules, DateOnly? on, DateOnly? granted) =>
        rules.AccountWithinMonths is not { } months || granted is not { } since ? null : (on > since ? on.Value : since).AddMonths(months);

    /// <summary>What still has to be done for a request; null when nothing has.</summary>
    public static FundingDay? Of(MoneyRequest request, MoneyRules rules, DateOnly? on) => request.State switch
    {
        RequestState.Writing when AskBy(rules, on) is { } day => new FundingDay(day, $"Laatste dag om te vragen: {request.SourceName}", request.Id.Value),
        RequestState.Granted when AccountBy(rules, on, request.DecidedOn) is { } day => new FundingDay(day, $"Laatste dag om te laten zien waar het geld bleef: {request.SourceName}", request.Id.Value),
        _ => null,
    };

    public static FundingDay? Of(PlaceClaim claim, PermitRules rules) => claim.Outcome switch
    {
        PermitOutcome.Notice => new FundingDay(claim.On.AddDays(-7 * rules.NoticeWeeks), $"Laatste dag om te melden: {claim.Place}", claim.Id.Value),
        PermitOutcome.Permit => new FundingDay(claim.On.AddDays(-7 * rules.PermitWeeks), $"Laatste dag om een vergunning te vragen: {claim.Place}", claim.Id.Value),
        _ => null,
    };

    /// <summary>"Uiterlijk 3 maart, over 5 dagen." or "Dat was 3 maart, 2 dagen geleden."</summary>
    public static string InWords(DateOnly day, DateOnly today) => day < today
        ? $"Dat was {DutchDates.FullWithYear(day)}, {DutchDates.FromToday(day, today)}." : $"Uiterlijk {DutchDates.FullWithYear(day)}, {DutchDates.FromToday(day, today)}.";
}
