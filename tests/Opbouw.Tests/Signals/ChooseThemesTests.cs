using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Signals;
using Opbouw.Signals.RaiseSignal;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals;

/// <summary>Themes are the organisation's own: another name keeps what stands under it, one of the past is not offered any more.</summary>
public abstract class ChooseThemesTests(TestHouse house)
{
    private const string Address = "/instellingen/themas/veranderen";
    private const string WhyField = "Waarom verander je dit?";
    private const string Save = "Bewaar de thema’s";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_theme_of_the_past_keeps_its_signals_and_takes_no_new_ones()
    {
        var (worker, admin) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.Administrator));
        var old = (await house.Given.ASignal(worker, "De apotheek ging dicht", theme: Theme.Care)).SignalId;

        await house.Given.AFindSpot(worker.Team);
        Assert.Contains("zorg en mantelzorg", (await worker.Get("/signalen/nieuw")).Texts("option"));
        (await Retire(admin, Theme.Care)).ShouldHaveNoErrors();

        Assert.DoesNotContain("zorg en mantelzorg", (await worker.Get("/signalen/nieuw")).Texts("option"));
        Assert.DoesNotContain("Care", (await worker.Get("/bord")).All(".theme-board li").Select(row => row.Id));
        Assert.Equal("Signaal over zorg en mantelzorg", (await worker.Get($"/signalen/{old}")).Heading);
        Assert.Contains("zorg en mantelzorg", (await worker.Get($"/signalen/{old}/verbeteren")).Texts("option"));
        var raise = new Opbouw.Signals.RaiseSignal.RaiseSignal(SignalId.New(), worker.Team, SignalKind.Concern, Theme.Care, "De huisarts is vol") { AreaId = await house.Given.TheArea() };
        Assert.Equal(SignalRefusals.ThemeIsRetired, Assert.IsType<Outcome<RaisedSignal>.Refused>(await house.Inside().Try<Opbouw.Signals.RaiseSignal.RaiseSignal, RaisedSignal>(worker, raise)).Refusal);
        await house.Inside().Do<Opbouw.Signals.CorrectSignal.CorrectSignal, SignalId>(worker, new Opbouw.Signals.CorrectSignal.CorrectSignal(Guid.CreateVersion7(), old, SignalKind.Concern, Theme.Care, "De apotheek is dicht") { AreaId = await house.Given.TheArea() });
    }

    [Fact]
    public async Task Another_name_keeps_the_theme_and_both_names_find_it()
    {
        var (worker, admin) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.Administrator));
        var signal = (await house.Given.ASignal(worker, "Er is te weinig te doen voor jongeren", theme: Theme.GrowingUp)).SignalId;
        var form = await admin.Get(Address);

        (await form.Fill(LabelOf(form, Theme.GrowingUp), "jong zijn in kattenbroek").Fill(WhyField, "Zo zeggen wij het").Press(Save)).ShouldHaveNoErrors();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.Inside().RunDueJobs();

        var mine = await house.LogIn(worker.Account);
        Assert.Equal("Signaal over jong zijn in kattenbroek", (await mine.Get($"/signalen/{signal}")).Heading);
        Assert.Contains("Er is te weinig te doen voor jongeren", (await mine.Get("/terugvinden?woorden=kattenbroek")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Er is te weinig te doen voor jongeren", (await mine.Get("/terugvinden?woorden=opgroeien")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_theme_stands_where_it_was_put_and_can_be_used_at_once()
    {
        var (worker, admin) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.Administrator));

        (await (await admin.Get(Address)).Fill("Nieuw thema 1", "sport en bewegen").Fill("Plaats nieuw 1", "1").Fill(WhyField, "Dat horen wij veel").Press(Save)).ShouldHaveNoErrors();

        await house.Given.AFindSpot(worker.Team);
        var options = (await worker.Get("/signalen/nieuw")).All("select[name='Form.Theme'] option").Select(Page.Text).ToList();
        Assert.Contains("sport en bewegen", options[1..3]);
        var list = await Now();
        var added = list.Themes.Single(theme => theme.Name == "sport en bewegen").Theme;
        var signal = (await house.Given.ASignal(worker, "Wij willen een trapveldje", theme: added)).SignalId;
        Assert.Equal(added, await house.Inside().Read(db => db.Set<Signal>().Where(known => known.Id == signal).Select(known => known.Theme).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_list_of_the_past_that_is_put_back_loses_no_theme()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        (await (await admin.Get(Address)).Fill("Nieuw thema 1", "dieren").Fill(WhyField, "Proef").Press(Save)).ShouldHaveNoErrors();

        (await (await admin.Get("/instellingen/themas/terug/0")).Fill(WhyField, "Terug naar het begin").Press("Zet terug")).ShouldHaveNoErrors();

        var list = await Now();
        Assert.True(list.Themes.Single(theme => theme.Name == "dieren").IsRetired);
        Assert.True(list.Offers(Theme.Care));
    }

    [Fact]
    public async Task Two_themes_with_one_name_are_refused_and_so_is_a_list_without_any()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var form = await admin.Get(Address);

        var same = await form.Fill(LabelOf(form, Theme.Work), "Verkeer").Fill(WhyField, "Proef").Press(Save);

        Assert.Equal("Twee thema’s hebben dezelfde naam. Verander er een.", Assert.Single(same.Errors));
        Assert.NotNull(ThemeList.Kind.Refuse(ThemeList.Kind.Write(new ThemeList([new(Theme.Work, "werk", IsRetired: true)]))));
    }

    private static async Task<Page> Retire(Person admin, Theme theme)
    {
        var form = await admin.Get(Address);
        var place = PlaceOf(form, theme);
        return await form.FormWith(Save).Put($"Form.Themes[{place}].IsRetired", "true").Fill(WhyField, "Dit doet de gemeente nu zelf").Press(Save);
    }

    private static string LabelOf(Page form, Theme theme) => $"Naam {PlaceOf(form, theme) + 1}";

    private static int PlaceOf(Page form, Theme theme) => form.All("input[name$='.Code']").Select(code => code.GetAttribute("value")).ToList().IndexOf(theme.Code);

    private Task<ThemeList> Now() => house.Inside().Read(db => Opbouw.Shared.Settings.SettingVersions.SettingOnAsync(db, ThemeList.Kind, new DateOnly(2199, 1, 1), Ct));

    public sealed class OnSqlite(SqliteHouse house) : ChooseThemesTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ChooseThemesTests(house), IClassFixture<PostgresHouse>;
}
