using Opbouw.Shared.Mail;

namespace Opbouw.Shared.Notifications;

/// <summary>The mail about what waits for somebody.</summary>
public static class NotificationLetter
{
    public static readonly LetterKind Waiting = new("meldingen", "Mail over meldingen", "Aan een collega of partner, als er iets wacht.", new LetterText("Er wacht iets op je", """
        Beste {naam},

        {meldingen}

        Minder mail? Kies het hier, zonder in te loggen:
        {keuze}

        {organisatie}
        """),
        new Placeholder("naam", "de naam van wie de mail krijgt", "Samira"),
        new Placeholder("meldingen", "alle meldingen, elk met een adres", "Er is een antwoord op: Meer licht op het pad\nhttps://opbouw.voorbeeld.example/agendering/…", IsRequired: true),
        new Placeholder("keuze", "het adres waar iemand minder mail kiest", "https://opbouw.voorbeeld.example/meldingen/keuze/…", IsRequired: true));
}
