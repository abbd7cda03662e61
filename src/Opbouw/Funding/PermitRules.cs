using System.Globalization;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding;

/// <summary>What an event needs of the city.</summary>
public enum PermitOutcome
{
    Free,

    /// <summary>The city is told (melding).</summary>
    Notice,
    Permit,
}

/// <summary>
/// When an event is free, and what it needs when it is not. The usual numbers are those of Almere (almere.nl, evenementenvergunning): a small event of one day in
/// the open air. Which of notice and permit follows is for the city to say; until somebody chooses, the heaviest is shown.
/// </summary>
public sealed record PermitRules
{
    public static readonly IReadOnlyList<EventThing> FirstNotices = [EventThing.Food, EventThing.Fire];

    public static readonly SettingKind<PermitRules> Kind = new("evenementen", "Evenementen", "Wanneer een feest in de wijk vrij is, en wanneer de gemeente het moet weten.", new PermitRules(), rules => rules.Lines())
    {
        Rule = rules => rules.Until <= rules.From || rules.Until <= rules.SundayFrom ? EndsBeforeItBegins : null,
    };

    private static readonly Refusal EndsBeforeItBegins = new("permit.ends-before-it-begins", "Het einde ligt voor het begin. Kijk de tijden na.", nameof(Until));

    /// <summary>At the same moment.</summary>
    public int MostVisitors { get; init; } = 100;

    public TimeOnly From { get; init; } = new(9, 0);

    /// <summary>On a Sunday or a holiday.</summary>
    public TimeOnly SundayFrom { get; init; } = new(13, 0);

    public TimeOnly Until { get; init; } = new(23, 0);

    /// <summary>Room on the road for fire engines and ambulances.</summary>
    public decimal LeastMetresFree { get; init; } = 3.5m;

    /// <summary>Of one object: smaller than this is free.</summary>
    public decimal SquareMetres { get; init; } = 25;

    /// <summary>dB(A) at the houses.</summary>
    public int MostSound { get; init; } = 70;

    /// <summary>Of these the city wants to be told; of all others it gives a permit.</summary>
    public IReadOnlyList<EventThing> Notices { get; init; } = FirstNotices;

    public int NoticeWeeks { get; init; } = 3;

    public int PermitWeeks { get; init; } = 8;

    /// <summary>The page of the city.</summary>
    public string? Link { get; init; }

    public PermitOutcome OutcomeOf(EventThing thing) => Notices.Contains(thing) ? PermitOutcome.Notice : PermitOutcome.Permit;

    private IEnumerable<SettingLine> Lines()
    {
        yield return new("Bezoekers tegelijk", $"hoogstens {MostVisitors}");
        yield return new("Tijden", $"van {DutchDates.HourAlone(From)} tot {DutchDates.Hour(Until)}");
        yield return new("Op zon- en feestdagen", $"vanaf {DutchDates.Hour(SundayFrom)}");
        yield return new("Vrij op de weg", $"minstens {Metres(LeastMetresFree)} meter");
        yield return new("Grootste ding", $"kleiner dan {Metres(SquareMetres)} m²");
        yield return new("Geluid bij de huizen", $"hoogstens {MostSound} dB(A)");
        yield return new("Alleen melden", Notices.Count == 0 ? "niets" : string.Join(", ", Notices.Select(thing => thing.Label().ToLowerInvariant())));
        yield return new("Melden", $"{NoticeWeeks} weken vooraf");
        yield return new("Vergunning vragen", $"{PermitWeeks} weken vooraf");
        if (Link is { } link) yield return new("Pagina van de gemeente", link);
    }

    public static string Metres(decimal metres) => metres.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL"));
}
