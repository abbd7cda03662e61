using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People;

/// <summary>"Wie is mijn opbouwwerker?" by street and by the whole postcode, from a list that an administrator reads in.</summary>
public abstract class FindByStreetTests(TestHouse house)
{
    private static readonly string[] Headings = ["Postcode", "Straat", "Plaats", "Gebied"];

    private static readonly string[][] Streets =
    [
        ["1316 VX", "Regentonkade", "Almere", "Waterwijk"],
        ["1316 XV", "Lange Waslijn", "Almere", "Waterwijk"],
        ["1313XV", "Lange Waslijn", "Almere", "Kruidenwijk"],
        ["1353 VX", "Burgemeester van der Bezemstraat", "Almere", "De Wierden"],
        ["1353", "Zilverlepelstraat", "", "De Wierden"],
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whole_postcode_leads_straight_to_the_people_of_that_area_and_an_unknown_one_falls_back_on_four_digits()
    {
        await Import(Streets);

        Assert.Equal(await AddressOf("Waterwijk"), (await Search("1316 vx")).Path);
        Assert.Equal(["Waterwijk", "Noorderplassen"], (await Search("1316 ZZ")).Texts(".ledger h3"));
        Assert.Equal(["Waterwijk", "Noorderplassen"], (await Search("1316")).Texts(".ledger h3"));
    }

    [Theory]
    [InlineData("Regentonkade")]
    [InlineData("regenton")]
    [InlineData("REGENTON KADE 12a")]
    public async Task Street_or_a_part_of_it_leads_to_the_people_of_its_area(string typed)
    {
        await Import(Streets);

        Assert.Equal(await AddressOf("Waterwijk"), (await Search(typed)).Path);
    }

    [Theory]
    [InlineData("Burg. v.d. Bezemstr.")]
    [InlineData("bezemstraat")]
    [InlineData("v d bezem")]
    public async Task Street_is_found_however_it_is_written(string typed)
    {
        await Import(Streets);

        Assert.Equal(await AddressOf("De Wierden"), (await Search(typed)).Path);
    }

    [Fact]
    public async Task Long_street_asks_in_which_area_and_parts_of_names_ask_which_street()
    {
        await Import(Streets);

        var page = await Search("lange waslijn");
        Assert.Equal("Lange Waslijn ligt op 2 plekken. Welke is de uwe?", Page.Text(page.One("#welke")));
        Assert.Equal(["Lange Waslijn in Kruidenwijk", "Lange Waslijn in Waterwijk"], page.Texts(".ledger h3").Order());
        Assert.Equal(await AddressOf("Kruidenwijk"), (await page.Follow("Lange Waslijn in Kruidenwijk")).Path);

        await Import([.. Streets, ["1324 VX", "Wollen Kousenkade", "", "Stedenwijk"]]);
        page = await Search("kade");
        Assert.Equal("Wij vonden meer straten. Welke is de uwe?", Page.Text(page.One("#welke")));
        Assert.Equal(["Regentonkade in Waterwijk, Almere", "Wollen Kousenkade in Stedenwijk"], page.Texts(".ledger h3"));
    }

    [Theory]
    [InlineData("Nergensstraat", "Wij kennen deze straat niet. Kijk of de naam klopt, vul uw postcode in, of kies uw wijk uit de lijst")]
    [InlineData("9999 ZZ", "Wij werken niet in 9999. Kijk of de postcode klopt. Woont u ergens anders? Vraag het bij het welzijnswerk van uw gemeente")]
    [InlineData("ab", "Vul een postcode in, zoals 1353, of ten minste 3 letters van uw straat")]
    [InlineData("13", "Vul een postcode in, zoals 1353, of ten minste 3 letters van uw straat")]
    [InlineData("%_%", "Vul een postcode in, zoals 1353, of ten minste 3 letters van uw straat")]
    public async Task What_is_not_found_says_what_to_do(string typed, string told)
    {
        await Import(Streets);

        Assert.Equal([told], (await Search(typed)).Errors);
    }

    [Fact]
    public async Task Without_a_list_the_page_asks_for_a_postcode_only()
    {
        await house.Inside().Change(async db => db.RemoveRange(await db.Set<AreaStreet>().ToListAsync(Ct)));

        var page = await Search("Regentonkade");

        Assert.Equal(["Vul een postcode in met 4 cijfers, zoals 1353"], page.Errors);
        Assert.Contains("Uw postcode", page.Texts("label"));
    }

    [Fact]
    public async Task New_list_takes_the_place_of_the_old_one_and_the_same_file_twice_leaves_the_same()
    {
        await Import(Streets);
        var first = await Known();
        await Import(Streets);
        Assert.Equal(first, await Known());
        Assert.Equal(Streets.Length, first.Count);

        await Import([["1316 VX", "Gieterpad", "Almere", "Kruidenwijk"]]);

        Assert.Equal(["1316VX Gieterpad"], await Known());
        Assert.Equal(await AddressOf("Kruidenwijk"), (await Search("1316 VX")).Path);
    }

    [Fact]
    public async Task List_that_was_a_mistake_goes_out_as_a_whole_and_a_later_one_stays()
    {
        var first = await Import(Streets);
        var second = await Import(Streets[..2]);

        await (await first.Browser.Get(first.Path)).FormWith("Ja, haal alles weg").Press("Ja, haal alles weg");
        Assert.Equal(2, (await Known()).Count);

        var undone = await second.FormWith("Ja, haal alles weg").Press("Ja, haal alles weg");
        Assert.Equal("Alles is weer weg", undone.Heading);
        Assert.Empty(await Known());
    }

    [Fact]
    public async Task Wrong_rows_are_told_one_by_one_and_a_number_of_a_house_is_never_read_in_unseen()
    {
        var trial = await File(await Administrator(), [
            ["1316 VX", "Regentonkade", "", "Waterwijk"], ["1316 VX", "REGENTONKADE", "", "Waterwijk"], ["13", "Gieterpad", "", "Waterwijk"], ["1316 VX", "Gieterpad", "", "Nergenswijk"], ["1316 VX", "Gieterpad 12", "", "Waterwijk"], ["1316 VX", "--", "", "Waterwijk"],
        ]);

        Assert.Equal("1 van de 6 rijen is goed", trial.Heading);
        foreach (var told in new[]
        {
            "Staat er al. Deze straat met deze postcode staat er al boven. Eén keer is genoeg.", "Dit is geen postcode. Schrijf bijvoorbeeld 1353 AB, of alleen 1353.",
            "‘Nergenswijk’ kennen wij niet. Schrijf de naam zoals bij Gebieden, of de code, zoals WK003401.", "Twijfel. Is dit een huisnummer? Schrijf alleen de naam van de straat.", "Dit is geen naam van een straat.",
        }) Assert.Contains(told, trial.Texts(".findings p"));
        await trial.FormWith("Lees de goede rij in").Press("Lees de goede rij in");
        Assert.Equal(["1316VX Regentonkade"], await Known());
    }

    [Fact]
    public async Task List_of_a_whole_city_goes_in_at_one_go()
    {
        var rows = Enumerable.Range(0, 1_200).Select(number => new[] { $"13{number % 50 + 11:00} {(char)('A' + number % 26)}{(char)('A' + number / 26 % 26)}", $"{number}e Proefpad", "", "Waterwijk" }).ToArray();

        var trial = await File(await Administrator(), rows);
        while (trial.Document.QuerySelector("[data-follow]") is not null) trial = await trial.FormWith("Ga nu verder").Press("Ga nu verder");
        var done = await trial.FormWith("Lees de 1.200 goede rijen in").Press("Lees de 1.200 goede rijen in");

        Assert.Equal("1.200 rijen ingelezen", done.Heading);
        Assert.Equal(1_200, (await Known()).Count);
        var many = await Search("proefpad");
        Assert.Equal(await AddressOf("Waterwijk"), many.Path);
    }

    private async Task<Page> Import(string[][] rows)
    {
        var button = rows.Length == 1 ? "Lees de goede rij in" : $"Lees de {rows.Length} goede rijen in";
        return (await (await File(await Administrator(), rows)).FormWith(button).Press(button)).ShouldHaveNoErrors();
    }

    private Task<Person> Administrator() => house.Given.Somebody(RoleCodes.Administrator);

    private static Task<Page> File(Person admin, string[][] rows) => admin.Browser.ChooseFile("straten", SheetFiles.Csv(Headings, rows));

    private async Task<Page> Search(string typed) => await house.Visitor().Get($"/mijn-opbouwwerker?Postcode={Uri.EscapeDataString(typed)}");

    private Task<List<string>> Known() => house.Inside().Read(db => db.Set<AreaStreet>().OrderBy(street => street.Number).Select(street => street.Postcode + " " + street.Name).ToListAsync(Ct));

    private async Task<string> AddressOf(string quarter)
    {
        var area = await house.Given.TheArea(quarter);
        return $"/gebieden/{await house.Inside().Read(db => db.Set<AreaEdition>().Where(edition => edition.AreaId == area).OrderByDescending(edition => edition.Year).Select(edition => edition.Code).FirstAsync(Ct))}/opbouwwerker";
    }

    public sealed class OnSqlite(SqliteHouse house) : FindByStreetTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : FindByStreetTests(house), IClassFixture<PostgresHouse>;
}
