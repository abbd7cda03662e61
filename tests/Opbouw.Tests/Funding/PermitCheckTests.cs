using Opbouw.Funding;

namespace Opbouw.Tests.Funding;

/// <summary>When an event in the neighbourhood is free: on the edge of each number, and on its other side.</summary>
public sealed class PermitCheckTests
{
    private static readonly PermitRules Almere = PermitRules.Kind.Usual;

    private static readonly EventAnswers Small = new(true, 80, new DateOnly(2026, 6, 6), new TimeOnly(13, 0), new TimeOnly(21, 0), 5, 9, 65, []);

    [Fact]
    public void Small_event_is_free_and_every_answer_has_its_reason()
    {
        var check = PermitCheck.Of(Small, Almere);

        Assert.True(check is { Outcome: PermitOutcome.Free, IsIncomplete: false, LastDay: null });
        Assert.Equal(5 + EventThings.Asked.Count, check.Lines.Count);
        Assert.All(check.Lines, line => Assert.EndsWith(".", line.Words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Visitors(int visitors, bool isFree) => Is(isFree, EventThing.Visitors, Small with { Visitors = visitors });

    [Theory]
    [InlineData("9:00", "23:00", true)]
    [InlineData("8:59", "23:00", false)]
    [InlineData("9:00", "23:01", false)]
    [InlineData("20:00", "1:00", false)]
    public void Hours(string from, string until, bool isFree) => Is(isFree, EventThing.Hours, Small with { From = TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), Until = TimeOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) });

    [Theory]
    [InlineData("12:59", false)]
    [InlineData("13:00", true)]
    public void Sunday_and_holiday_begin_later(string from, bool isFree)
    {
        Is(isFree, EventThing.Hours, Small with { On = new DateOnly(2026, 6, 7), From = TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) });
        Is(isFree, EventThing.Hours, Small with { IsHoliday = true, From = TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) });
        Is(true, EventThing.Hours, Small with { From = TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) });
    }

    [Theory]
    [InlineData(3.5, true)]
    [InlineData(3.4, false)]
    public void Room_on_the_road(double metres, bool isFree) => Is(isFree, EventThing.RoomOnTheRoad, Small with { MetresFree = (decimal)metres });

    [Theory]
    [InlineData(24.9, true)]
    [InlineData(25, false)]
    public void Objects_are_smaller_than(double size, bool isFree) => Is(isFree, EventThing.Objects, Small with { SquareMetres = (decimal)size });

    [Theory]
    [InlineData(70, true)]
    [InlineData(71, false)]
    public void Sound(int sound, bool isFree) => Is(isFree, EventThing.Sound, Small with { Sound = sound });

    [Theory]
    [InlineData(EventThing.RoadClosed, PermitOutcome.Permit)]
    [InlineData(EventThing.BusyPlace, PermitOutcome.Permit)]
    [InlineData(EventThing.SeveralDays, PermitOutcome.Permit)]
    [InlineData(EventThing.Alcohol, PermitOutcome.Permit)]
    [InlineData(EventThing.Food, PermitOutcome.Notice)]
    [InlineData(EventThing.Fire, PermitOutcome.Notice)]
    public void What_belongs_to_it_weighs(EventThing thing, PermitOutcome outcome) => Assert.Equal(outcome, PermitCheck.Of(Small with { Things = [thing] }, Almere).Outcome);

    [Fact]
    public void Heaviest_counts_and_the_last_day_follows()
    {
        var both = PermitCheck.Of(Small with { Things = [EventThing.Food, EventThing.RoadClosed] }, Almere);

        Assert.Equal((PermitOutcome.Permit, (DateOnly?)new DateOnly(2026, 4, 11)), (both.Outcome, both.LastDay));
        Assert.Equal(new DateOnly(2026, 5, 16), PermitCheck.Of(Small with { Things = [EventThing.Food] }, Almere).LastDay);
        Assert.Null(PermitCheck.Of(Small with { On = null, Things = [EventThing.Food] }, Almere).LastDay);
    }

    [Fact]
    public void What_is_not_known_is_said_and_takes_nothing_away()
    {
        var check = PermitCheck.Of(new EventAnswers(true, null, null, null, null, null, null, null, [EventThing.Food]), Almere);

        Assert.True(check is { Outcome: PermitOutcome.Notice, IsIncomplete: true });
        Assert.Equal(5, check.Lines.Count(line => line.Outcome is null));
    }

    [Fact]
    public void On_own_ground_for_guests_it_is_no_event() => Assert.Equal(PermitOutcome.Free, Assert.Single(PermitCheck.Of(Small with { IsOnPublicGround = false, Visitors = 5_000 }, Almere).Lines).Outcome);

    [Fact]
    public void Another_city_has_other_numbers()
    {
        var there = Almere with { MostVisitors = 250, Notices = [EventThing.Visitors], NoticeWeeks = 2 };

        Assert.Equal(PermitOutcome.Free, PermitCheck.Of(Small with { Visitors = 250 }, there).Outcome);
        Assert.Equal((PermitOutcome.Notice, (DateOnly?)new DateOnly(2026, 5, 23)), (PermitCheck.Of(Small with { Visitors = 251 }, there).Outcome, PermitCheck.Of(Small with { Visitors = 251 }, there).LastDay));
    }

    [Theory]
    [InlineData("Kerk-plein ", "kerkplein")]
    [InlineData("Café ’t Hoekje", "cafethoekje")]
    [InlineData("!?", "")]
    public void Places_are_compared_by_their_letters(string typed, string folded) => Assert.Equal(folded, PlaceClaim.Fold(typed));

    private static void Is(bool isFree, EventThing thing, EventAnswers answers)
    {
        var check = PermitCheck.Of(answers, Almere);
        Assert.Equal(isFree ? PermitOutcome.Free : PermitOutcome.Permit, check.Outcome);
        Assert.Equal(check.Outcome, check.Lines.Single(line => line.Thing == thing).Outcome);
    }
}
