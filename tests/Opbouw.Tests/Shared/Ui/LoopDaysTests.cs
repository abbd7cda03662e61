using Opbouw.Shared.Ui;

namespace Opbouw.Tests.Shared.Ui;

public sealed class LoopDaysTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly LoopStop Heard = new(new(2026, 9, 3), "schoolplein");
    private static readonly LoopStop Bundled = new(new(2026, 9, 9));
    private static readonly LoopStop Asked = new(new(2026, 9, 14), "aan de gemeente");

    [Fact]
    public void A_closed_loop_says_in_how_many_days_it_went_round()
    {
        var track = new LoopDays(Heard, Bundled, Asked, new(new(2026, 10, 9)), new(new(2026, 11, 18)), new(2026, 10, 12)).On(Today);

        Assert.True(track.IsRound);
        Assert.Equal("Rond in 76 dagen", track.Sum);
        Assert.Equal(["6 dagen", "5 dagen", "25 dagen", "40 dagen", null], track.Stations.Select(station => station.Days));
        Assert.Equal("3 sep, schoolplein", track.Stations[0].When);
        Assert.Equal("9 okt, op tijd", track.Stations[3].When);
    }

    [Fact]
    public void A_question_whose_day_has_passed_stands_late_at_asked()
    {
        var track = new LoopDays(Heard, Bundled, Asked, Due: new(2026, 11, 17)).On(Today);

        Assert.Equal([LoopState.Done, LoopState.Done, LoopState.Late, LoopState.Ahead, LoopState.Ahead], track.Stations.Select(station => station.State));
        Assert.Equal("6 dagen te laat", track.Stations[2].Days);
        Assert.Equal("had gemoeten op 17 nov", track.Stations[3].When);
        Assert.Equal("Nog niet rond: dag 81", track.Sum);
    }

    [Fact]
    public void A_question_on_its_way_says_by_when_the_answer_was_asked()
    {
        var track = new LoopDays(Heard, Bundled, Asked, Due: new(2026, 12, 1)).On(Today);

        Assert.Equal(LoopState.Now, track.Stations[2].State);
        Assert.Equal("vóór 1 dec", track.Stations[3].When);
        Assert.Equal("nog niet", track.Stations[4].When);
    }

    [Fact]
    public void A_late_answer_says_how_late_it_was()
    {
        var track = new LoopDays(Heard, Bundled, Asked, new(new(2026, 10, 9)), Due: new(2026, 10, 2)).On(Today);

        Assert.Equal("9 okt, 7 dagen te laat", track.Stations[3].When);
        Assert.Equal(LoopState.Now, track.Stations[3].State);
        Assert.Equal("al 45 dagen", track.Stations[3].Days);
    }

    [Fact]
    public void A_question_that_was_closed_is_never_late()
    {
        var track = new LoopDays(Heard, Bundled, Asked, Due: new(2026, 11, 17), Closed: true).On(Today);

        Assert.Equal([LoopState.Done, LoopState.Done, LoopState.Now, LoopState.Ahead, LoopState.Ahead], track.Stations.Select(station => station.State));
        Assert.Null(track.Stations[2].Days);
        Assert.Equal("niet meer", track.Stations[3].When);
        Assert.Equal("Afgesloten, niet rond", track.Sum);
        Assert.Equal("Rond in 76 dagen", new LoopDays(Heard, Bundled, Asked, new(new(2026, 10, 9)), new(new(2026, 11, 18)), Closed: true).On(Today).Sum);
    }

    [Fact]
    public void A_step_that_was_skipped_counts_on_the_day_of_the_next()
    {
        var track = new LoopDays(Heard, null, Asked).On(Today);

        Assert.Equal("14 sep, aan de gemeente", track.Stations[1].When);
        Assert.Equal("dezelfde dag", track.Stations[1].Days);
    }
}
