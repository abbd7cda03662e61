using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Imports;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Imports;

/// <summary>The road of a list: template, columns, trial run, in, and the list of what was wrong.</summary>
public abstract class ReadInTests(TestHouse house)
{
    private static readonly string[] OfWorkers = ["Naam", "E-mailadres", "Rol", "Team", "Vanaf"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workers_come_in_with_role_and_team_and_are_invited_only_when_the_administrator_says_so()
    {
        var admin = await Administrator();
        var team = await house.Given.ATeam("Buurtkracht Inlezen");

        var trial = await File(admin, "medewerkers", OfWorkers, ["Kees Inlees", "kees@inlees.test", "Opbouwwerker", "buurtkracht inlezen", "01-04-2026"], ["Lia Inlees", "lia@inlees.test", "Opbouwwerker|Redacteur", "", ""]);
        Assert.Equal("Alle rijen zijn goed", trial.Heading);
        Assert.Equal(0, await house.Inside().Read(db => db.Set<Account>().CountAsync(account => account.Email!.EndsWith("@inlees.test"), Ct)));
        var done = await trial.FormWith("Lees de 2 goede rijen in").Press("Lees de 2 goede rijen in");

        Assert.Equal("2 rijen ingelezen", done.Heading);
        var kees = await house.Inside().Read(db => db.Set<Account>().SingleAsync(account => account.Email == "kees@inlees.test", Ct));
        Assert.Equal(new DateOnly(2026, 4, 1), await house.Inside().Read(db => db.Set<TeamMember>().Where(member => member.AccountId == kees.AccountId && member.TeamId == team).Select(member => member.From).SingleAsync(Ct)));
        Assert.Equal([RoleCodes.Editor, RoleCodes.Worker], await house.Inside().Read(db => db.Set<RoleGrant>().Where(grant => db.Set<Account>().Any(account => account.Id == (Guid)(object)grant.AccountId && account.Email == "lia@inlees.test")).Select(grant => grant.RoleCode).OrderBy(code => code).ToListAsync(Ct)));
        Assert.DoesNotContain(await house.Inside().Mail(), mail => mail.To.EndsWith("@inlees.test", StringComparison.Ordinal));

        var invite = (await done.Follow("Nodig ze uit")).FormWith("Maak de uitnodigingen");
        foreach (var other in invite.Controls.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(box => box.Type == "checkbox" && box.Value != kees.Id.ToString()).ToList()) other.IsChecked = false;
        var invited = await invite.Press("Maak de uitnodigingen");

        Assert.Equal("1 mens is uitgenodigd", invited.Heading);
        Assert.Contains("/uitnodiging?code=", invited.One(".invite-link").TextContent, StringComparison.Ordinal);
        Assert.Single(await house.Inside().Mail(), mail => mail.To == "kees@inlees.test");
        Assert.DoesNotContain(await house.Inside().Mail(), mail => mail.To == "lia@inlees.test");
    }

    [Fact]
    public async Task Forty_percent_wrong_rows_are_told_one_by_one_and_stay_out()
    {
        var admin = await Administrator();
        await house.Given.ATeam("Team Veertig");
        var rows = Enumerable.Range(1, 50).Select(number => (number % 5) switch
        {
            0 => [$"Mens {number}", "geen mail", "Opbouwwerker", "Team Veertig", ""],
            1 => new[] { $"Mens {number}", $"mens{number}@veertig.test", "Tovenaar", "Onbekend team", "31-02-2026" },
            _ => [$"Mens {number}", $"mens{number}@veertig.test", "Opbouwwerker", "Team Veertig", ""],
        }).ToArray();

        var trial = await File(admin, "medewerkers", OfWorkers, rows);

        Assert.Equal("30 van de 50 rijen zijn goed", trial.Heading);
        Assert.Equal(["Rol", "Team", "Vanaf", "E-mailadres"], trial.Texts(".findings .kant"));
        Assert.Contains("Rij 2 (Tovenaar), rij 7 (Tovenaar), rij 12 (Tovenaar), rij 17 (Tovenaar), rij 22 (Tovenaar) en nog 5 rijen.", trial.Texts(".findings p"));
        Assert.Contains("Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.", trial.Texts(".findings p"));
        await trial.FormWith("Lees de 30 goede rijen in").Press("Lees de 30 goede rijen in");
        Assert.Equal(30, await house.Inside().Read(db => db.Set<Account>().CountAsync(account => account.Email!.EndsWith("@veertig.test"), Ct)));
    }

    [Fact]
    public async Task Nothing_is_read_in_when_somebody_says_so_and_the_rows_are_gone()
    {
        var admin = await Administrator();

        var trial = await File(admin, "teams", ["Team", "Soort team", "Gebieden", "Vanaf"], ["Team Weg", "", "", ""]);
        var dropped = await trial.FormWith("Lees niets in").Press("Lees niets in");

        Assert.Equal("Niet ingelezen", dropped.Heading);
        Assert.Equal((0, 0), await house.Inside().Read(async db => (await db.Set<Team>().CountAsync(team => team.Name == "Team Weg", Ct), await db.Set<ImportContent>().CountAsync(content => content.ImportId == IdIn(dropped), Ct))));
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing_and_what_is_there_is_told()
    {
        var admin = await Administrator();
        string[][] rows = [["Woningstichting Dubbel", "de corporatie", "nee", "Bo Dubbel", "gebiedsbeheerder", "bo@dubbel.test"], ["Woningstichting Dubbel", "", "", "Cas Dubbel", "planner", ""]];
        string[] headings = ["Partner", "In een zin", "Betaalt mee", "Naam", "Functie", "E-mailadres"];

        var first = await File(admin, "partners", headings, rows);
        await first.FormWith("Lees de 2 goede rijen in").Press("Lees de 2 goede rijen in");
        var again = await File(admin, "partners", headings, [.. rows, ["woningstichting dubbel", "", "", "Dia Dubbel", "directeur", ""]]);

        Assert.Equal("1 van de 3 rijen is goed", again.Heading);
        Assert.Contains("Staat er al. Bo Dubbel staat al bij Woningstichting Dubbel.", again.Texts(".findings p"));
        await again.FormWith("Lees de goede rij in").Press("Lees de goede rij in");
        var partner = await house.Inside().Read(db => db.Set<Partner>().Include(known => known.People).SingleAsync(known => known.Name == "Woningstichting Dubbel", Ct));
        Assert.Equal(["Bo Dubbel", "Cas Dubbel", "Dia Dubbel"], partner.People.Select(person => person.Name).Order());
    }

    [Fact]
    public async Task Columns_with_other_names_are_chosen_by_hand_and_a_missing_one_is_asked_for()
    {
        var admin = await Administrator();

        var page = await File(admin, "teams", ["Hoe heet het", "Soort"], ["Team Anders", "Wijkteam"]);
        Assert.Equal("Wat staat in welke kolom?", page.Heading);
        page = await page.FormWith("Kijk de rijen na").Press("Kijk de rijen na");
        Assert.Equal(["Kies in welke kolom staat: team. Staat het er niet in? Zet het in het bestand."], page.Errors);
        page = await page.Fill("Team", "Hoe heet het (zoals: Team Anders)").Fill("Gebieden", "Hoe heet het").Press("Kijk de rijen na");
        Assert.Equal(["Deze kolom koos je al bij ‘Team’."], page.Errors);
        page = await page.Fill("Gebieden", "Staat er niet in").Press("Kijk de rijen na");

        await page.FormWith("Lees de goede rij in").Press("Lees de goede rij in");
        Assert.Equal(TeamKind.Wijkteam, await house.Inside().Read(db => db.Set<Team>().Where(team => team.Name == "Team Anders").Select(team => team.Kind).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Teams_get_their_areas_by_name_and_by_code()
    {
        var admin = await Administrator();
        var area = await house.Given.TheArea();
        var code = await house.Inside().Read(db => db.Set<Opbouw.Areas.AreaEdition>().Where(edition => edition.AreaId == area).OrderByDescending(edition => edition.Year).Select(edition => edition.Code).FirstAsync(Ct));

        var trial = await File(admin, "teams", ["Team", "Soort team", "Gebieden", "Vanaf"], ["Team Op Naam", "", "Waterwijk | Nergenshuizen", ""], ["Team Op Code", "", code, ""], ["Team op naam", "", "waterwijk", ""]);

        Assert.Contains("‘Nergenshuizen’ kennen wij niet. Schrijf de naam zoals bij Gebieden, of de code, zoals WK003401.", trial.Texts(".findings p"));
        Assert.Equal("2 van de 3 rijen zijn goed", trial.Heading);
        await trial.FormWith("Lees de 2 goede rijen in").Press("Lees de 2 goede rijen in");
        Assert.Equal([area, area], await house.Inside().Read(db => db.Set<Team>().Where(team => team.Name == "Team Op Code" || team.Name == "Team op naam").SelectMany(team => team.Areas).Select(one => one.AreaId).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_team_leader_reads_in_find_spots_and_old_contacts_of_the_own_team_without_persons()
    {
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam("Team Straat"));
        var spots = await File(leader, "vindplekken", ["Vindplek", "Soort plek", "Gebied", "Team", "Waar precies", "Dagen", "Van", "Tot"],
            ["Schoolplein De Golf", "school", "Waterwijk", "", "Bij het hek", "ma t/m wo", "8:10", "9:00"], ["Elders", "school", "Waterwijk", "Ander team", "", "", "", ""], ["Gek", "kasteel", "", "", "", "altijd", "9:00", "8:00"]);
        Assert.Equal("1 van de 3 rijen is goed", spots.Heading);
        await spots.FormWith("Lees de goede rij in").Press("Lees de goede rij in");
        var spot = await house.Inside().Read(db => db.Set<FindSpot>().Include(known => known.Hours).SingleAsync(known => known.Name == "Schoolplein De Golf", Ct));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday], spot.Hours.Select(hour => hour.Day).Order());

        string[] headings = ["Datum", "Tijd", "Gebied", "Vindplek", "Team", "Soort contact", "Aantal mensen", "Wat was er"];
        string[][] rows =
        [
            ["14-05-2024", "10:30", "", "schoolplein de golf", "", "gesprek", "3", "Ouders willen een bankje"],
            ["14-05-2024", "", "Waterwijk", "", "", "", "", ""], ["14-05-2024", "", "Waterwijk", "", "", "", "", ""],
            ["15-05-2024", "", "Waterwijk", "", "", "", "2", "Bel haar op 06 12345678"],
            ["15-05-2024", "", "Waterwijk", "", "", "", "2", "BSN 111222333 vroeg om hulp"],
            ["15-05-2024", "", "Waterwijk", "", "", "", "2", "Mevrouw Jansen wil een bankje"],
            ["15-05-2027", "", "Waterwijk", "", "", "", "2", "Morgen"],
        ];
        var contacts = await File(leader, "contacten", headings, rows);

        Assert.Equal("3 van de 7 rijen zijn goed", contacts.Heading);
        Assert.DoesNotContain("111222333", contacts.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", contacts.Html, StringComparison.Ordinal);
        Assert.Single(contacts.All(".findings li"), row => row.TextContent.Contains("Twijfel.", StringComparison.Ordinal));
        await contacts.FormWith("Lees de 3 goede rijen in").Choose("Lees ook de 1 rij met twijfel in. Ik keek ze na: er staat geen persoon in.").Press("Lees de 3 goede rijen in");
        var read = await house.Inside().Read(db => db.Set<Contact>().Where(contact => contact.TeamId == leader.Team).ToListAsync(Ct));
        Assert.Equal(4, read.Count);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 8, 30, 0, TimeSpan.Zero), read.Single(contact => contact.FindSpotId == spot.Id).At);
        Assert.Equal("Geen rij kan zo naar binnen", (await File(leader, "contacten", headings, rows[..3])).Heading);
        Assert.Equal(4, await house.Inside().Read(db => db.Set<Contact>().CountAsync(contact => contact.TeamId == leader.Team, Ct)));
    }

    [Theory]
    [InlineData("Xlsx")]
    [InlineData("Csv")]
    public async Task A_template_comes_back_without_its_example_and_explanation(string form)
    {
        var admin = await Administrator();
        foreach (var kind in new[] { "medewerkers", "teams", "partners" })
        {
            var template = await Bytes(admin, $"/inlezen/nieuw/{kind}?vorm={form}");

            var page = await admin.Browser.ChooseFile(kind, template, $"leeg.{form}");

            Assert.Equal(["Onder de koppen staat niets. Vul de rijen in en kies het bestand opnieuw."], page.Errors);
        }
    }

    [Fact]
    public async Task A_cell_that_begins_a_formula_is_guarded_in_the_list_of_errors()
    {
        var admin = await Administrator();

        var trial = await File(admin, "teams", ["Team", "Soort team", "Gebieden", "Vanaf"], ["Team Gevaar", "=cmd|' /C calc'!A0", "", ""]);

        var csv = Encoding.UTF8.GetString(await Bytes(admin, $"{trial.Path}?vorm=Csv"));
        Assert.Contains("'=cmd|", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";=cmd", csv, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(await Bytes(admin, $"{trial.Path}?vorm=Xlsx")));
        Assert.DoesNotContain("<f>", await new StreamReader(zip.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open()).ReadToEndAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formulas_errors_and_joined_cells_of_Excel_are_told()
    {
        var admin = await Administrator();
        var sheet = SheetFiles.Sheet(
            SheetFiles.Row(1, "Team", "Soort team", "Gebieden", "Vanaf") + SheetFiles.Row(2, "<c r=\"A2\" t=\"str\"><f>\"Team \"&amp;\"Som\"</f><v>Team Som</v></c>", "Wijkteam")
                + SheetFiles.Row(3, "<c r=\"A3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "Wijkteam") + SheetFiles.Row(4, "<c r=\"B4\" t=\"inlineStr\"><is><t>Wijkteam</t></is></c>"),
            "<mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells>");

        var trial = await admin.Browser.ChooseFile("teams", SheetFiles.Workbook(sheet), "teams.xlsx");

        Assert.Equal("1 van de 3 rijen is goed", trial.Heading);
        Assert.Equal(3, trial.All(".notice").Count(notice => notice.TextContent.Contains("rij ", StringComparison.Ordinal)));
        Assert.Contains("In deze cel staat een fout van Excel. Herstel de formule of typ de waarde in.", trial.Texts(".findings p"));
        Assert.Contains("Deze cel is samengevoegd met een andere. Splits de cellen en vul elke rij in.", trial.Texts(".findings p"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_a_file_that_is_too_large_does_not_come_in()
    {
        var admin = await Administrator();

        var bomb = await admin.Browser.ChooseFile("teams", SheetFiles.Workbook(SheetFiles.Sheet(SheetFiles.Row(1, "Team")), ("xl/media/bom.bin", new byte[100 * 1024 * 1024])), "teams.xlsx");
        var large = await admin.Browser.ChooseFile("teams", new byte[12 * 1024 * 1024]);
        var nothing = await (await admin.Get("/inlezen/nieuw/teams")).FormWith("Kijk dit bestand na").Press("Kijk dit bestand na");

        Assert.Equal(["Dit bestand is uitgepakt veel te groot. Wij lezen het niet. Kopieer de rijen naar een nieuw bestand en kies dat."], bomb.Errors);
        large.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(["Kies een bestand van je computer."], nothing.Errors);
    }

    [Fact]
    public async Task Everybody_reads_in_what_the_role_allows_and_nobody_sees_the_file_of_another()
    {
        var (admin, other) = (await Administrator(), await Administrator());
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam());
        var worker = await house.Given.AWorker();

        Assert.Equal(["Teams", "Medewerkers", "Partners en hun mensen", "Straten en postcodes"], (await admin.Get("/inlezen")).Texts(".doors b"));
        Assert.Equal(["Teams", "Partners en hun mensen", "Vindplekken", "Oude contacten"], (await leader.Get("/inlezen")).Texts(".doors b"));
        (await worker.Get("/inlezen")).ShouldBe(HttpStatusCode.NotFound);
        (await leader.Get("/inlezen/nieuw/medewerkers")).ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get("/inlezen/nieuw/contacten")).ShouldBe(HttpStatusCode.NotFound);
        var mine = await File(admin, "teams", ["Team", "Soort team", "Gebieden", "Vanaf"], ["Team Geheim", "", "", ""]);
        foreach (var address in new[] { mine.Path, $"{mine.Path}?vorm=Csv", mine.Path.Replace("/proef", "", StringComparison.Ordinal), mine.Path.Replace("proef", "kolommen", StringComparison.Ordinal) })
            (await other.Get(address)).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain("lijst.csv", (await other.Get("/inlezen")).Html, StringComparison.Ordinal);
    }

    private Task<Person> Administrator() => house.Given.Somebody(RoleCodes.Administrator);

    private static Task<Page> File(Person who, string kind, string[] headings, params string[][] rows) => who.Browser.ChooseFile(kind, SheetFiles.Csv(headings, rows));

    private static ImportId IdIn(Page page) => new(Guid.Parse(page.Path.Split('/')[2]));

    private static async Task<byte[]> Bytes(Person person, string address) =>
        await (await person.Browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, address))).Content.ReadAsByteArrayAsync(Ct);

    public sealed class OnSqlite(SqliteHouse house) : ReadInTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ReadInTests(house), IClassFixture<PostgresHouse>;
}
