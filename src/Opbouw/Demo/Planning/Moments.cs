namespace Opbouw.Demo.Planning;

/// <summary>Turns "so many days earlier" into a moment in office hours. Only looks back, so that nothing happens after yesterday.</summary>
public sealed class Moments(DateOnly today, DemoRandom random)
{
    public DateOnly Today => today;

    /// <summary>The first day that the demo knows of: eighteen months back.</summary>
    public DateOnly Start => today.AddMonths(-18);

    public DateTimeOffset DaysAgo(int days) => Within(DutchCalendar.WorkingDayOnOrBefore(today.AddDays(-Math.Max(1, days))));

    /// <summary>A moment on a working day at least one day before; never before the first day.</summary>
    public DateTimeOffset Before(DateTimeOffset later, int days)
    {
        var day = DutchCalendar.DayOf(later).AddDays(-Math.Max(1, days));
        return Within(DutchCalendar.WorkingDayOnOrBefore(day));
    }

    /// <summary>A moment between two others, in daytime when there is any; a day that is not worked is fine (somebody pressed a button at home).</summary>
    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = (int)(to - from).TotalMinutes;
        if (minutes <= 2)
            return from.AddMinutes(1);
        var any = from.AddMinutes(random.Between(1, minutes - 1));
        var daytime = DutchCalendar.At(DutchCalendar.DayOf(any), new TimeOnly(random.Between(8, 20), random.Between(0, 59)));
        return daytime > from && daytime < to ? daytime : any;
    }

    private DateTimeOffset Within(DateOnly day) =>
        DutchCalendar.At(day, new TimeOnly(random.Between(9, 16), random.Between(0, 59)));
}
