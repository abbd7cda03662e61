using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents;

/// <summary>A link that is sent and nowhere kept.</summary>
/// <param name="Address">Where the mail goes.</param>
/// <param name="Token">The secret part of the link: 32 hexadecimal digits.</param>
public sealed record LinkByMail(string Address, string Token);

/// <summary>The resident's own page opens with a link, on a card or in a mail. The database knows its hash only.</summary>
public sealed class CardLinks(Outbox outbox, WorkContext work, OpenTrail trail)
{
    public const string Path = "/mijn-toestemming/";
    private const int Length = 32;

    /// <summary>128 bits; short enough for a QR code on paper.</summary>
    public static string NewToken() => SecretCode.New()[..Length];

    public static string HashOf(string token) => SecretCode.Hash(token);

    public void Make(Resident resident, string token)
    {
        resident.CardHash = HashOf(token);
        trail.Record(new CardForResidentMade(resident.Id));
    }

    public void Send(Resident resident, LinkByMail link)
    {
        Make(resident, link.Token);
        var organisation = work.Organisation;
        outbox.Post(link.Address, "Een vraag aan u", $"""
            Dag,

            U sprak met {work.Actor.Name} van {organisation.Name}. Wij vragen of iets van u mag.
            Op deze pagina staat wat wij vragen. U zegt daar ja of nee:
            {new Uri(organisation.Address, Path + link.Token)}

            Zegt u niets? Dan gooien wij uw gegevens na {Consent.DaysToAnswer} dagen weg.
            Kent u ons niet? Dan hoeft u niets te doen.

            {organisation.Name}
            """, resident.Id.Value);
    }
}
