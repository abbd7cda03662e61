namespace Opbouw.FieldWork;

/// <summary>Dutch words of the kinds of contact.</summary>
public static class ContactWords
{
    public static string Label(this ContactKind kind) => kind switch
    {
        ContactKind.Chat => "praatje",
        ContactKind.Conversation => "gesprek",
        ContactKind.HomeVisit => "huisbezoek",
        ContactKind.PhoneOrApp => "telefoon of app",
        ContactKind.Meeting => "bijeenkomst",
        ContactKind.Presence => "aanwezig",
        _ => "interventie",
    };

    public static string Label(this Mood mood) => mood switch
    {
        Mood.Good => "goed",
        Mood.Mixed => "gemengd",
        _ => "zwaar",
    };

    public static string Label(this Capital capital) => capital switch
    {
        Capital.Bonding => "binnen een groep",
        Capital.Bridging => "tussen groepen",
        _ => "naar wie beslist",
    };

    public static string People(int number) => number switch
    {
        0 => "niemand",
        1 => "1 mens",
        _ => $"{number} mensen",
    };
}
