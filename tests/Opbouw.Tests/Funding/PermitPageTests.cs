using Microsoft.Extensions.DependencyInjection;
using Opbouw.Settings;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Funding;

/// <summary>Whoever wants to know whether a permit is needed, asks without an account; a city sets its own numbers; sources are kept with their rules.</summary>
public abstract class PermitPageTests(TestHouse house)
{
    [Fact]
    public async Task Visitor_reads_of_each_answer_why()
    {
        var page = await Ask("100", "9:00", "23:00").Choose("Er is eten te koop of voor iedereen").Press("Kijk wat er nodig is");

        Assert.Equal("Melden", Page.Text(page.One("#uitkomst")));
        Assert.Contains("Hoogstens 100 mensen tegelijk is vrij. Hier: 100.", page.Html, StringComparison.Ordinal);
        Assert.Contains("De gemeente beslist.", page.Html, StringComparison.Ordinal);
        Assert.Equal("Vrij", Page.Text((await Ask("100", "9:00", "23:00").Press("Kijk wat er nodig is")).One("#uitkomst")));
        Assert.Equal("Vergunning", Page.Text((await Ask("101", "9:00", "23:00").Press("Kijk wat er nodig is")).One("#uitkomst")));
    }

    [Fact]
    public async Task What_can_not_be_read_is_asked_again_and_nothing_is_concluded()
    {
        var page = await Ask("veel", "9:00", "negen").Fill("Hoeveel meter van de weg blijft vrij?", "3,5,5").Press("Kijk wat er nodig is");

        Assert.Equal(3, page.Errors.Count);
        Assert.Empty(page.All("#uitkomst"));
        Assert.Equal("3,5,5", page.One("#Form_MetresFree").GetAttribute("value"));
        Assert.Single((await (await house.Visitor().Get("/vergunning-nodig")).FormWith("Kijk wat er nodig is").Press("Kijk wat er nodig is")).Errors);
    }

    [Fact]
    public async Task City_sets_its_own_numbers()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        (await Wish(admin).Fill("Hoeveel bezoekers tegelijk hoogstens?", "50").Choose("Te veel bezoekers").Press("Bewaar de regels")).ShouldHaveNoErrors();

        Assert.Equal("Melden", Page.Text((await Ask("51", "9:00", "23:00").Press("Kijk wat er nodig is")).One("#uitkomst")));
        Assert.Contains("begin", Assert.Single((await Wish(admin).Fill("Tot hoe laat?", "8:00").Press("Bewaar de regels")).Errors), StringComparison.Ordinal);
        (await Wish(admin).Fill("Hoeveel bezoekers tegelijk hoogstens?", "100").Untick("Te veel bezoekers").Press("Bewaar de regels")).ShouldHaveNoErrors();
    }

    [Fact]
    public async Task Administrator_begins_with_a_source_of_Almere_and_keeps_its_rules()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var page = await (await admin.Get("/instellingen/geldpotjes/potje")).Follow("het wijkbudget");
        Assert.Contains("Eten en drinken", page.One("#Form_NotFor").TextContent, StringComparison.Ordinal);

        var wrong = await page.Fill("Hoeveel euro hoogstens per aanvraag?", "12.5.3").Fill("Waarom verander je dit?", "Nieuw").Press("Bewaar het geldpotje");
        Assert.Contains("zoals 12,50", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        (await wrong.Fill("Hoeveel euro hoogstens per aanvraag?", "1.250").Press("Bewaar het geldpotje")).ShouldHaveNoErrors();

        Assert.Contains("Minstens 6 weken vooraf vragen.", (await (await house.Given.AWorker()).Get("/geldpotjes")).Html, StringComparison.Ordinal);
        var kept = await house.Inside().Run(services => services.GetRequiredService<SettingDesk>().NewestAsync(MoneyBook.Kind, TestContext.Current.CancellationToken));
        var rules = kept.Sources.Single(source => source.Name == "Wijkbudget").Rules;
        Assert.True(rules is { WeeksBefore: 6, IsWeeksAWish: false, NeedsOthersToPay: true, NeedsSupport: true, AccountWithinMonths: 3, MostCents: 125_000, NotFor.Count: 6 });
    }

    private AskedForm Ask(string visitors, string from, string until) => new(house, visitors, from, until);

    private static AskedForm Wish(Person admin) => new(admin);

    /// <summary>A form that is opened when it is sent, so that a test says in one line what somebody fills in.</summary>
    private sealed class AskedForm
    {
        private readonly Func<Task<Page>> open;
        private readonly List<Func<Form, Form>> steps = [];

        public AskedForm(TestHouse house, string visitors, string from, string until)
        {
            open = () => house.Visitor().Get("/vergunning-nodig");
            Fill("Op welke dag?", "06-06-2026").Choose("Op straat, in een park of op een plein").Fill("Hoe laat begint het?", from).Fill("Hoe laat is het klaar?", until).Fill("Hoeveel mensen", visitors)
                .Fill("Hoeveel meter van de weg blijft vrij?", "3,5").Fill("Hoe groot is het grootste ding", "0").Fill("Hoe hard is het", "70");
        }

        public AskedForm(Person admin)
        {
            open = () => admin.Get("/instellingen/evenementen/veranderen");
            Fill("Waarom verander je dit?", "Nieuwe regels");
        }

        public AskedForm Fill(string label, string value) => Do(form => form.Fill(label, value));

        public AskedForm Choose(string label) => Do(form => form.Choose(label));

        public AskedForm Untick(string label) => Do(form => form.Untick(label));

        public async Task<Page> Press(string button) => await steps.Aggregate((await open()).FormWith(button), (form, step) => step(form)).Press(button);

        private AskedForm Do(Func<Form, Form> step)
        {
            steps.Add(step);
            return this;
        }
    }

    public sealed class OnSqlite(SqliteHouse house) : PermitPageTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PermitPageTests(house), IClassFixture<PostgresHouse>;
}
