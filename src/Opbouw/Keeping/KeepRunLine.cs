using Opbouw.Shared.Keeping;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Keeping;

/// <summary>One run as a line.</summary>
public sealed record KeepRunLine(Guid Id, string On, string What, string Why, string Dates)
{
    public static KeepRunLine Of(KeepRun run, DateOnly today)
    {
        var rule = KeepRules.Of(run.Rule);
        var dates = (run.Oldest, run.Newest) switch
        {
            ({ } oldest, { } newest) when oldest == newest => $"Van {DutchDates.FullWithYear(oldest)}.",
            ({ } oldest, { } newest) => $"Van {DutchDates.FullWithYear(oldest)} tot en met {DutchDates.FullWithYear(newest)}.",
            _ => "",
        };
        var why = rule is null ? "" : $"{rule.Retention.Dutch}. Telt vanaf {rule.Since}.";
        return new KeepRunLine(run.Id, DutchDates.Brief(LocalTime.DayOf(run.At), today), $"{run.Rows.ToString("N0", LocalTime.Dutch)} {rule?.Dutch ?? run.Rule}",
            run.Why is { } reason ? $"{why} Toch opgeruimd: {reason.Label()}." : why, dates);
    }
}
