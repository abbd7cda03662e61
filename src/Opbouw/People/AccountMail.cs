using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>Tells somebody that something changed about how she comes in. The subject says nothing: others read it over her shoulder.</summary>
public sealed class AccountMail(Outbox outbox, WorkContext work)
{
    public void Tell(Account account, string what)
    {
        if (account.Email is not { } address)
            return;
        outbox.Post(address, "Bericht over uw account", $"""
            Dag {account.Name},

            {what}

            Was u dit zelf? Dan hoeft u niets te doen.
            Was u dit niet? Log daar uit, kies een ander wachtwoord en bel uw beheerder.
            {new Uri(work.Organisation.Address, "/mijn-account")}

            {work.Organisation.Name}
            """);
    }
}
