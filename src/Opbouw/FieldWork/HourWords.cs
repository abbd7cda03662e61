using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork;

/// <summary>Hours of a find-spot as a neighbour would say them: "ma t/m vr 8.10 tot 9 uur, za 10 tot 16 uur".</summary>
public static class HourWords
{
    public static string Of(IEnumerable<FindSpotHour> hours) => string.Join(", ",
        hours.GroupBy(hour => (hour.From, hour.Until)).OrderBy(group => group.Min(hour => FromMonday(hour.Day))).ThenBy(group => group.Key.From)
            .Select(group => $"{Days([.. group.Select(hour => FromMonday(hour.Day)).Distinct().Order()])} {DutchDates.HourAlone(group.Key.From)} tot {DutchDates.Hour(group.Key.Until)}"));

    /// <summary>Three days or more in a row become one stretch.</summary>
    private static string Days(IReadOnlyList<int> days)
    {
        var words = new List<string>();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1] == days[last] + 1)
                last++;
            words.AddRange(last - first >= 2 ? [$"{Short(days[first])} t/m {Short(days[last])}"] : days.Skip(first).Take(last - first + 1).Select(Short));
            first = last + 1;
        }

        return words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} en {words[^1]}";
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Short(int day) => LocalTime.Dutch.DateTimeFormat.AbbreviatedDayNames[(day + 1) % 7];
}
