using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding;

/// <summary>A page that asks about an event, with <c>&lt;partial name="/Funding/_EventQuestions.cshtml" model="Model" /&gt;</c>.</summary>
public interface IAsksAboutEvent
{
    EventForm Form { get; }

    PermitRules Rules { get; }
}

/// <summary>The questions about an event. What is not known yet may stay empty; the place and the day are for a group that keeps the answer.</summary>
public class EventForm
{
    public const string OnPublicGround = "openbaar";
    public const string OnOwnGround = "eigen";

    private const int LongestNumber = 8;

    public static readonly IReadOnlyList<Choice> Grounds = [new(OnPublicGround, "Op straat, in een park of op een plein"), new(OnOwnGround, "Op eigen grond, alleen voor genodigden")];

    public static readonly IReadOnlyList<Choice> Things = [.. EventThings.Asked.Select(thing => new Choice(thing.ToString(), thing.Label()))];

    [Required(ErrorMessage = "Kies waar het is."), RegularExpression($"{OnPublicGround}|{OnOwnGround}", ErrorMessage = "Kies waar het is.")]
    public string? Ground { get; set; }

    public DateOnly? On { get; set; }

    public bool IsHoliday { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? Until { get; set; }

    [Range(0, 1_000_000, ErrorMessage = "Vul een getal in, zoals 80.")]
    public int? Visitors { get; set; }

    [StringLength(LongestNumber, ErrorMessage = "Vul een getal in, zoals 3,5.")]
    public string? MetresFree { get; set; }

    [StringLength(LongestNumber, ErrorMessage = "Vul een getal in, zoals 9 of 12,5.")]
    public string? SquareMetres { get; set; }

    [Range(0, 200, ErrorMessage = "Vul een getal in van 0 tot 200.")]
    public int? Sound { get; set; }

    public List<EventThing> Holds { get; set; } = [];

    /// <summary>Null when something is no number; then it stands at its field.</summary>
    public EventAnswers? Read(ModelStateDictionary state)
    {
        var metres = Number(state, nameof(MetresFree), MetresFree, "Vul een getal in, zoals 3,5.");
        var size = Number(state, nameof(SquareMetres), SquareMetres, "Vul een getal in, zoals 9 of 12,5.");
        return state.IsValid ? new EventAnswers(Ground == OnPublicGround, Visitors, On, From, Until, metres, size, Sound, [.. Holds.Intersect(EventThings.Asked)], IsHoliday) : null;
    }

    /// <summary>A number of metres, with a comma or a point.</summary>
    public static decimal? ReadMetres(string? typed) =>
        decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 100_000 ? number : null;

    private static decimal? Number(ModelStateDictionary state, string field, string? typed, string advice)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var number = ReadMetres(typed);
        if (number is null) state.AddModelError("Form." + field, advice);
        return number;
    }
}
