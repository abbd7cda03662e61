namespace Opbouw.Offers;

/// <summary>What a group can need, and somebody can give.</summary>
public enum HelpKind
{
    Hands,
    Knowledge,
    Things,
    Place,
    Money,
    Permission,
}

/// <summary>For whom somebody offers: herself, a company, or an organisation.</summary>
public enum GiverKind
{
    Resident,
    Company,
    Organisation,
}

public static class HelpWords
{
    public static string Label(this HelpKind kind) => kind switch
    {
        HelpKind.Hands => "handen",
        HelpKind.Knowledge => "kennis",
        HelpKind.Things => "spullen",
        HelpKind.Place => "plek",
        HelpKind.Money => "geld",
        _ => "toestemming",
    };

    /// <summary>An example, for who chooses.</summary>
    public static string Example(this HelpKind kind) => kind switch
    {
        HelpKind.Hands => "Meehelpen, sjouwen, koken",
        HelpKind.Knowledge => "Weten hoe iets moet",
        HelpKind.Things => "Lenen of geven",
        HelpKind.Place => "Een zaal, een tuin, een keuken",
        HelpKind.Money => "Een bijdrage",
        _ => "Dat iets mag, op uw grond of van uw dienst",
    };

    public static string Label(this GiverKind giver) => giver switch
    {
        GiverKind.Resident => "bewoner",
        GiverKind.Company => "bedrijf",
        _ => "organisatie",
    };
}
