using Opbouw.FieldWork;

namespace Opbouw.Tests.FieldWork;

public sealed class HourWordsTests
{
    [Fact]
    public void Days_in_a_row_with_the_same_hours_become_one_stretch() =>
        Assert.Equal("ma t/m vr 8.10 tot 9 uur", HourWords.Of(Hours("8:10", "9:00", DayOfWeek.Friday, DayOfWeek.Tuesday, DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Thursday)));

    [Fact]
    public void Loose_days_are_named_and_the_week_begins_on_monday() =>
        Assert.Equal("ma, do en zo 10 tot 17 uur", HourWords.Of(Hours("10:00", "17:00", DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Thursday)));

    [Fact]
    public void Other_hours_follow_in_the_order_of_the_week() =>
        Assert.Equal("di en wo 14.30 tot 15.30 uur, za 9 tot 13 uur", HourWords.Of([.. Hours("9:00", "13:00", DayOfWeek.Saturday), .. Hours("14:30", "15:30", DayOfWeek.Tuesday, DayOfWeek.Wednesday)]));

    [Fact]
    public void No_hours_are_no_words() => Assert.Equal("", HourWords.Of([]));

    private static IEnumerable<FindSpotHour> Hours(string from, string until, params DayOfWeek[] days) =>
        days.Select(day => new FindSpotHour { FindSpotId = new FindSpotId(Guid.Empty), Day = day, From = TimeOnly.Parse(from, null), Until = TimeOnly.Parse(until, null) });
}
