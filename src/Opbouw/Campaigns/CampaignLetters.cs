using Opbouw.Shared.Keys;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Ui;

namespace Opbouw.Campaigns;

/// <summary>What somebody who signed up for a campaign gets by mail. The subject names no campaign: others may look along.</summary>
public sealed class CampaignLetters(Letters letters, LookUpHash hashes, WorkContext work)
{
    private static readonly Placeholder Name = new("naam", "hoe iemand heet", "Fatima");
    private static readonly Placeholder What = new("campagne", "hoe de campagne heet", "Een theepot voor de straat");
    private static readonly Placeholder Standing = new("stand", "een plek, of de wachtlijst", "U hebt een plek.", IsRequired: true);
    private static readonly Placeholder LastDay = new("ideedag", "de laatste dag om een idee te sturen", "1 maart 2027", IsRequired: true);
    private static readonly Placeholder Link = new("link", "de eigen pagina", "https://opbouw.voorbeeld.example/campagne/mijn/…", IsRequired: true);

    public static readonly LetterKind SignedUp = new("campagne-aangemeld", "Aangemeld voor een campagne", "Aan wie zich op de site aanmeldt.", new LetterText("Uw aanmelding", """
        Dag {naam},

        U meldde zich aan voor {campagne}. {stand}

        Op uw eigen pagina stuurt of verandert u uw idee. Dat kan tot en met {ideedag}. U kunt zich daar ook afmelden:
        {link}

        Bewaar deze mail, en geef de link aan niemand.

        {organisatie}
        """), Name, What, Standing, LastDay, Link);

    public static readonly LetterKind Already = new("campagne-al-aangemeld", "Al aangemeld voor een campagne", "Aan wie zich nog een keer aanmeldt.", new LetterText("U was al aangemeld", """
        Dag,

        Iemand vulde uw e-mailadres in voor {campagne}. U was al aangemeld, en dat blijft zo. {stand}

        Uw eigen pagina:
        {link}

        Was u dit niet? Dan hoeft u niets te doen.

        {organisatie}
        """), What, Standing, Link);

    public static readonly LetterKind Place = new("campagne-plek", "Een plek vrij bij een campagne", "Aan wie het langst op de wachtlijst staat, als er een plek vrijkomt.", new LetterText("Er is een plek voor u", """
        Dag {naam},

        Er kwam een plek vrij bij {campagne}. Die is nu van u.

        Stuur uw idee, tot en met {ideedag}. Of meld u af, dan kan een ander meedoen:
        {link}

        {organisatie}
        """), Name, What, LastDay, Link);

    public static readonly LetterKind Dates = new("campagne-andere-dagen", "Andere dagen bij een campagne", "Aan wie meedoet, als de dagen veranderen.", new LetterText("De dagen zijn veranderd", """
        Dag {naam},

        De dagen van {campagne} zijn veranderd. Een idee sturen of veranderen kan nu tot en met {ideedag}.

        Uw eigen pagina:
        {link}

        {organisatie}
        """), Name, What, LastDay, Link);

    public static readonly LetterKind Reminder = new("campagne-herinnering", "Nog geen idee gestuurd", "Een week voor de laatste dag, aan wie een plek heeft en nog geen idee stuurde.", new LetterText("Stuur ons uw idee", """
        Dag {naam},

        U hebt een plek bij {campagne}. Wij hebben nog geen idee van u.

        Stuur het tot en met {ideedag}. Een paar zinnen is genoeg:
        {link}

        Kunt u toch niet? Meld u dan af op die pagina. Dan kan een ander meedoen.

        {organisatie}
        """), Name, What, LastDay, Link);

    public static readonly LetterKind Chosen = new("campagne-gekozen", "Idee gekozen bij een campagne", "Aan wie een idee stuurde, als de opbouwwerker het kiest.", new LetterText("Uw idee gaat door", """
        Dag {naam},

        Mooi idee. Het gaat door bij {campagne}. U hoort van ons wanneer u krijgt wat erbij hoort.

        Uw idee staat op uw eigen pagina:
        {link}

        {organisatie}
        """), Name, What, Link);

    public static readonly LetterKind TakenBack = new("campagne-plek-terug", "Plek gaat naar een ander", "Aan wie geen idee stuurde, als de opbouwwerker de plek terugneemt.", new LetterText("Uw plek gaat naar een ander", """
        Dag {naam},

        U had een plek bij {campagne}. Er kwam geen idee. Daarom gaat de plek naar een ander.

        Jammer, maar niet erg. Een volgende keer bent u weer welkom. Wilt u iets anders beginnen in uw buurt? Bel dan uw opbouwwerker.

        {organisatie}
        """), Name, What);

    public static IReadOnlyList<LetterKind> All => [SignedUp, Already, Place, Dates, Reminder, Chosen, TakenBack];

    public Task SignedUpAsync(SignUp signUp, Campaign campaign, string name, string mail, CancellationToken ct) => PostAsync(SignedUp, signUp, campaign, name, mail, ct);

    /// <summary>Without a name: whoever filled in this address may be somebody else.</summary>
    public Task AlreadyAsync(SignUp signUp, Campaign campaign, string mail, CancellationToken ct) => PostAsync(Already, signUp, campaign, "", mail, ct);

    /// <summary>One letter for each thing that is new.</summary>
    public async Task NewsAsync(SignUp signUp, Campaign campaign, string name, string mail, CancellationToken ct)
    {
        foreach (var (news, kind) in new[] { (SignUpNews.Place, Place), (SignUpNews.Dates, Dates), (SignUpNews.Reminder, Reminder), (SignUpNews.Chosen, Chosen), (SignUpNews.TakenBack, TakenBack) })
        {
            if (signUp.News.HasFlag(news))
                await PostAsync(kind, signUp, campaign, name, mail, ct);
        }
    }

    private async Task PostAsync(LetterKind kind, SignUp signUp, Campaign campaign, string name, string mail, CancellationToken ct) => await letters.PostAsync(kind, mail, new Dictionary<string, string>
    {
        ["naam"] = name,
        ["campagne"] = campaign.Title,
        ["stand"] = CampaignWords.Standing(signUp.HasPlace),
        ["ideedag"] = DutchDates.FullWithYear(campaign.IdeasUntil),
        ["link"] = new Uri(work.Organisation.Address, $"/campagne/mijn/{await SignUpKey.OfAsync(hashes, signUp.Id, ct)}").AbsoluteUri,
    }, ct);
}
