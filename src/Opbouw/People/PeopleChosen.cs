using Opbouw.Shared.Mail;
using Opbouw.Shared.Settings;

namespace Opbouw.People;

/// <summary>What an organisation chooses about inviting people.</summary>
public static class PeopleChosen
{
    public static readonly NumberSetting InviteDays = new(NumberPage.Terms, "people.invite-days", "Hoeveel dagen werkt een uitnodiging voor een account?", "dagen", 7, 1, 14)
    {
        One = "dag",
        Hint = "Een uitnodiging die al verstuurd is, houdt haar eigen dag.",
    };

    public static readonly LetterKind LogInLink = new("inloglink", "Mail om mee in te loggen", "Aan een bewoner die wil inloggen.", new LetterText("Inloggen", """
        Dag {naam},

        U wilt inloggen bij {organisatie}. Open deze link in de browser waarin u erom vroeg:

        {link}

        Leest u dit op een ander apparaat? Typ dan daar deze cijfers: {code}

        De link en de cijfers werken één keer, een kwartier lang.
        Vroeg u dit niet? Dan hoeft u niets te doen.
        """),
        new Placeholder("naam", "de naam van wie de mail krijgt", "Fatima Voorbeeld"),
        new Placeholder("link", "het adres waarmee iemand inlogt", "https://opbouw.voorbeeld.example/inloggen/link?code=…", IsRequired: true),
        new Placeholder("code", "de 6 cijfers voor wie de mail op een ander apparaat leest", "123456", IsRequired: true));

    public static readonly LetterKind ResidentInvite = new("uitnodiging-bewoner", "Uitnodiging voor een bewoner", "Aan een bewoner die een account krijgt.", new LetterText("Uw account", """
        Dag {naam},

        U hebt een account bij {organisatie}. U hebt geen wachtwoord nodig.
        Inloggen doet u hier, met dit e-mailadres:

        {link}
        """),
        new Placeholder("naam", "de naam van wie de mail krijgt", "Fatima Voorbeeld"),
        new Placeholder("link", "het adres waar iemand inlogt", "https://opbouw.voorbeeld.example/inloggen/bewoner", IsRequired: true));

    public static readonly LetterKind Invite = new("uitnodiging", "Uitnodiging voor een account", "Aan iemand die een account krijgt.", new LetterText("Uw account", """
        Dag {naam},

        U krijgt een account bij {organisatie}.
        Kies een wachtwoord op deze pagina:

        {link}

        De link werkt één keer, {geldig} lang. Stuur hem niet door.
        """),
        new Placeholder("naam", "de naam van wie de mail krijgt", "Samira Voorbeeld"),
        new Placeholder("link", "het adres waar iemand een wachtwoord kiest", "https://opbouw.voorbeeld.example/uitnodiging?code=…", IsRequired: true),
        new Placeholder("geldig", "hoe lang de link werkt", "7 dagen"));
}
