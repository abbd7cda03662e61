using Opbouw.Agenda;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Settings;

/// <summary>Letters in the words of the organisation, with places that Opbouw fills in.</summary>
public abstract class LettersTests(TestHouse house)
{
    private const string Ask = "/instellingen/brieven/vraag";
    private const string WhyField = "Waarom verander je dit?";

    [Fact]
    public async Task The_words_that_were_chosen_go_out_and_what_was_filled_in_is_never_a_place_again()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var kept = await (await admin.Get(Ask)).Fill("Onderwerp", "Post uit de buurt van {organisatie}").Fill("Tekst", "Hoi {naam}, over {vraag} voor {datum}: {link}\nGroet, {organisatie}").Fill(WhyField, "Korter").Press("Bewaar de brief");
        kept.ShouldHaveNoErrors().ShouldBeAt("/instellingen/brief-vraag");

        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        var person = await house.Given.APersonAtPartner(partner, "{link} de Bruin");
        await house.Given.AQuestion(worker, partner, person);

        var mail = Assert.Single(await house.Inside().Mail(), sent => sent.To == person.Email);
        Assert.StartsWith("Post uit de buurt van Welzijn", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Hoi {link} de Bruin, over Kan er meer licht komen", mail.Body, StringComparison.Ordinal);
        Assert.Single(mail.Body.Split("/vraag/").Skip(1));

        await (await admin.Get("/instellingen/brief-vraag/terug/0")).Fill(WhyField, "Toch de tekst van Opbouw").Press("Zet terug");
        var other = await house.Given.APersonAtPartner(partner);
        await house.Given.AQuestion(worker, partner, other);
        Assert.Equal("Een vraag van bewoners", Assert.Single(await house.Inside().Mail(), sent => sent.To == other.Email).Subject);
    }

    [Theory]
    [InlineData("Hoi {achternaam}, {vraag} voor {datum}: {link}", "{achternaam} kennen wij niet")]
    [InlineData("Hoi {naam}, {vraag} voor {datum}", "Zet {link} in de tekst")]
    [InlineData("Hoi {naam, {vraag} voor {datum}: {link}", "losse { of }")]
    public async Task A_letter_that_would_not_work_is_refused(string text, string message)
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        var refused = await (await admin.Get(Ask)).Fill("Tekst", text).Fill(WhyField, "Proef").Press("Bewaar de brief");
        var tried = await (await admin.Get(Ask)).Fill("Tekst", text).Press("Bekijk eerst");

        Assert.Contains(message, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains(message, Assert.Single(tried.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_tells_a_stranger_nothing()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        var refused = await (await admin.Get(Ask)).Fill("Onderwerp", "Een vraag: {titel}").Fill(WhyField, "Proef").Press("Bewaar de brief");

        Assert.Contains("Een onderwerp leest iedereen mee", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.All(House.SettingKinds.OfType<LetterKind>(), letter => Assert.DoesNotContain("{", letter.Usual.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_is_tried_out_with_invented_names_and_not_kept()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        var tried = await (await admin.Get("/instellingen/brieven/herinnering")).Fill("Tekst", "Dag {naam}. {waarom} {vraag} {link}").Press("Bekijk eerst");

        tried.ShouldHaveNoErrors();
        Assert.StartsWith("Dag Ingrid Voorbeeld. Bewoners wachten op antwoord", Page.Text(tried.One(".letter-example .chosen__text")), StringComparison.Ordinal);
        Assert.Equal("Dag {naam}. {waarom} {vraag} {link}", Page.Text(tried.One("textarea")));
        Assert.Contains("zoals Opbouw", (await admin.Get("/instellingen/brieven")).Texts(".kant"));
    }

    /// <summary>The texts of Opbouw themselves obey the rule, and every place in them has an example.</summary>
    [Fact]
    public void Every_letter_of_the_house_is_one_that_it_would_take()
    {
        var letters = House.SettingKinds.OfType<LetterKind>().ToList();

        Assert.Contains(AgendaLetters.Ask, letters);
        Assert.All(letters, letter => Assert.Null(letter.Rule(letter.Usual)));
        Assert.All(letters, letter => Assert.DoesNotContain("{", letter.Example(letter.Usual).Body, StringComparison.Ordinal));
    }

    public sealed class OnSqlite(SqliteHouse house) : LettersTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : LettersTests(house), IClassFixture<PostgresHouse>;
}
