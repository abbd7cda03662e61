using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Opbouw.Lists.ShowList;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Sheets;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Lists;

/// <summary>What I may see as a table: my columns, my filters, as a file that does no harm.</summary>
public abstract class ShowListTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Filters_and_columns_are_in_the_address_and_in_the_file()
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker, "De stoep ligt open", SignalKind.Concern, Theme.PublicSpace);
        await house.Given.ASignal(worker, "Wij willen een moestuin", SignalKind.Wish, Theme.PublicSpace);
        await house.Given.ASignal(await house.Given.AWorker(), "Van een ander team", SignalKind.Concern);

        var page = await worker.Get("/lijst/signalen?soort=Concern&kolommen=woorden&kolommen=thema");

        Assert.Equal(["Thema", "Wat er gezegd werd"], page.Texts("main th"));
        Assert.Equal(["openbare ruimte en groen", "De stoep ligt open"], page.Texts("main td"));
        var csv = await (await worker.Browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, page.All("a.button").Single(link => link.TextContent.Contains("CSV", StringComparison.Ordinal)).GetAttribute("href")))).Content.ReadAsStringAsync(Ct);
        Assert.Equal(["Thema;Wat er gezegd werd", "openbare ruimte en groen;De stoep ligt open", ""], csv.Split("\r\n"));
    }

    [Fact]
    public async Task The_page_of_the_signals_leads_to_its_table_with_the_same_filter()
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker, "De stoep ligt open");
        await house.Given.ASignal(worker, "Wij willen een moestuin", SignalKind.Wish);

        var page = await (await worker.Get("/signalen?soort=Wish")).Follow("Als tabel, om mee te nemen of af te drukken");

        Assert.Single(page.All("main tbody tr"));
    }

    [Fact]
    public async Task A_list_is_kept_under_a_name_for_its_owner_alone()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        await house.Given.ASignal(worker, "De stoep ligt open");

        var page = await (await worker.Get("/lijst/signalen?soort=Concern&kolommen=woorden")).Fill("Naam van de lijst", "zorgen in woorden").Press("Bewaar de lijst");

        Assert.Equal("/lijst/signalen?soort=Concern&kolommen=woorden", page.ShouldHaveNoErrors().All("[aria-labelledby=bewaard] a").Single().GetAttribute("href"));
        Assert.Empty((await colleague.Get("/lijst/signalen")).All("[aria-labelledby=bewaard]"));
        page = await (await worker.Get("/lijst/vragen")).FormWith("Haal weg: zorgen in woorden").Press("Haal weg: zorgen in woorden");
        Assert.Empty(page.All("[aria-labelledby=bewaard]"));
    }

    [Fact]
    public async Task Colleagues_contacts_are_in_no_table_and_a_list_without_the_right_does_not_exist()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team);
        await house.Given.AContact(worker, line: "Van mij");
        await house.Given.AContact(colleague, line: "Van een collega");

        var html = (await worker.Get("/lijst/contacten")).Html;

        Assert.Contains("Van mij", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Van een collega", html, StringComparison.Ordinal);
        (await leader.Get("/lijst/contacten")).ShouldBe(HttpStatusCode.NotFound);
        (await leader.Get("/lijst/vragen")).ShouldBe(HttpStatusCode.OK);
        (await worker.Get("/lijst/bestaat-niet")).ShouldBe(HttpStatusCode.NotFound);
        Assert.IsType<Outcome<Opbouw.Lists.SavedListId>.Missing>(await house.Inside().Try<KeepList, Opbouw.Lists.SavedListId>(worker, new KeepList(Opbouw.Lists.SavedListId.New(), "Weg", "https://elders.example/lijst/")));
    }

    [Fact]
    public async Task What_looks_like_a_formula_is_text_in_both_files()
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker, "=HYPERLINK(\"https://kwaad.example\";\"klik\")");

        var csv = await Bytes(worker, "/lijst/signalen?kolommen=woorden&vorm=Csv");
        var xlsx = await Bytes(worker, "/lijst/signalen?kolommen=woorden&vorm=Xlsx");

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Contains("\r\n\"'=HYPERLINK(", System.Text.Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        var sheet = await new StreamReader(zip.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open()).ReadToEndAsync(Ct);
        Assert.Contains("HYPERLINK", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Bytes(Person person, string address) =>
        await (await person.Browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, address))).Content.ReadAsByteArrayAsync(Ct);

    public sealed class OnSqlite(SqliteHouse house) : ShowListTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ShowListTests(house), IClassFixture<PostgresHouse>;
}

/// <summary>The files themselves, however long.</summary>
public sealed class SheetFileTests
{
    [Theory]
    [InlineData(SheetForm.Csv)]
    [InlineData(SheetForm.Xlsx)]
    public async Task Fifty_thousand_rows_stay_flat_in_memory(SheetForm form)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        var watch = Stopwatch.StartNew();

        await SheetFile.WriteAsync(Stream.Null, form, ["Dag", "Woorden", "Aantal"], Rows(50_000, () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before)), TestContext.Current.CancellationToken);

        Assert.True(most < 20_000_000, $"{most:N0} bytes at most, in {watch.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31", "'+31")]
    [InlineData("-2", "'-2")]
    [InlineData("@som", "'@som")]
    [InlineData("\tx", "'\tx")]
    [InlineData("gewoon = goed", "gewoon = goed")]
    [InlineData("", "")]
    public void A_text_that_begins_a_formula_is_guarded(string text, string guarded) => Assert.Equal(guarded, SheetFile.Guarded(text));

    private static async IAsyncEnumerable<object?[]> Rows(int number, Action look)
    {
        for (var row = 0; row < number; row++)
        {
            if (row % 10_000 == 9_999) look();
            yield return [new DateOnly(2026, 1, 1).AddDays(row % 365), $"Het is donker op het pad, zei ouder {row}", row];
        }

        await Task.CompletedTask;
    }
}
