using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Campaigns;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Ui;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Campaigns;

/// <summary>A worker begins a campaign, changes it, sees what people want to do, chooses, and takes back what stays empty.</summary>
[Trait("Kind", "Trust")]
public abstract class CampaignWorkTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Worker_begins_a_campaign_and_a_visitor_signs_up_with_an_idea()
    {
        var worker = await house.Given.AWorker();
        var made = (await Written(await worker.Get("/campagnes/nieuw")).Fill("Hoe heet de campagne?", "Banken voor de straat").Fill("Almere Haven", "3").Fill("Almere Poort", "0").Choose("Zet op de site").Press("Bewaar de campagne")).ShouldHaveNoErrors();
        Assert.Equal("Banken voor de straat", made.Heading);
        var page = await house.Visitor().Get(made.One("a[href^='/campagne/']").GetAttribute("href")!);
        Assert.Contains("Nog 3 plekken", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Almere Poort", page.One("[aria-labelledby=plek]").TextContent, StringComparison.Ordinal);

        var empty = await page.FormWith("Meld mij aan").Press("Meld mij aan");
        Assert.Equal(3, empty.Errors.Count);
        var sent = await empty.Fill("Hoe heet u?", "Kanarienaam").Fill("Uw e-mailadres", "buur@voorbeeld.example").Fill("In welke wijk woont u?", "De Hoven").Fill("Wat wilt u doen met uw buren?", "Een speurtocht in het hof.").Press("Meld mij aan");

        Assert.Contains("Dank u wel", sent.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        Assert.Contains("Nog 2 plekken", sent.Html, StringComparison.Ordinal);
        Assert.Contains("U hebt een plek.", Assert.Single(await LettersTo("buur@voorbeeld.example")).Body, StringComparison.Ordinal);
        var list = await worker.Get(made.Path);
        Assert.Contains("Een speurtocht in het hof.", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarienaam", list.Html, StringComparison.Ordinal);
        var opened = await list.Follow("Almere Haven, aanmelding 1");
        Assert.Equal("Kanarienaam", opened.Heading);
        Assert.True(await house.Inside().Read(db => db.Set<TrailEntry>().AnyAsync(entry => entry.Event == nameof(LookedAtPeople) && entry.Actor == worker.Account, Ct)));
    }

    [Fact]
    public async Task Worker_takes_a_place_without_idea_back_and_it_goes_to_who_waits_with_one()
    {
        var worker = await house.Given.AWorker();
        var campaign = await house.Given.ACampaign(worker, places: 1);
        var quiet = await house.Given.ASignUp(campaign, "zonder@voorbeeld.example");
        var (silent, waiting) = (await house.Given.ASignUp(campaign), await house.Given.ASignUp(campaign, "met@voorbeeld.example", "Een sportmiddag."));
        Assert.DoesNotContain((await worker.Get(PageOf(campaign, quiet))).All("button"), button => Page.Text(button).Contains("neem terug", StringComparison.Ordinal));

        house.Clock.Advance(TimeSpan.FromDays(61));
        var later = await house.LogIn(worker.Account);
        await (await later.Get(PageOf(campaign, quiet))).FormWith("Ja, neem terug").Press("Ja, neem terug");
        var chosen = await (await later.Get(PageOf(campaign, waiting))).FormWith("Kies dit idee, en mail dat").Press("Kies dit idee, en mail dat");
        Assert.Contains("Gekozen en verteld", chosen.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        await house.Inside().RunDueJobs();

        Assert.Single(await LettersTo("zonder@voorbeeld.example"), letter => letter.Subject == "Uw plek gaat naar een ander");
        Assert.Single(await LettersTo("met@voorbeeld.example"), letter => letter.Subject == "Er is een plek voor u");
        Assert.Single(await LettersTo("met@voorbeeld.example"), letter => letter.Subject == "Uw idee gaat door");
        Assert.Contains("Uw idee gaat door.", (await house.Visitor().Get(await house.Given.OwnPageOf(waiting.Id))).Html, StringComparison.Ordinal);
        Assert.Contains("U staat op de wachtlijst.", (await house.Visitor().Get(await house.Given.OwnPageOf(silent.Id))).Html, StringComparison.Ordinal);
        Assert.Contains((await later.Get(PageOf(campaign, waiting))).All("a"), link => link.GetAttribute("href") == $"/mijn-initiatieven/nieuw?aanmelding={waiting.Id}");
    }

    [Fact]
    public async Task Fewer_places_than_taken_is_refused_at_the_field_and_more_places_go_to_who_waits()
    {
        var worker = await house.Given.AWorker();
        var campaign = await house.Given.ACampaign(worker, places: 2);
        var people = new List<SignUp>();
        for (var guest = 0; guest < 3; guest++) people.Add(await house.Given.ASignUp(campaign));
        var address = $"/campagnes/{campaign.Id}/veranderen";

        var fewer = await (await worker.Get(address)).FormWith("Bewaar de campagne").Fill("Hoeveel plekken per stadsdeel?", "1").Press("Bewaar de campagne");
        Assert.Contains("In Almere Stad zijn al 2 plekken bezet. Kies 2 of meer.", Assert.Single(fewer.Errors), StringComparison.Ordinal);
        var none = await (await worker.Get(address)).FormWith("Bewaar de campagne").Fill("Almere Stad", "0").Press("Bewaar de campagne");
        Assert.Contains("In Almere Stad zijn al 2 plekken bezet", Assert.Single(none.Errors), StringComparison.Ordinal);

        (await (await worker.Get(address)).FormWith("Bewaar de campagne").Fill("Almere Stad", "3").Press("Bewaar de campagne")).ShouldHaveNoErrors();
        Assert.Equal((3, 0), await Counts(campaign, people[0]));
        Assert.Equal("3", (await worker.Get(address)).All("input").First(input => input.GetAttribute("value") == "3").GetAttribute("value"));
    }

    [Fact]
    public async Task Who_takes_part_hears_of_other_days_and_days_that_can_not_be_are_refused()
    {
        var worker = await house.Given.AWorker();
        var campaign = await house.Given.ACampaign(worker);
        await house.Given.ASignUp(campaign, "dagen@voorbeeld.example");
        foreach (var (label, day, says) in new[]
        {
            ("Tot en met welke dag?", campaign.OpensOn.AddDays(-1), "voor de eerste dag"),
            ("Tot en met welke dag kan men een idee sturen?", campaign.ClosesOn.AddDays(-1), "voor de laatste dag"),
            ("Tot en met welke dag kan men een idee sturen?", campaign.ClosesOn.AddDays(800), "twee jaar"),
        })
        {
            Assert.Contains(says, Assert.Single((await (await worker.Get($"/campagnes/{campaign.Id}/veranderen")).FormWith("Bewaar de campagne").Fill(label, DutchDates.Typed(day)).Press("Bewaar de campagne")).Errors), StringComparison.Ordinal);
        }

        (await (await worker.Get($"/campagnes/{campaign.Id}/veranderen")).FormWith("Bewaar de campagne").Fill("Tot en met welke dag kan men een idee sturen?", DutchDates.Typed(campaign.IdeasUntil.AddDays(7))).Press("Bewaar de campagne")).ShouldHaveNoErrors();
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        await house.Inside().RunDueJobs();

        Assert.Contains(DutchDates.FullWithYear(campaign.IdeasUntil.AddDays(7)), Assert.Single(await LettersTo("dagen@voorbeeld.example"), letter => letter.Subject == "De dagen zijn veranderd").Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoeveel plekken per stadsdeel?", "0", "1 tot en met 500")]
    [InlineData("Hoeveel plekken per stadsdeel?", "1000000", "1 tot en met 500")]
    [InlineData("Almere Haven", "1000000", "0 tot en met 500")]
    [InlineData("Tot en met welke dag?", "01-01-2020", "voor de eerste dag")]
    [InlineData("Vanaf welke dag kan men zich aanmelden?", "01-01-2099", "voor de eerste dag")]
    public async Task Number_or_day_that_can_not_be_is_told_at_its_field(string label, string typed, string says)
    {
        var worker = await house.Given.AWorker();

        var refused = await Written(await worker.Get("/campagnes/nieuw")).Fill(label, typed).Press("Bewaar de campagne");

        Assert.Contains(says, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("Banken", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_are_past_and_no_stadsdeel_at_all_are_refused()
    {
        var worker = await house.Given.AWorker();
        var past = await Written(await worker.Get("/campagnes/nieuw")).Fill("Vanaf welke dag kan men zich aanmelden?", "01-01-2025").Fill("Tot en met welke dag?", "31-01-2025").Fill("Tot en met welke dag kan men een idee sturen?", "01-03-2025").Press("Bewaar de campagne");
        Assert.Contains("al geweest", Assert.Single(past.Errors), StringComparison.Ordinal);

        var page = await worker.Get("/campagnes/nieuw");
        var nowhere = page.All("fieldset label").Aggregate(Written(page), (form, label) => form.Fill(Page.Text(label), "0"));
        Assert.Contains("Geen enkel stadsdeel", Assert.Single((await nowhere.Press("Bewaar de campagne")).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idea_begins_an_initiative_for_who_may_run_campaigns_and_for_nobody_else()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);
        var campaign = await house.Given.ACampaign(worker);
        var signUp = await house.Given.ASignUp(campaign, idea: "Een kunstroute.");
        var address = $"/mijn-initiatieven/nieuw?aanmelding={signUp.Id.Value}";

        var form = await worker.Get(address);

        Assert.Contains($"Dit komt voort uit ‘{campaign.Title}’", form.Html, StringComparison.Ordinal);
        Assert.Equal("Een kunstroute.", form.One("#Form_Idea").TextContent.Trim());
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        (await editor.Get(address)).ShouldBe(HttpStatusCode.NotFound);
        (await editor.Get($"/campagnes/{campaign.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Everything that is asked, filled in well.</summary>
    private Form Written(Page page) => page.FormWith("Bewaar de campagne").Fill("Hoe heet de campagne?", "Banken").Fill("Wat krijgen mensen?", "Een bank voor buiten.").Fill("Waar is het voor?", "Elkaar leren kennen.")
        .Fill("Vanaf welke dag kan men zich aanmelden?", DutchDates.Typed(Today)).Fill("Tot en met welke dag?", DutchDates.Typed(Today.AddDays(30))).Fill("Tot en met welke dag kan men een idee sturen?", DutchDates.Typed(Today.AddDays(60)));

    private async Task<(int Taken, int Waiting)> Counts(Campaign campaign, SignUp of)
    {
        var district = (await house.Given.TheCampaign(campaign.Id)).Districts.Single(known => known.AreaId == of.DistrictId);
        return (district.Taken, district.Waiting);
    }

    private static string PageOf(Campaign campaign, SignUp signUp) => $"/campagnes/{campaign.Id}/aanmelding/{signUp.Id}";

    private async Task<List<OutboxMessage>> LettersTo(string mail) => [.. (await house.Inside().Mail()).Where(letter => letter.To.Equals(mail, StringComparison.OrdinalIgnoreCase))];

    public sealed class OnSqlite(SqliteHouse house) : CampaignWorkTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : CampaignWorkTests(house), IClassFixture<PostgresHouse>;
}
