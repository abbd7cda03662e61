using Opbouw.Shared.Ui;

namespace Opbouw.Tests.Shared.Ui;

public sealed class DutchDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_day_is_said_short_in_this_year_and_with_the_year_otherwise()
    {
        Assert.Equal("3 sep", DutchDates.Brief(new(2026, 9, 3), Today));
        Assert.Equal("9 okt 2025", DutchDates.Brief(new(2025, 10, 9), Today));
        Assert.Equal("1 maart 2027", DutchDates.Brief(new(2027, 3, 1), Today));
    }

    [Fact]
    public void Days_of_the_week_and_hours_are_written_as_we_say_them()
    {
        Assert.Equal("maandag 23 november", DutchDates.WeekDayAndDay(Today));
        Assert.Equal("Di 24 nov", DutchDates.ShortWeekDayAndDay(Today.AddDays(1)));
        Assert.Equal("9.30 uur", DutchDates.Hour(new(9, 30)));
        Assert.Equal("13 uur", DutchDates.Hour(new(13, 0)));
        Assert.Equal("8.05", DutchDates.HourAlone(new(8, 5)));
    }

    [Theory]
    [InlineData(0, "vandaag")]
    [InlineData(1, "morgen")]
    [InlineData(-1, "gisteren")]
    [InlineData(3, "over 3 dagen")]
    [InlineData(-9, "9 dagen geleden")]
    public void A_day_is_counted_from_today(int days, string said) => Assert.Equal(said, DutchDates.FromToday(Today.AddDays(days), Today));

    [Fact]
    public void One_day_is_singular()
    {
        Assert.Equal("1 dag", DutchDates.Days(1));
        Assert.Equal("6 dagen", DutchDates.Days(new(2026, 9, 3), new(2026, 9, 9)));
    }
}
