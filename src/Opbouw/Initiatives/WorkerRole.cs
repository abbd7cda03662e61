namespace Opbouw.Initiatives;

/// <summary>The six roles of an opbouwwerker with a group.</summary>
public enum WorkerRole
{
    Coach,
    Supporter,
    Instigator,
    GoToPerson,
    Director,
    ProcessFacilitator,
}

/// <summary>Where the worker stands.</summary>
public enum WorkerPosition
{
    Beside,
    Behind,
    InFront,
}

/// <summary>Why she took another role or place; one tap.</summary>
public enum PositionReason
{
    GroupAsked,
    GroupCan,
    GroupIsStuck,
    NewPeople,
    LettingGo,
    OtherwiseSafe,
}

public static class WorkerRoleWords
{
    public static string Label(this WorkerRole role) => role switch
    {
        WorkerRole.Coach => "coach",
        WorkerRole.Supporter => "ondersteuner",
        WorkerRole.Instigator => "aanjager",
        WorkerRole.GoToPerson => "vraagbaak",
        WorkerRole.Director => "regisseur",
        _ => "procesbegeleider",
    };

    /// <summary>What the worker does, after her name.</summary>
    public static string Does(this WorkerRole role) => role switch
    {
        WorkerRole.Coach => "denkt mee en stelt vragen",
        WorkerRole.Supporter => "helpt waar de groep om vraagt",
        WorkerRole.Instigator => "brengt het op gang",
        WorkerRole.GoToPerson => "is er als de groep iets wil weten",
        WorkerRole.Director => "regelt het samen met anderen",
        _ => "leidt de gesprekken",
    };

    public static string Label(this WorkerPosition position) => position switch
    {
        WorkerPosition.Beside => "naast",
        WorkerPosition.Behind => "achter",
        _ => "voor",
    };

    /// <summary>Who decides, in the words of the group.</summary>
    public static string WhoDecides(this WorkerPosition position) => position switch
    {
        WorkerPosition.Beside => "Jullie beslissen, wij lopen mee.",
        WorkerPosition.Behind => "Jullie doen het, wij zijn er als het nodig is.",
        _ => "Wij gaan even voorop, tot jullie het overnemen.",
    };

    /// <summary>Who decides, told to who does not belong to the group.</summary>
    public static string ToTheOutside(this WorkerPosition position) => position switch
    {
        WorkerPosition.Beside => "De bewoners beslissen.",
        WorkerPosition.Behind => "De bewoners doen het zelf.",
        _ => "De opbouwwerker gaat even voorop, tot de bewoners het overnemen.",
    };

    public static string Label(this PositionReason reason) => reason switch
    {
        PositionReason.GroupAsked => "De groep vroeg erom",
        PositionReason.GroupCan => "De groep kan het zelf",
        PositionReason.GroupIsStuck => "De groep zit vast",
        PositionReason.NewPeople => "Er zijn nieuwe mensen",
        PositionReason.LettingGo => "Wij gaan loslaten",
        _ => "Anders is het niet veilig of eerlijk",
    };
}
