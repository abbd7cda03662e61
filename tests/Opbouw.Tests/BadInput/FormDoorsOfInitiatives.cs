using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Security;
using Opbouw.Tests.Rights;

namespace Opbouw.Tests.BadInput;

/// <summary>Pages of initiatives, their groups, money, support, offers and campaigns that only have a form in a certain state.</summary>
public static partial class FormDoors
{
    private static IEnumerable<FormDoor> OfInitiatives() =>
    [
        new("/mijn-initiatieven/{id:guid}/leeft-het-nog", async g => await g.Open(RoleCodes.Worker, $"/mijn-initiatieven/{await g.House.Given.AnInitiativeLetGo(g.Worker)}/leeft-het-nog")),
        new("/mijn-initiatieven/{id:guid}/site", async g =>
        {
            var code = await g.House.Given.AnInitiativeOnSite(g.Worker);
            var id = await g.House.Inside().Read(db => db.Set<Opbouw.Initiatives.PublishedInitiative>().Where(published => published.Code == code).Select(published => published.InitiativeId).SingleAsync());
            return await g.Open(RoleCodes.Worker, $"/mijn-initiatieven/{id}/site");
        }),
        new("/groep/{key:length(64)}/geld", async g =>
        {
            var key = await g.House.Given.AGroup(g.Worker);
            return await g.Open(RightsRow.Anonymous, $"/groep/{key}/geld?regel={await g.House.Given.ABudgetLine(g.Worker, key)}");
        }),
        new("/groep/{key:length(64)}/geld/past-bij-ons", async g =>
        {
            var key = await g.House.Given.AGroup(g.Worker);
            await g.House.Given.APlan(g.Worker, key);
            await g.House.Given.AMoneySource(new Opbouw.Settings.MoneyRules { NotFor = ["Reizen"] });
            return await g.Open(RightsRow.Anonymous, $"/groep/{key}/geld/past-bij-ons");
        }),
        new("/groep/{key:length(64)}/geld/vraag/{id:guid}", async g => await g.Open(RightsRow.Anonymous, await g.MoneyRequest())),
        new("/groep/{key:length(64)}/geld/vraag/{id:guid}/verder", async g => await g.Open(RightsRow.Anonymous, await g.MoneyRequest() + "/verder")),
        new("/groep/{key:length(64)}/geld/bonnen", async g =>
        {
            var key = await g.House.Given.AGroup(g.Worker);
            await g.House.Given.ABill(g.Worker, key);
            return await g.Open(RightsRow.Anonymous, $"/groep/{key}/geld/bonnen");
        }),
        new("/groep/{key:length(64)}/geld/vergunning", async g =>
        {
            var key = await g.House.Given.AGroup(g.Worker);
            await g.House.Given.AClaim(g.Worker, key, "Het plein", g.Day.AddDays(40));
            return await g.Open(RightsRow.Anonymous, $"/groep/{key}/geld/vergunning");
        }),
        new("/groep/{key:length(64)}/steun", async g =>
        {
            var group = await g.House.Given.ASupportedGroup(g.Worker);
            for (var number = 0; number < Opbouw.Support.VoiceCaller.CountAtOnce + 2; number++) await g.House.Given.AVoice(group, contact: null);
            return await g.Open(RightsRow.Anonymous, $"/groep/{group.Key}/steun");
        }),
        new("/groep/{key:length(64)}/steun", async g => await g.Open(RightsRow.Anonymous, $"/groep/{await g.House.Given.AGroup(g.Worker)}/steun")),
        new("/groep/{key:length(64)}/steun/meedoen", async g =>
        {
            var group = await g.House.Given.ASupportedGroup(g.Worker);
            await g.House.Given.AVoice(group);
            return await g.Open(RightsRow.Anonymous, $"/groep/{group.Key}/steun/meedoen");
        }),
        new("/groep/{key:length(64)}/vragen/{id:guid}", async g =>
        {
            var asked = await g.House.Given.AnOfferToCheck(g.Worker);
            return await g.Open(RightsRow.Anonymous, $"/groep/{asked.Group}/vragen/{asked.Ask}?bedank={asked.Match}");
        }),
        new("/aanbod/{key:length(64)}", async g => await g.Open(RightsRow.Anonymous, $"/aanbod/{(await g.House.Given.AnAskedOffer(g.Worker)).Offer.Key}")),
        new("/aanbod/{key:length(64)}", async g => await g.Open(RightsRow.Anonymous, $"/aanbod/{(await g.House.Given.AnOfferToCheck(g.Worker)).Offer.Key}")),
        new("/vraag-en-aanbod/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/vraag-en-aanbod/{(await g.House.Given.AnOfferHeldBy(g.Worker, state: Opbouw.Offers.OfferState.Waiting)).Id}")),
        new("/vraag-en-aanbod/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/vraag-en-aanbod/{(await g.House.Given.AnAskedOffer(g.Worker, "06 11 22 33 44")).Offer.Id}")),
        new("/vraag-en-aanbod/{id:guid}", async g => await g.Open(RoleCodes.Worker, $"/vraag-en-aanbod/{(await g.House.Given.AnOfferToCheck(g.Worker, "06 11 22 33 44")).Offer.Id}")),
        new("/groep/{key:length(64)}/besluiten/{decision:guid}", async g => await g.Open(RightsRow.Anonymous, Street.Fill("/groep/{key:length(64)}/besluiten/{decision:guid}", await g.House.Given.ADecision(g.Worker, Opbouw.Groups.DecisionKind.Consent)))),
        new("/mijn-initiatieven/{id:guid}/groep", async g => await g.Open(RoleCodes.Worker, $"/mijn-initiatieven/{await g.House.Given.AnInitiative(g.Worker)}/groep")),
        new("/campagnes/{id:guid}/aanmelding/{aanmelding:guid}", async g =>
        {
            var campaign = await g.House.Given.ACampaign(g.Worker);
            return await g.Open(RoleCodes.Worker, $"/campagnes/{campaign.Id}/aanmelding/{(await g.House.Given.ASignUp(campaign, idea: "Een kunstroute.")).Id}");
        }),
        new("/campagnes/{id:guid}/aanmelding/{aanmelding:guid}", async g =>
        {
            var campaign = await g.House.Given.ACampaign(g.Worker);
            var signUp = await g.House.Given.ASignUp(campaign);
            await g.House.Given.LetItEnd(campaign);
            return await g.Open(RoleCodes.Worker, $"/campagnes/{campaign.Id}/aanmelding/{signUp.Id}");
        }),
    ];
}
