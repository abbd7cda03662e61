using System.Globalization;

namespace Opbouw.Shared.Ui;

/// <summary>Days, hours and lengths of time as we say them. Hours are written with a full stop: 9.30 uur.</summary>
public static class DutchDates
{
    private static readonly string[] ShortMonths = ["jan", "feb", "maart", "april", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    private static readonly string[] WeekDays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
    private static readonly string[] ShortWeekDays = ["zo", "ma", "di", "wo", "do", "vr", "za"];

    /// <summary>"3 sep"</summary>
    public static string Brief(DateOnly day) => $"{day.Day} {ShortMonths[day.Month - 1]}";

    /// <summary>"3 sep", and "9 okt 2026" when it is not in the year of <paramref name="today"/>.</summary>
    public static string Brief(DateOnly day, DateOnly today) => day.Year == today.Year ? Brief(day) : BriefWithYear(day);

    /// <summary>"9 okt 2026"</summary>
    public static string BriefWithYear(DateOnly day) => $"{Brief(day)} {Year(day)}";

    /// <summary>"18 november"</summary>
    public static string Full(DateOnly day) => $"{day.Day} {Months[day.Month - 1]}";

    /// <summary>"31 maart 2027"</summary>
    public static string FullWithYear(DateOnly day) => $"{Full(day)} {Year(day)}";

    /// <summary>"maandag"</summary>
    public static string DayName(DayOfWeek day) => WeekDays[(int)day];

    /// <summary>"maandag 23 november"</summary>
    public static string WeekDayAndDay(DateOnly day) => $"{WeekDays[(int)day.DayOfWeek]} {Full(day)}";

    /// <summary>"Di 24 nov"</summary>
    public static string ShortWeekDayAndDay(DateOnly day) => $"{ShortWeekDays[(int)day.DayOfWeek].Capital()} {Brief(day)}";

    /// <summary>"november 2026"</summary>
    public static string Month(DateOnly day) => $"{Months[day.Month - 1]} {Year(day)}";

    /// <summary>"9.30 uur", "13 uur"</summary>
    public static string Hour(TimeOnly time) => $"{HourAlone(time)} uur";

    /// <summary>"9.30", "13"</summary>
    public static string HourAlone(TimeOnly time) => time.Minute == 0
        ? time.Hour.ToString(CultureInfo.InvariantCulture)
        : $"{time.Hour.ToString(CultureInfo.InvariantCulture)}.{time.Minute.ToString("00", CultureInfo.InvariantCulture)}";

    /// <summary>"1 dag", "6 dagen"</summary>
    public static string Days(int number) => number == 1 ? "1 dag" : $"{number.ToString(CultureInfo.InvariantCulture)} dagen";

    /// <summary>"1 dag", "6 dagen" from one day to another.</summary>
    public static string Days(DateOnly from, DateOnly to) => Days(to.DayNumber - from.DayNumber);

    /// <summary>"vandaag", "gisteren", "morgen", "3 dagen geleden", "over 3 dagen".</summary>
    public static string FromToday(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "vandaag",
        1 => "morgen",
        -1 => "gisteren",
        < 0 and var past => $"{Days(-past)} geleden",
        var ahead => $"over {Days(ahead)}",
    };

    /// <summary>"31-03-2027", as somebody types it.</summary>
    public static string Typed(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
