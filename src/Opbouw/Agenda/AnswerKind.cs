namespace Opbouw.Agenda;

/// <summary>The five answers a partner can give. A no is not an error.</summary>
public enum AnswerKind
{
    WillDo,
    Partly,
    No,
    WantToKnowMore,
    Done,
}

/// <summary>How an answer came in.</summary>
public enum AnswerChannel
{
    /// <summary>By the partner after log-in.</summary>
    Desk,

    /// <summary>By the partner through the personal link in the mail.</summary>
    Link,
    Telephone,
    Letter,
    Talk,
}

public static class AnswerKinds
{
    public static IReadOnlyList<AnswerKind> All { get; } = Enum.GetValues<AnswerKind>();

    /// <summary>As printed on the stamp.</summary>
    public static string Label(this AnswerKind kind) => kind switch
    {
        AnswerKind.WillDo => "Doen we",
        AnswerKind.Partly => "Deels",
        AnswerKind.No => "Nee, want",
        AnswerKind.WantToKnowMore => "Meer weten",
        _ => "Gedaan",
    };

    public static string Hint(this AnswerKind kind) => kind switch
    {
        AnswerKind.WillDo => "met een datum",
        AnswerKind.Partly => "wat wel, wat niet",
        AnswerKind.No => "met de reden",
        AnswerKind.WantToKnowMore => "u stelt een vraag terug",
        _ => "het is al klaar",
    };

    public static string Label(this AnswerChannel channel) => channel switch
    {
        AnswerChannel.Desk => "zelf ingevuld na inloggen",
        AnswerChannel.Link => "zelf ingevuld via de link in de mail",
        AnswerChannel.Telephone => "per telefoon",
        AnswerChannel.Letter => "per brief",
        _ => "in een gesprek",
    };
}
