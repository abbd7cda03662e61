using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People;

/// <summary>A password is taken as it was typed, long ones too, and no rule asks for odd signs.</summary>
public abstract class PasswordTests(TestHouse house)
{
    [Theory]
    [InlineData("Drie groene fietsen"), InlineData("drie groene fietsen "), InlineData(" drie groene fietsen"), InlineData("drie groene fietse"), InlineData("drie  groene fietsen")]
    public async Task Every_letter_counts_as_it_was_typed(string almost)
    {
        var person = await house.Given.SomebodyAtTheDoor();

        Assert.NotEmpty((await person.GivePassword(house.Visitor(), almost)).Errors);
        Assert.Empty((await person.GivePassword(house.Visitor())).Errors);
    }

    [Theory]
    [InlineData("elf letters", false), InlineData("twaalfletter", true)]
    [InlineData("een heel lange zin zonder cijfers of vreemde tekens mag ook want dat onthoud je beter dan iets korts", true), InlineData("zeeën 🌊 en öv", true)]
    public async Task Eleven_letters_are_too_few_and_a_whole_sentence_is_not(string wanted, bool isTaken)
    {
        var person = await house.Given.SomebodyAtTheDoor();
        var browser = await house.LogIn(person.Account);

        var page = await (await browser.Get("/mijn-account/wachtwoord")).Fill("Wachtwoord van nu", person.Password).Fill("Nieuw wachtwoord", wanted).Press("Bewaar het wachtwoord");

        Assert.Equal(isTaken, page.Errors.Count == 0);
        Assert.Equal(isTaken, (await person.GivePassword(house.Visitor(), wanted)).Errors.Count == 0);
    }

    [Theory]
    [InlineData("1qaz2wsx3edc"), InlineData("Football2026!"), InlineData("welkomwelkom"), InlineData("123456123456"), InlineData("!!monkey!!!!!99")]
    public async Task Password_that_everybody_tries_first_is_refused(string wanted)
    {
        var person = await house.Given.SomebodyAtTheDoor();

        var page = await (await (await house.LogIn(person.Account)).Get("/mijn-account/wachtwoord")).Fill("Wachtwoord van nu", person.Password).Fill("Nieuw wachtwoord", wanted).Press("Bewaar het wachtwoord");

        Assert.Contains(page.Errors, error => error.Contains("makkelijk te raden", StringComparison.Ordinal));
    }

    public sealed class OnSqlite(SqliteHouse house) : PasswordTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PasswordTests(house), IClassFixture<PostgresHouse>;
}
