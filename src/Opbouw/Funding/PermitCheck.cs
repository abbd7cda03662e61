using Opbouw.Shared.Ui;

namespace Opbouw.Funding;

/// <summary>What can make an event more than small.</summary>
public enum EventThing
{
    Visitors,
    Hours,
    RoomOnTheRoad,
    Objects,
    Sound,
    RoadClosed,
    BusyPlace,
    SeveralDays,
    Alcohol,
    Food,
    Fire,
}

public static class EventThings
{
    /// <summary>What one can only say yes to.</summary>
    public static readonly IReadOnlyList<EventThing> Asked = [EventThing.RoadClosed, EventThing.BusyPlace, EventThing.SeveralDays, EventThing.Alcohol, EventThing.Food, EventThing.Fire];

    public static string Label(this EventThing thing) => thing switch
    {
        EventThing.Visitors => "Te veel bezoekers",
        EventThing.Hours => "Te vroeg of te laat",
        EventThing.RoomOnTheRoad => "Te weinig ruimte op de weg",
        EventThing.Objects => "Een groot ding, zoals een tent of podium",
        EventThing.Sound => "Te hard geluid",
        EventThing.RoadClosed => "Er gaat een straat dicht",
        EventThing.BusyPlace => "Het is in het centrum, op het strand of op een evenemententerrein",
        EventThing.SeveralDays => "Het duurt langer dan één dag",
        EventThing.Alcohol => "Er is bier of wijn te koop",
        EventThing.Food => "Er is eten te koop of voor iedereen",
        _ => "Er is vuur, zoals een barbecue of vuurkorf",
    };
}

/// <summary>What somebody says of an event. Null: she does not know yet.</summary>
/// <param name="Sound">dB(A) at the houses.</param>
public sealed record EventAnswers(
    bool IsOnPublicGround, int? Visitors, DateOnly? On, TimeOnly? From, TimeOnly? Until, decimal? MetresFree, decimal? SquareMetres, int? Sound, IReadOnlyList<EventThing> Things, bool IsHoliday = false);

/// <summary>One rule, and what it means for this event.</summary>
/// <param name="Outcome">Null: not answered, so nothing can be said.</param>
public sealed record PermitLine(EventThing? Thing, PermitOutcome? Outcome, string Words);

/// <summary>Whether an event is free, is told to the city, or needs a permit; each answer with its reason. The city decides, this page does not.</summary>
/// <param name="LastDay">To tell the city, or to ask; null when it is free or has no day.</param>
public sealed record PermitCheck(PermitOutcome Outcome, IReadOnlyList<PermitLine> Lines, DateOnly? LastDay)
{
    /// <summary>Something was not answered: it may become more, never less.</summary>
    public bool IsIncomplete => Lines.Any(line => line.Outcome is null);

    public static PermitCheck Of(EventAnswers answers, PermitRules rules)
    {
        var lines = answers.IsOnPublicGround ? [.. Numbers(answers, rules), .. Things(answers, rules)]
            : new List<PermitLine> { new(null, PermitOutcome.Free, "Het is op eigen grond, en alleen voor genodigden. Dat is geen evenement.") };
        var outcome = lines.Max(line => line.Outcome) ?? PermitOutcome.Free;
        var weeks = outcome switch { PermitOutcome.Notice => rules.NoticeWeeks, PermitOutcome.Permit => rules.PermitWeeks, _ => (int?)null };
        return new PermitCheck(outcome, lines, weeks is { } before ? answers.On?.AddDays(-7 * before) : null);
    }

    private static IEnumerable<PermitLine> Numbers(EventAnswers answers, PermitRules rules)
    {
        yield return Line(EventThing.Visitors, answers.Visitors is { } people ? people <= rules.MostVisitors : null, rules,
            $"Hoogstens {rules.MostVisitors} mensen tegelijk is vrij. Hier: {answers.Visitors}.", "Met hoeveel mensen tegelijk weten wij nog niet.");
        yield return Hours(answers, rules);
        yield return Line(EventThing.RoomOnTheRoad, answers.MetresFree is { } free ? free >= rules.LeastMetresFree : null, rules,
            $"Op de weg blijft {PermitRules.Metres(rules.LeastMetresFree)} meter vrij voor brandweer en ambulance. Hier: {PermitRules.Metres(answers.MetresFree ?? 0)} meter.", "Hoeveel ruimte er op de weg vrij blijft, weten wij nog niet.");
        yield return Line(EventThing.Objects, answers.SquareMetres is { } size ? size < rules.SquareMetres : null, rules,
            $"Een tent, podium of springkussen kleiner dan {PermitRules.Metres(rules.SquareMetres)} m² is vrij. Hier: {PermitRules.Metres(answers.SquareMetres ?? 0)} m².", "Hoe groot het grootste ding is, weten wij nog niet.");
        yield return Line(EventThing.Sound, answers.Sound is { } sound ? sound <= rules.MostSound : null, rules,
            $"Bij de huizen is hoogstens {rules.MostSound} dB(A) vrij. Hier: {answers.Sound}.", "Hoe hard het bij de huizen is, weten wij nog niet.");
    }

    private static PermitLine Hours(EventAnswers answers, PermitRules rules)
    {
        var isSunday = answers.IsHoliday || answers.On?.DayOfWeek == DayOfWeek.Sunday;
        var earliest = isSunday ? rules.SundayFrom : rules.From;
        bool? isWithin = answers is { From: { } from, Until: { } until } ? from >= earliest && until <= rules.Until && until > from : null;
        return Line(EventThing.Hours, isWithin, rules,
            $"{(isSunday ? "Op een zondag of feestdag is van" : "Van")} {DutchDates.HourAlone(earliest)} tot {DutchDates.Hour(rules.Until)}{(isSunday ? "" : " is")} vrij. Hier: {Said(answers.From)} tot {Said(answers.Until)} uur.",
            "Hoe laat het begint en eindigt, weten wij nog niet.");
    }

    private static IEnumerable<PermitLine> Things(EventAnswers answers, PermitRules rules) => EventThings.Asked.Select(thing => answers.Things.Contains(thing)
        ? new PermitLine(thing, rules.OutcomeOf(thing), $"{thing.Label()}.{(thing == EventThing.Alcohol ? " Daar is ook een ontheffing voor nodig." : "")}")
        : new PermitLine(thing, PermitOutcome.Free, $"Hier niet: {Small(thing.Label())}."));

    private static PermitLine Line(EventThing thing, bool? isWithin, PermitRules rules, string words, string unknown) => isWithin switch
    {
        null => new PermitLine(thing, null, unknown),
        true => new PermitLine(thing, PermitOutcome.Free, words),
        _ => new PermitLine(thing, rules.OutcomeOf(thing), words),
    };

    private static string Said(TimeOnly? time) => time is { } said ? DutchDates.HourAlone(said) : "?";

    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}

public static class PermitOutcomes
{
    public static string Label(this PermitOutcome outcome) => outcome switch
    {
        PermitOutcome.Free => "Vrij",
        PermitOutcome.Notice => "Melden",
        _ => "Vergunning",
    };

    public static string Sentence(this PermitOutcome outcome) => outcome switch
    {
        PermitOutcome.Free => "Zo te zien hoeft de gemeente hier niets van te weten.",
        PermitOutcome.Notice => "Zo te zien moet de gemeente dit weten: dat heet melden.",
        _ => "Zo te zien is er een vergunning van de gemeente nodig.",
    };
}
