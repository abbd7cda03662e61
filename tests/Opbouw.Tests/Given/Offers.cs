using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Offers;
using Opbouw.Shared.Keys;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

/// <param name="Key">Opens it for who made it: <c>/aanbod/{key}</c>.</param>
public sealed record MadeOffer(OfferId Id, string Key);

/// <summary>A group with an ask, and somebody whom it asked.</summary>
public sealed record AskedOffer(string Group, AskId Ask, MadeOffer Offer, MatchId Match);

public sealed partial class GivenPeopleAndPlaces
{
    public async Task<AskId> AnAsk(string key, string words = "Wie helpt tegels sjouwen in de tuin?", string kind = "handen", bool onSite = false, DateOnly? until = null)
    {
        var form = (await house.Visitor(at).Get($"/groep/{key}/vragen/nieuw")).FormWith("Bewaar de vraag").Choose(kind).Fill("Wat vragen jullie?", words);
        if (until is { } day) form.Fill("Tot en met welke dag?", Opbouw.Shared.Ui.DutchDates.Typed(day));
        if (onSite) form.Choose("Zet deze vraag ook op de site");
        return new AskId(Guid.Parse((await form.Press("Bewaar de vraag")).ShouldHaveNoErrors().Path.Split('/')[^1]));
    }

    /// <summary>Offered on the site in the Waterwijk; a worker has not looked yet.</summary>
    public async Task<MadeOffer> ANewOffer(string words = "Ik sjouw graag tegels in een tuin", string kind = "handen", string contact = "kanariegever@voorbeeld.example", string quarter = "Waterwijk", string query = "")
    {
        var page = await (await house.Visitor(at).Get($"/aanbieden{query}")).FormWith("Bied dit aan").Fill("Wat zou u graag doen of geven?", words).Choose(kind).Fill("In welke wijk?", quarter).Choose("bewoner").Fill("Uw naam, of die van het bedrijf", "Kanariegever")
            .Fill("Hoe bereiken wij u?", contact).Press("Bied dit aan");
        var key = page.ShouldHaveNoErrors().Path.Split('/')[2];
        return new MadeOffer(new OfferId(Guid.ParseExact(key[..32], "N")), key);
    }

    /// <summary>The same, and a worker looked.</summary>
    public async Task<MadeOffer> AnOffer(string words = "Ik sjouw graag tegels in een tuin", string kind = "handen", string contact = "kanariegever@voorbeeld.example", string quarter = "Waterwijk")
    {
        var made = await ANewOffer(words, kind, contact, quarter);
        await Inside.Change(async db => (await db.Set<Offer>().SingleAsync(offer => offer.Id == made.Id)).State = OfferState.Open);
        return made;
    }

    /// <summary>Straight into the database, for a worker in whose area nobody need work.</summary>
    public async Task<MadeOffer> AnOfferHeldBy(Person worker, string contact = "kanariegever@voorbeeld.example", OfferState state = OfferState.Open)
    {
        var id = OfferId.New();
        var key = await KeyOf(id.Value);
        var offer = new Offer
        {
            Id = id,
            Kind = HelpKind.Hands,
            Words = "Ik sjouw graag tegels in een tuin",
            Giver = GiverKind.Resident,
            Name = key.Seal("Kanariegever"),
            Contact = key.Seal(contact),
            HasMail = contact.Contains('@', StringComparison.Ordinal),
            HolderId = worker.Account,
            TeamId = worker.Team,
            MadeOn = Today,
            TouchedOn = Today,
            State = state,
        };
        offer.Areas.Add(new OfferArea { OfferId = id, AreaId = await TheArea() });
        await Inside.Add(offer);
        return new MadeOffer(id, await Inside.Run(async services => await OfferKey.OfAsync(services.GetRequiredService<LookUpHash>(), id, CancellationToken.None)));
    }

    /// <summary>A group asked for an offer that fits.</summary>
    public async Task<AskedOffer> AnAskedOffer(Person worker, string contact = "kanariegever@voorbeeld.example", DateOnly? until = null)
    {
        var group = await AGroup(worker);
        var (ask, offer) = (await AnAsk(group, until: until), await AnOfferHeldBy(worker, contact));
        (await (await house.Visitor(at).Get($"/groep/{group}/vragen/{ask}/aanbod/{offer.Id}")).FormWith("Verstuur de vraag").Fill("Wat vragen jullie?", "Kom je zaterdag helpen?").Fill("Hoe zijn jullie te bereiken?", "06 87 65 43 21").Press("Verstuur de vraag")).ShouldHaveNoErrors();
        return new AskedOffer(group, ask, offer, await Inside.Read(db => db.Set<Match>().Where(match => match.AskId == ask && match.OfferId == offer.Id).Select(match => match.Id).SingleAsync()));
    }

    /// <summary>The same, and she said yes.</summary>
    public async Task<AskedOffer> AnAgreedOffer(Person worker, string contact = "kanariegever@voorbeeld.example", DateOnly? until = null)
    {
        var asked = await AnAskedOffer(worker, contact, until);
        (await (await house.Visitor(at).Get($"/aanbod/{asked.Offer.Key}")).FormWith("Ja, ik help").Press("Ja, ik help")).ShouldHaveNoErrors();
        return asked;
    }

    /// <summary>The same, and it is asked now whether it was real.</summary>
    public async Task<AskedOffer> AnOfferToCheck(Person worker, string contact = "kanariegever@voorbeeld.example")
    {
        var asked = await AnAgreedOffer(worker, contact);
        await Inside.Change(async db => (await db.Set<Match>().SingleAsync(match => match.Id == asked.Match)).Check());
        return asked;
    }
}
