namespace Opbouw.Signals.PersonalData;

public enum PersonalDataKind
{
    TelephoneNumber,
    EmailAddress,
    CitizenServiceNumber,
    LicencePlate,
    Name,
}

/// <summary>A place in a text where something seems to point at one person.</summary>
public sealed record PersonalDataFinding(PersonalDataKind Kind, int Start, int Length)
{
    /// <summary>A BSN is never kept, whatever the worker says; the rest she may confirm to be no person.</summary>
    public bool IsRefused => Kind == PersonalDataKind.CitizenServiceNumber;

    public string Advice => Kind switch
    {
        PersonalDataKind.TelephoneNumber => "Hier lijkt een telefoonnummer te staan. Laat het weg.",
        PersonalDataKind.EmailAddress => "Hier lijkt een e-mailadres te staan. Laat het weg.",
        PersonalDataKind.CitizenServiceNumber => "Hier lijkt een burgerservicenummer (BSN) te staan. Dat bewaren wij nooit. Haal het weg.",
        PersonalDataKind.LicencePlate => "Hier lijkt een kenteken te staan. Laat het weg.",
        _ => "Hier lijkt een naam te staan. Schrijf het zonder naam, bijvoorbeeld: een bewoner.",
    };

    /// <summary>The words themselves, to show them back to who wrote them.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
