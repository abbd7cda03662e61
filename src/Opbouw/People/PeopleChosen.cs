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
