namespace Opbouw.Shared.Ui;

/// <summary>The day a question reached a station, and where or by whom: "schoolplein", "door 3 bewoners", "aan de gemeente".</summary>
public sealed record LoopStop(DateOnly Day, string? Where = null);

/// <summary>The days of one question; from these comes what the loop track prints.</summary>
/// <param name="Due">The day on which the partner was asked to answer.</param>
/// <param name="Closed">Nobody waits any more: nothing counts on, and nothing is late.</param>
public sealed record LoopDays(LoopStop Heard, LoopStop? Bundled = null, LoopStop? Asked = null, LoopStop? Answered = null, LoopStop? Told = null, DateOnly? Due = null, bool Closed = false)
{
    private const int Answer = 3;

    public LoopTrack On(DateOnly today)
    {
        var stops = new[] { Heard, Bundled, Asked, Answered, Told };
        // A step that was skipped on paper counts as done on the day of the next one.
        for (var number = stops.Length - 2; number > 0; number--)
            stops[number] ??= stops[number + 1];
        var here = Array.FindLastIndex(stops, stop => stop is not null);
        var stations = stops.Select((stop, number) => Station(stops, number, here, today)).ToList();
        return new LoopTrack(stations, Sum(here == stops.Length - 1, today));
    }

    private string Sum(bool isRound, DateOnly today) => isRound
        ? $"Rond in {DutchDates.Days(Math.Max(1, Told!.Day.DayNumber - Heard.Day.DayNumber))}"
        : Closed ? "Afgesloten, niet rond"
        : $"Nog niet rond: dag {Math.Max(1, today.DayNumber - Heard.Day.DayNumber)}";

    private LoopStation Station(LoopStop?[] stops, int number, int here, DateOnly today)
    {
        var name = LoopTrack.Names[number];
        if (stops[number] is not { } stop)
            return new LoopStation(name, Expected(number, today), null, LoopState.Ahead);
        var when = DutchDates.Brief(stop.Day, today) + (Note(number, stop) is { } note ? $", {note}" : "");
        if (number < here)
            return new LoopStation(name, when, Stretch(stop.Day, stops[number + 1]!.Day), LoopState.Done);
        if (number == stops.Length - 1)
            return new LoopStation(name, when, null, LoopState.Done);
        if (Closed)
            return new LoopStation(name, when, null, LoopState.Now);
        return IsLate(number, today)
            ? new LoopStation(name, when, $"{DutchDates.Days(Due!.Value, today)} te laat", LoopState.Late)
            : new LoopStation(name, when, stop.Day == today ? "vandaag" : $"al {DutchDates.Days(stop.Day, today)}", LoopState.Now);
    }

    private static string Stretch(DateOnly from, DateOnly to) => from == to ? "dezelfde dag" : DutchDates.Days(from, to);

    private bool IsLate(int number, DateOnly today) => number == Answer - 1 && Due is { } due && due < today;

    private string? Note(int number, LoopStop stop) => number == Answer && stop.Where is null && Due is { } due
        ? stop.Day <= due ? "op tijd" : $"{DutchDates.Days(due, stop.Day)} te laat"
        : stop.Where;

    private string Expected(int number, DateOnly today) => Closed ? "niet meer"
        : number == Answer && Asked is not null && Due is { } due
        ? due < today ? $"had gemoeten op {DutchDates.Brief(due, today)}" : $"vóór {DutchDates.Brief(due, today)}"
        : "nog niet";
}
