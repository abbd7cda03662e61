using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Trail;
using Opbouw.Support;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Support;

/// <summary>Neighbours who join or are in favour, by link: counted, set apart, taken back and forgotten.</summary>
[Trait("Kind", "Trust")]
public abstract class VoiceTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neighbour_joins_without_an_account_and_only_the_group_reads_who_she_is()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker(), "Kanarietuin");

        await house.Given.AVoice(group);

        var page = await house.Visitor().Get($"/steun/{group.Code}");
        Assert.Equal("Kanarietuin", page.Heading);
        Assert.DoesNotContain("Kanariebuur", page.Html, StringComparison.Ordinal);
        Assert.Contains("Nog 2 bewoners die meedoen", page.Html, StringComparison.Ordinal);
        Assert.Contains("Nog 49 stemmen", page.Html, StringComparison.Ordinal);
        var joins = await house.Visitor().Get($"/groep/{group.Key}/steun/meedoen");
        Assert.Contains("Kanariebuur", joins.Html, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", joins.Html, StringComparison.Ordinal);
        Assert.True(await house.Inside().Read(db => db.Set<TrailEntry>().AnyAsync(entry => entry.Event == "LookedAtPeople", Ct)));
        var called = (await joins.FormWith("Ik sprak met deze buur, Kanariebuur").Press("Ik sprak met deze buur, Kanariebuur")).ShouldHaveNoErrors();
        Assert.Contains("Gesproken op", called.Html, StringComparison.Ordinal);
        Assert.Contains("Er is nu niemand om te bellen.", (await house.Visitor().Get($"/groep/{group.Key}/steun")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thresholds_show_how_far_it_is_and_when_they_are_reached()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        for (var number = 0; number < 3; number++) await house.Given.AVoice(group);
        await house.Given.AVoice(group, contact: null);

        foreach (var address in new[] { $"/steun/{group.Code}", $"/groep/{group.Key}/steun" })
        {
            var page = await house.Visitor().Get(address);
            Assert.Contains("Gehaald: 3 bewoners die meedoen", page.Html, StringComparison.Ordinal);
            Assert.Contains("Nog 46 stemmen", page.Html, StringComparison.Ordinal);
            Assert.Contains("Nog 146 stemmen", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Form_says_what_misses_and_keeps_what_was_typed()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        var page = await house.Visitor().Get($"/steun/{group.Code}");

        Assert.Contains("Kies: ik doe mee", Assert.Single((await page.FormWith("Zet mijn stem erbij").Press("Zet mijn stem erbij")).Errors), StringComparison.Ordinal);
        var wrong = await page.FormWith("Zet mijn stem erbij").Choose("Ik doe mee").Fill("Uw naam", "Kanarie").Fill("Uw postcode", "12").Press("Zet mijn stem erbij");
        Assert.Equal(2, wrong.Errors.Count);
        Assert.Contains("Kanarie", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("telefoonnummer of een e-mailadres", Assert.Single((await (await house.Visitor().Get($"/steun/{group.Code}")).FormWith("Zet mijn stem erbij").Choose("Ik doe mee").Fill("Hoe kan de groep u bereiken?", "bij de bakker").Press("Zet mijn stem erbij")).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_favour_leaves_no_number()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());

        await (await house.Visitor().Get($"/steun/{group.Code}")).FormWith("Zet mijn stem erbij").Choose("Ik ben voor").Fill("Hoe kan de groep u bereiken?", "06 12 34 56 78").Press("Zet mijn stem erbij");

        Assert.Null((await house.Inside().Read(db => db.Set<Voice>().SingleAsync(voice => voice.InitiativeId == group.Id, Ct))).Contact);
    }

    [Fact]
    public async Task Same_form_counts_once_and_the_own_link_says_that_she_did_already()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        var form = (await house.Visitor().Get($"/steun/{group.Code}")).FormWith("Zet mijn stem erbij").Choose("Ik ben voor");
        var own = (await form.Press("Zet mijn stem erbij")).ShouldHaveNoErrors();
        (await form.Press("Zet mijn stem erbij")).ShouldHaveNoErrors();

        Assert.Equal(1, await CountOf(group));
        var again = await own.Follow("Bekijk hoeveel mensen dit steunen");
        Assert.Contains("U deed al mee", again.Html, StringComparison.Ordinal);
        Assert.Empty(again.All("button.button--wide"));
    }

    [Fact]
    public async Task Voice_that_is_taken_back_is_gone_everywhere_at_once()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        var key = await house.Given.AVoice(group);

        var gone = await (await house.Visitor().Get($"/mijn-steun/{key}")).FormWith("Ja, neem terug").Press("Ja, neem terug");

        Assert.Equal("Uw stem is weg", gone.Heading);
        Assert.Equal(0, await CountOf(group));
        (await house.Visitor().Get($"/mijn-steun/{key}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Contains("Nog 50 stemmen", (await house.Visitor().Get($"/steun/{group.Code}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanariebuur", (await house.Visitor().Get($"/groep/{group.Key}/steun/meedoen")).Html, StringComparison.Ordinal);
        var id = Guid.ParseExact(key[..32], "N");
        Assert.False((await house.Given.KeysOf(id)).Has(id));
    }

    [Fact]
    public async Task Three_hundred_posts_by_a_script_end_in_a_limit_and_do_not_blow_up_the_count()
    {
        var worker = await house.Given.AWorker();
        var group = await house.Given.ASupportedGroup(worker);
        var refused = 0;
        for (var number = 0; number < 300; number++)
        {
            var page = await (await house.Visitor().Get($"/steun/{group.Code}")).FormWith("Zet mijn stem erbij").Choose("Ik ben voor").Press("Zet mijn stem erbij");
            if (page.Errors is [var error] && error.Contains("Vanaf dit netwerk", StringComparison.Ordinal)) refused++;
        }

        Assert.Equal(300 - VoiceCaller.Most, refused);
        Assert.Equal(VoiceCaller.CountAtOnce, await CountOf(group));
        Assert.Equal(VoiceCaller.Most, await house.Inside().Read(db => db.Set<Voice>().CountAsync(voice => voice.InitiativeId == group.Id, Ct)));
        Assert.Contains("50 stemmen wachten op een blik", (await worker.Get("/mijn-dag")).Html, StringComparison.Ordinal);
        (await house.Visitor().Get($"/steun/{group.Code}")).ShouldBe(HttpStatusCode.OK);

        var desk = await house.Visitor().Get($"/groep/{group.Key}/steun");
        var button = Page.Text(desk.All("button").First(one => one.TextContent.StartsWith("Haal ze weg", StringComparison.Ordinal)));
        (await desk.FormWith(button).Press(button)).ShouldHaveNoErrors();
        Assert.Equal(VoiceCaller.CountAtOnce, await house.Inside().Read(db => db.Set<Voice>().CountAsync(voice => voice.InitiativeId == group.Id, Ct)));

        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.Given.AVoice(group);
        Assert.Equal(VoiceCaller.CountAtOnce + 1, await CountOf(group));
    }

    [Fact]
    public async Task Voices_set_apart_count_after_all_when_the_worker_says_so()
    {
        var worker = await house.Given.AWorker();
        var group = await house.Given.ASupportedGroup(worker);
        for (var number = 0; number < VoiceCaller.CountAtOnce + 2; number++) await house.Given.AVoice(group, contact: null);
        Assert.Equal(VoiceCaller.CountAtOnce, await CountOf(group));

        var desk = await worker.Get($"/groep/{await house.Given.ACompanionKey(group.Id)}/steun");
        var button = Page.Text(desk.All("button").First(one => one.TextContent.StartsWith("Tel ze mee", StringComparison.Ordinal)));
        (await desk.FormWith(button).Press(button)).ShouldHaveNoErrors();

        Assert.Equal(VoiceCaller.CountAtOnce + 2, await CountOf(group));
    }

    [Fact]
    public async Task Page_that_is_closed_or_was_never_opened_is_not_there()
    {
        var worker = await house.Given.AWorker();
        var group = await house.Given.ASupportedGroup(worker);
        await house.Given.AVoice(group);

        (await (await house.Visitor().Get($"/groep/{group.Key}/steun")).FormWith("Ja, sluit de pagina").Press("Ja, sluit de pagina")).ShouldHaveNoErrors();

        (await house.Visitor().Get($"/steun/{group.Code}")).ShouldBe(HttpStatusCode.NotFound);
        var on = await house.Given.AnInitiativeOnSite(worker);
        (await house.Visitor().Get($"/steun/{on}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Visitor().Get($"/groep/{group.Key}/steun")).FormWith("Open hem weer").Press("Open hem weer")).ShouldHaveNoErrors();
        Assert.Contains("Nog 49 stemmen", (await house.Visitor().Get($"/steun/{group.Code}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_go_a_month_after_closing_and_counts_stay()
    {
        var group = await house.Given.ASupportedGroup(await house.Given.AWorker());
        await house.Given.AVoice(group);
        await (await house.Visitor().Get($"/groep/{group.Key}/steun")).FormWith("Ja, sluit de pagina").Press("Ja, sluit de pagina");
        house.Clock.Advance(TimeSpan.FromDays(Voice.NamesKept - 1));
        await house.Inside().RunDueJobs();
        Assert.NotNull((await TheVoice(group)).Name);

        house.Clock.Advance(TimeSpan.FromDays(3));
        await house.Inside().RunDueJobs();

        var voice = await TheVoice(group);
        Assert.Equal((null, null), (voice.Name, voice.Contact));
        Assert.False((await house.Given.KeysOf(voice.Id.Value)).Has(voice.Id.Value));
        Assert.Contains("1 (1 op de site, 0 op papier)", (await house.Visitor().Get($"/groep/{group.Key}/steun")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_and_the_key_of_another_group_see_nothing()
    {
        var worker = await house.Given.AWorker();
        var (mine, other) = (await house.Given.ASupportedGroup(worker), await house.Given.ASupportedGroup(worker));
        await house.Given.AVoice(mine);

        Assert.DoesNotContain("Kanariebuur", (await house.Visitor().Get($"/groep/{other.Key}/steun/meedoen")).Html, StringComparison.Ordinal);
        (await house.Visitor().Get($"/groep/{new string('a', 64)}/steun")).ShouldBe(HttpStatusCode.NotFound);
        var companion = await house.Given.ACompanionKey(mine.Id);
        (await house.Visitor().Get($"/groep/{companion}/steun")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Given.AWorker(worker.Team)).Get($"/groep/{companion}/steun/meedoen")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"/groep/{companion}/steun/meedoen")).ShouldBe(HttpStatusCode.OK);
    }

    private Task<Voice> TheVoice(SupportedGroup group) => house.Inside().Read(db => db.Set<Voice>().AsNoTracking().SingleAsync(voice => voice.InitiativeId == group.Id, Ct));

    private Task<int> CountOf(SupportedGroup group) => house.Inside().Read(db => db.Set<PublishedSupport>().Where(row => row.InitiativeId == group.Id).Select(row => row.Everybody).SingleAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : VoiceTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : VoiceTests(house), IClassFixture<PostgresHouse>;
}
