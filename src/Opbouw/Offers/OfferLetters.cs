using Opbouw.Groups;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;

namespace Opbouw.Offers;

/// <summary>What who offers, and who asked, get by mail. The subject names no group and no offer: others may look along.</summary>
public sealed class OfferLetters(Letters letters, GroupLetters groups, LookUpHash hashes, WorkContext work)
{
    private static readonly Placeholder Offered = new("aanbod", "wat iemand aanbood", "Ik help graag met planten");
    private static readonly Placeholder Group = new("groep", "hoe de groep heet", "Een geveltuin voor elk huis");
    private static readonly Placeholder Words = new("woorden", "wat de groep schreef", "Kom je zaterdag helpen?", IsRequired: true);
    private static readonly Placeholder Link = new("link", "de eigen pagina", "https://opbouw.voorbeeld.example/aanbod/…", IsRequired: true);
    private static readonly Placeholder Asked = new("vraag", "wat de groep vroeg", "Wie leent ons een kruiwagen?");

    public static readonly LetterKind Kept = new("aanbod-bewaard", "Een aanbod is bewaard", "Aan wie op de site iets aanbiedt en een e-mailadres gaf.", new LetterText("Uw aanbod", """
        Dank u wel voor uw aanbod:
        {aanbod}

        Een opbouwwerker kijkt er eerst naar. Daarna zien groepen van bewoners het, zonder uw naam.

        Andere dagen, even rust, of toch niet meer? Dat kan altijd, op uw eigen pagina:
        {link}

        {organisatie}
        """), Offered, Link);

    public static readonly LetterKind Requested = new("aanbod-gevraagd", "Een groep vraagt een aanbod aan", "Aan wie iets aanbiedt, als een groep erom vraagt.", new LetterText("Wilt u helpen?", """
        U bood aan: {aanbod}

        De groep ‘{groep}’ vraagt u:
        {woorden}

        Zeg hier ja of nee. Pas na een ja ziet u van elkaar hoe u elkaar bereikt:
        {link}
        """), Offered, Group, Words, Link);

    public static readonly LetterKind SaidYes = new("aanbod-ja", "Iemand zegt ja tegen een groep", "Aan wie van de groep vroeg, als iemand ja zegt.", new LetterText("Er is ja gezegd", """
        Iemand wil jullie helpen met: {vraag}

        Kijk hier hoe jullie elkaar bereiken:
        {link}
        """), Asked, Link);

    public static readonly LetterKind RealForGiver = new("aanbod-echt", "Werd het iets? Aan wie hielp", "Twee weken na de datum, aan wie ja zei.", new LetterText("Werd het iets?", """
        U zei ja tegen de groep ‘{groep}’. Werd het iets?

        Zeg het hier met één druk op een knop:
        {link}
        """), Group, Link);

    public static readonly LetterKind RealForGroup = new("aanbod-echt-groep", "Werd het iets? Aan de groep", "Twee weken na de datum, aan wie van de groep vroeg.", new LetterText("Werd de hulp iets?", """
        Iemand zei ja op jullie vraag: {vraag}

        Werd het iets? Zeg het hier met één druk op een knop. Bedanken kan daar ook:
        {link}
        """), Asked, Link);

    public static readonly LetterKind Thanks = new("aanbod-bedankt", "Een bedankje van een groep", "Aan wie hielp, als de groep bedankt.", new LetterText("Een bedankje", """
        De groep ‘{groep}’ bedankt u:
        {woorden}

        {organisatie}
        """), Group, Words);

    public static IReadOnlyList<LetterKind> All => [Kept, Requested, SaidYes, RealForGiver, RealForGroup, Thanks];

    public async Task KeptAsync(OfferId offer, string words, string to, CancellationToken ct) =>
        await letters.PostAsync(Kept, to, new Dictionary<string, string> { ["aanbod"] = words, ["link"] = await AddressOfAsync(offer, ct) }, ct);

    public async Task RequestedAsync(Offer offer, string group, string words, string to, CancellationToken ct) =>
        await letters.PostAsync(Requested, to, new Dictionary<string, string> { ["aanbod"] = offer.Words, ["groep"] = group, ["woorden"] = words, ["link"] = await AddressOfAsync(offer.Id, ct) }, ct);

    public async Task SaidYesAsync(GroupAsk ask, MemberId member, string to, CancellationToken ct) =>
        await letters.PostAsync(SaidYes, to, new Dictionary<string, string> { ["vraag"] = ask.Words, ["link"] = await AddressOfAsync(ask, member, ct) }, ct);

    public async Task RealForGiverAsync(OfferId offer, string group, string to, CancellationToken ct) =>
        await letters.PostAsync(RealForGiver, to, new Dictionary<string, string> { ["groep"] = group, ["link"] = await AddressOfAsync(offer, ct) }, ct);

    public async Task RealForGroupAsync(GroupAsk ask, MemberId member, string to, CancellationToken ct) =>
        await letters.PostAsync(RealForGroup, to, new Dictionary<string, string> { ["vraag"] = ask.Words, ["link"] = await AddressOfAsync(ask, member, ct) }, ct);

    public async Task ThanksAsync(string group, string words, string to, CancellationToken ct) =>
        await letters.PostAsync(Thanks, to, new Dictionary<string, string> { ["groep"] = group, ["woorden"] = words }, ct);

    public async Task<string> AddressOfAsync(OfferId offer, CancellationToken ct) => new Uri(work.Organisation.Address, $"/aanbod/{await OfferKey.OfAsync(hashes, offer, ct)}").AbsoluteUri;

    private async Task<string> AddressOfAsync(GroupAsk ask, MemberId member, CancellationToken ct) => $"{await groups.AddressOfAsync(member, ct)}/vragen/{ask.Id}";
}
