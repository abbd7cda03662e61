namespace Opbouw.Demo.Planning;

/// <summary>
/// Public holidays and school holidays. The school weeks are the usual ones of region Noord, not those of one year:
/// the demo needs empty school yards in summer, not the exact day.
/// </summary>
public static class DutchCalendar
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Amsterdam).DateTime);

    public static bool IsPublicHoliday(DateOnly day)
    {
        var easter = Easter(day.Year);
        return (day.Month, day.Day) is (1, 1) or (4, 27) or (12, 25) or (12, 26)
            || day == easter || day == easter.AddDays(1) || day == easter.AddDays(39) || day == easter.AddDays(49) || day == easter.AddDays(50);
    }

    public static bool IsSchoolHoliday(DateOnly day) => IsPublicHoliday(day) || (day.Month, day.Day) switch
    {
        ( >= 7 and <= 8, _) when day.DayOfYear is >= 193 and <= 235 => true,
        (12, >= 20) or (1, <= 4) => true,
        (2, >= 17 and <= 25) => true,
        (4, >= 26) or (5, <= 5) => true,
        (10, >= 15 and <= 23) => true,
        _ => false,
    };

    /// <summary>The same moment of the week is worth less when half the city is away.</summary>
    public static double Busyness(DateOnly day) => (day.Month, day.Day) switch
    {
        (12, >= 23) or (1, <= 2) => 0.3,
        (7, >= 15) or (8, <= 20) => 0.55,
        (1, _) or (2, _) => 0.85,
        (5, _) or (6, _) or (9, _) => 1.2,
        _ => 1.0,
    };

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsPublicHoliday(day);

    public static DateOnly WorkingDayOnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearInCentury = year % 100;
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearInCentury / 4)) - moon - (yearInCentury % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var sum = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
