using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Campaigns;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Ui;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Campaigns;

/// <summary>Residents sign up on the site, send what they want to do, wait, withdraw; and nobody finds out who signed up.</summary>
[Trait("Kind", "Trust")]
public abstract class CampaignTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Draft_is_found_by_nobody_and_an_open_campaign_is_told_on_the_front_page()
    {
        var worker = await house.Given.AWorker();
        var campaign = await house.Given.ACampaign(worker, isOnSite: false, title: "Kanarieboom voor de straat");
        (await house.Visitor().Get(campaign.Address)).ShouldBe(HttpStatusCode.NotFound);
        foreach (var address in new[] { "/", "/initiatieven", "/overzicht", "/zoeken?woorden=kanarieboom" })
            Assert.DoesNotContain("Kanarieboom", (await house.Visitor().Get(address)).One("main").TextContent, StringComparison.Ordinal);

        (await (await worker.Get($"/campagnes/{campaign.Id}/veranderen")).FormWith("Bewaar de campagne").Choose("Zet op de site").Press("Bewaar de campagne")).ShouldHaveNoErrors();

        foreach (var address in new[] { "/", "/initiatieven", "/overzicht", "/zoeken?woorden=kanarieboom" })
            Assert.Contains((await house.Visitor().Get(address)).All("main a"), link => link.GetAttribute("href") == campaign.Address);
        house.Clock.Advance(TimeSpan.FromDays(31));
        Assert.DoesNotContain((await house.Visitor().Get("/")).All("main a"), link => link.GetAttribute("href") == campaign.Address);
    }

    [Fact]
    public async Task Before_and_after_the_days_of_signing_up_there_are_words_and_no_form()
    {
        var campaign = await house.Given.ACampaign(await house.Given.AWorker(), opensIn: 2);
        var early = await house.Visitor().Get(campaign.Address);
        Assert.Contains($"Aanmelden kan vanaf {DutchDates.FullWithYear(campaign.OpensOn)}", early.Html, StringComparison.Ordinal);
        Assert.Empty(early.All("main form"));

        house.Clock.Advance(TimeSpan.FromDays(2));
        var open = (await house.Visitor().Get(campaign.Address)).Fill("Hoe heet u?", "Laat").Fill("Uw e-mailadres", "laat@voorbeeld.example").Fill("In welke wijk woont u?", "Waterwijk");
        await house.Inside().Change(db => db.Set<Campaign>().Where(known => known.Id == campaign.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.ClosesOn, Today.AddDays(-1)), Ct));
        Assert.Contains("Aanmelden kan nu niet", Assert.Single((await open.Press("Meld mij aan")).Errors), StringComparison.Ordinal);
        Assert.Empty(await LettersTo("laat@voorbeeld.example"));

        Assert.Contains("Aanmelden kan niet meer", (await house.Visitor().Get(campaign.Address)).Html, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromDays(61));
        Assert.Contains("Dit is voorbij", (await house.Visitor().Get(campaign.Address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_for_the_last_place_one_gets_it_and_the_others_read_that_they_wait()
    {
        var campaign = await house.Given.ACampaign(await house.Given.AWorker(), places: 1);
        var forms = await Task.WhenAll(Enumerable.Range(0, 5).Select(async guest =>
            (await house.Visitor().Get(campaign.Address)).Fill("Hoe heet u?", $"Gast {guest}").Fill("Uw e-mailadres", $"laatste{guest}@voorbeeld.example").Fill("In welke wijk woont u?", "Waterwijk")));

        Assert.All(await Task.WhenAll(forms.Select(form => form.Press("Meld mij aan"))), page => page.ShouldHaveNoErrors());

        var all = await house.Inside().Read(db => db.Set<SignUp>().AsNoTracking().Where(one => one.CampaignId == campaign.Id).ToListAsync(Ct));
        Assert.Equal(5, all.Count);
        Assert.Single(all, one => one.HasPlace);
        Assert.Equal([1, 2, 3, 4, 5], all.Select(one => one.Number).Order());
        var letters = (await house.Inside().Mail()).Where(letter => letter.To.StartsWith("laatste", StringComparison.Ordinal)).ToList();
        Assert.Single(letters, letter => letter.Body.Contains("U hebt een plek.", StringComparison.Ordinal));
        Assert.Equal(4, letters.Count(letter => letter.Body.Contains("U staat op de wachtlijst.", StringComparison.Ordinal)));
        foreach (var one in all)
            Assert.Contains(one.HasPlace ? "U hebt een plek." : "U staat op de wachtlijst.", (await house.Visitor().Get(await house.Given.OwnPageOf(one.Id))).Html, StringComparison.Ordinal);
        Assert.Contains("Vol. U komt op de wachtlijst.", (await house.Visitor().Get(campaign.Address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_of_who_withdraws_goes_to_who_waits_longest_and_she_gets_a_mail()
    {
        var campaign = await house.Given.ACampaign(await house.Given.AWorker(), places: 1);
        var (first, other, next) = (await house.Given.ASignUp(campaign), await house.Given.ASignUp(campaign, quarter: "De Hoven"), await house.Given.ASignUp(campaign, "wacht@voorbeeld.example"));
        await house.Given.ASignUp(campaign, "daarna@voorbeeld.example");
        Assert.Equal((true, true, false), (first.HasPlace, other.HasPlace, next.HasPlace));

        var own = await house.Visitor().Get(await house.Given.OwnPageOf(first.Id));
        var gone = await own.FormWith("Ja, meld mij af").Press("Ja, meld mij af");
        Assert.Contains("U bent afgemeld.", gone.Html, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        await house.Inside().RunDueJobs();
        await house.Inside().RunDueJobs();

        Assert.Contains("U hebt een plek.", (await house.Visitor().Get(await house.Given.OwnPageOf(next.Id))).Html, StringComparison.Ordinal);
        Assert.Single(await LettersTo("wacht@voorbeeld.example"), letter => letter.Subject == "Er is een plek voor u");
        Assert.Single(await LettersTo("daarna@voorbeeld.example"));
        Assert.Equal((1, 1), await Counts(campaign, first));
        // Her address is free again.
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get($"{await house.Given.OwnPageOf(first.Id)}x")).Status);
    }

    [Fact]
    public async Task Who_is_in_already_reads_the_same_page_and_hears_so_by_mail_only()
    {
        var campaign = await house.Given.ACampaign(await house.Given.AWorker());
        var first = await house.Given.TakePart(campaign, "twee@voorbeeld.example");
        var known = await house.Given.TakePart(campaign, "Twee@Voorbeeld.example", quarter: "De Hoven", name: "Iemand anders");
        var again = await house.Given.TakePart(campaign, "twee@voorbeeld.example");

        Assert.Equal((first.Path, Page.Text(first.One(".notice--done"))), (known.Path, Page.Text(known.One(".notice--done"))));
        Assert.Equal(known.Path, again.Path);
        var letters = await LettersTo("twee@voorbeeld.example");
        Assert.Equal(2, letters.Count);
        var told = Assert.Single(letters, letter => letter.Subject == "U was al aangemeld");
        Assert.DoesNotContain("Iemand anders", told.Body, StringComparison.Ordinal);
        var signUp = await house.Inside().Read(db => db.Set<SignUp>().SingleAsync(one => one.CampaignId == campaign.Id, Ct));
        Assert.Contains(await house.Given.OwnPageOf(signUp.Id), told.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idea_comes_and_changes_until_its_last_day_and_who_forgets_is_reminded_once()
    {
        var campaign = await house.Given.ACampaign(await house.Given.AWorker());
        var (quiet, eager) = (await house.Given.ASignUp(campaign, "stil@voorbeeld.example"), await house.Given.ASignUp(campaign, "snel@voorbeeld.example"));
        var page = await house.Visitor().Get(await house.Given.OwnPageOf(eager.Id));
        Assert.Single((await page.FormWith("Stuur mijn idee").Press("Stuur mijn idee")).Errors);
        var sent = await page.FormWith("Stuur mijn idee").Fill("Wat wilt u doen met uw buren?", "Een barbecue.").Press("Stuur mijn idee");
        Assert.Contains("Wij hebben uw idee", sent.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        (await sent.FormWith("Verander mijn idee").Fill("Wat wilt u doen met uw buren?", "Een kunstroute.").Press("Verander mijn idee")).ShouldHaveNoErrors();

        for (var day = 0; day < 5; day++)
        {
            house.Clock.Advance(TimeSpan.FromDays(day == 0 ? 53 : 1));
            await house.Inside().RunDueJobs();
            house.Clock.Advance(TimeSpan.FromMinutes(6));
            await house.Inside().RunDueJobs();
        }

        Assert.Single(await LettersTo("stil@voorbeeld.example"), letter => letter.Subject == "Stuur ons uw idee");
        Assert.DoesNotContain(await LettersTo("snel@voorbeeld.example"), letter => letter.Subject == "Stuur ons uw idee");
        var open = (await house.Visitor().Get(await house.Given.OwnPageOf(eager.Id))).FormWith("Verander mijn idee").Fill("Wat wilt u doen met uw buren?", "Te laat.");
        await house.Given.LetItEnd(campaign);
        Assert.Contains("kan niet meer", Assert.Single((await open.Press("Verander mijn idee")).Errors), StringComparison.Ordinal);
        var late = await house.Visitor().Get(await house.Given.OwnPageOf(eager.Id));
        Assert.Contains("Een kunstroute.", late.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(late.All("button"), button => Page.Text(button) == "Verander mijn idee");
        Assert.Equal("Een kunstroute.", (await house.Inside().Read(db => db.Set<SignUp>().SingleAsync(one => one.Id == eager.Id, Ct))).Idea);
        Assert.Null((await house.Inside().Read(db => db.Set<SignUp>().SingleAsync(one => one.Id == quiet.Id, Ct))).Idea);
    }

    [Fact]
    public async Task Script_that_goes_on_signing_up_finds_the_row_of_who_waits_full()
    {
        var campaign = await house.Given.ACampaign(await house.Given.AWorker(), places: 1);
        await house.Given.ASignUp(campaign, "vol@voorbeeld.example");
        await house.Inside().Change(db => db.Set<CampaignDistrict>().Where(district => district.CampaignId == campaign.Id).ExecuteUpdateAsync(set => set.SetProperty(district => district.Waiting, CampaignDistrict.MostWaiting), Ct));

        var (known, unknown) = (await house.Given.TakePart(campaign, "vol@voorbeeld.example"), await house.Given.TakePart(campaign, "nieuw@voorbeeld.example"));

        Assert.Equal(Assert.Single(known.Errors), Assert.Single(unknown.Errors));
        Assert.Contains("de wachtlijst ook", Assert.Single(known.Errors), StringComparison.Ordinal);
        Assert.Equal(1, await house.Inside().Read(db => db.Set<SignUp>().CountAsync(one => one.CampaignId == campaign.Id, Ct)));
        (await house.Given.TakePart(campaign, "haven@voorbeeld.example", quarter: "De Hoven")).ShouldHaveNoErrors();
    }

    [Fact]
    public async Task Month_after_the_last_day_nothing_of_anybody_is_left_and_the_counts_stay()
    {
        var campaign = await house.Given.ACampaign(await house.Given.AWorker(), places: 1);
        var signUp = await house.Given.ASignUp(campaign, "kanarieweg@voorbeeld.example", "Een KANARIEIDEE met de straat.");
        await house.Given.ASignUp(campaign);
        var own = await house.Given.OwnPageOf(signUp.Id);

        house.Clock.Advance(TimeSpan.FromDays(60 + Campaign.Kept));
        await house.Inside().RunDueJobs();
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor().Get(own)).Status);
        house.Clock.Advance(TimeSpan.FromDays(2));
        await house.Inside().RunDueJobs();

        (await house.Visitor().Get(own)).ShouldBe(HttpStatusCode.NotFound);
        Assert.False(await house.Inside().Read(db => db.Set<SignUp>().AnyAsync(one => one.CampaignId == campaign.Id, Ct)));
        Assert.Equal((1, 1), await Counts(campaign, signUp));
        Assert.Empty(await Keeping.Database.TablesWith(house, "KANARIEIDEE"));
        Assert.Empty(await Keeping.Database.TablesWith(house, "kanarieweg@"));
    }

    private async Task<(int Taken, int Waiting)> Counts(Campaign campaign, SignUp of)
    {
        var district = (await house.Given.TheCampaign(campaign.Id)).Districts.Single(known => known.AreaId == of.DistrictId);
        return (district.Taken, district.Waiting);
    }

    private async Task<List<OutboxMessage>> LettersTo(string mail) => [.. (await house.Inside().Mail()).Where(letter => letter.To.Equals(mail, StringComparison.OrdinalIgnoreCase))];

    public sealed class OnSqlite(SqliteHouse house) : CampaignTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : CampaignTests(house), IClassFixture<PostgresHouse>;
}
