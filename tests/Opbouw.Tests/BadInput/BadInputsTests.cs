using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>Texts that break things elsewhere, in every field for words of every form, and then looked for on every page.</summary>
[Trait("Kind", "Trust")]
public abstract class BadInputsTests(TestHouse house)
{
    private static bool IsFull => Environment.GetEnvironmentVariable("OPBOUW_TRUST") == "full";

    /// <summary>Without <c>./do trust</c> each text of the long list meets every so many-th form; on the other database another one. Our own first meet every form.</summary>
    private const int Turns = 5;

    [Fact]
    public async Task Every_field_of_every_form_takes_or_refuses_it_and_every_page_shows_it_whole()
    {
        var (always, inTurn) = (IsFull ? BadTexts.Own : BadTexts.Own.Take(3), IsFull && BadTexts.ListIsThere ? BadTexts.All() : BadTexts.OnePerCategory());
        var (ground, faults) = (await Ground.Of(house), new List<string>());
        foreach (var (number, form) in (await FoundForm.WalkAsync(ground)).Where(form => form.Name != FormTable.SetsUpOnce).Index())
        {
            var texts = always.Concat(inTurn.Where((_, turn) => IsFull || (number + turn + (int)house.Database) % Turns == 0));
            foreach (var bad in texts) faults.AddRange(await SendIt(ground, form, bad));
        }
        faults.AddRange(await PagesThatShowHalf(ground));
        None(faults);
    }

    [Fact]
    public void A_planted_page_that_does_not_escape_is_found()
    {
        var text = Marked.Around("<b>vet</b> \"");

        Assert.Empty(Marked.Faults(Parse($"<p title='{Marked.Start} x {Marked.End}'>{WebUtility.HtmlEncode(text)}</p><textarea>{WebUtility.HtmlEncode(text)}</textarea>")));
        Assert.NotEmpty(Marked.Faults(Parse($"<p>{text}</p>")));
        Assert.NotEmpty(Marked.Faults(Parse($"<input value=\"{text}\">")));
        Assert.NotEmpty(Marked.Faults(Parse($"<p>{WebUtility.HtmlEncode(text)[..20]}</p>")));
    }

    [Fact]
    public async Task Words_of_a_signal_come_back_whole()
    {
        var worker = (await Ground.Of(house)).Worker;
        var page = await worker.Get("/signalen/nieuw");
        var form = Form.WithLabel(worker.Browser, page, "Wat hoorde of zag je?").FillAll("").Put("Form.NoPerson", "true").Put("Form.Kind", "Wish").Put("Form.Theme", "Traffic");
        var expected = new List<string>();
        foreach (var bad in Everything())
        {
            using var answer = await worker.Browser.SendOnce(form.WithNewId().Put("Form.Words", bad.Text).Request("Bewaar"));
            if (answer.StatusCode == HttpStatusCode.Found) expected.Add(BadTexts.Kept(bad.Text));
            else await CameBack(await Page.Read(worker.Browser, answer), "Form.Words", bad);
        }

        var shown = new List<string>();
        for (var sheet = 1; shown.Count < expected.Count && sheet < 100; sheet++)
            shown.AddRange((await worker.Get($"/signalen?blad={sheet}")).All("main li a[href^='/signalen/']").Select(link => link.TextContent));
        Assert.True(expected.Count >= BadTexts.Own.Count(bad => !bad.Text.Contains('\0', StringComparison.Ordinal)), $"only {expected.Count} were stored");
        Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Wording_of_a_question_comes_back_whole()
    {
        var ground = await Ground.Of(house);
        var bundle = await house.Given.ABundleOf(ground.Worker);
        var form = (await ground.Worker.Get($"/bundels/{bundle}/vraag")).Fill("De vraag van de bewoners", "").Put("Form.NoPerson", "true");
        var expected = new List<string>();
        foreach (var bad in Everything())
        {
            using var answer = await ground.Worker.Browser.SendOnce(form.WithNewId().Put("Form.Words", bad.Text).Request("Bewaar"));
            if (answer.StatusCode != HttpStatusCode.Found)
            {
                await CameBack(await Page.Read(ground.Worker.Browser, answer), "Form.Words", bad);
                continue;
            }
            expected.Add(BadTexts.Kept(bad.Text));
            if (expected.Count % 25 == 1) Assert.Equal(expected[^1], (await ground.Worker.Get($"/bundels/{bundle}")).All(".said")[0].TextContent);
        }

        var stored = await house.Inside().Read(db => db.Set<Bundle>().Where(known => known.Id == bundle).SelectMany(known => known.Wordings).OrderBy(known => known.Version).Select(known => known.Words).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(expected, stored.TakeLast(expected.Count));
    }

    [Fact]
    public async Task Answer_of_a_partner_comes_back_letter_by_letter()
    {
        var ground = await Ground.Of(house);
        using var browser = await ground.As(Opbouw.Shared.Security.RoleCodes.PartnerPerson);
        foreach (var some in Everything().Chunk(60))
        {
            var address = $"/vragen/{(await ground.Question()).Value}";
            var form = (await browser.Get(address)).FormWith("Geef dit antwoord").Choose("Gedaan");
            var expected = new List<string>();
            foreach (var bad in some)
            {
                using var answer = await browser.SendOnce(form.WithNewId().Put("Form.Text", bad.Text).Request("Geef dit antwoord"));
                if (answer.StatusCode == HttpStatusCode.Found) expected.Add(BadTexts.Kept(bad.Text));
                else await CameBack(await Page.Read(browser, answer), "Form.Text", bad);
            }
            var shown = (await browser.Get(address)).All(".letterlijk").Select(one => one.TextContent);
            Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_texts_without_end_break_nothing()
    {
        var worker = (await Ground.Of(house)).Worker;
        var token = (await worker.Get("/signalen/nieuw")).One("input[name=__RequestVerificationToken]").GetAttribute("value");
        foreach (var words in new[] { "%ED%A0%80", "%FF%FE", "%C0%AF", "%00", "%", "%zz", new string('a', 1_000_000), string.Concat(Enumerable.Repeat("%F0%9F%98%80", 100_000)) })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/signalen/nieuw")
            {
                Content = new StringContent($"__RequestVerificationToken={token}&Form.Id={Guid.CreateVersion7()}&Form.Words={words}", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded"),
            };
            var page = await worker.Browser.Send(request);
            Assert.True((int)page.Status < 500, $"{words[..Math.Min(12, words.Length)]} gives {page}");
        }
    }

    [Theory]
    [InlineData("Form.Stops[{0}].At")]
    [InlineData("Form.Extra{0}")]
    [InlineData("Form.Stops[{0}]")]
    public async Task A_form_with_thousands_of_fields_breaks_nothing(string name)
    {
        var worker = (await Ground.Of(house)).Worker;
        var form = (await worker.Get("/rondes/nieuw")).Fill("Op welke dag?", "12-03-2026");
        foreach (var number in Enumerable.Range(0, 3000)) form.Put(string.Format(System.Globalization.CultureInfo.InvariantCulture, name, number), "9:30");

        var page = await worker.Browser.Send(form.Request("Plan"));

        Assert.True((int)page.Status < 500, $"{page}");
    }

    /// <summary>Once in all fields for words, and once in all other fields.</summary>
    private static async Task<List<string>> SendIt(Ground ground, FoundForm form, BadText bad)
    {
        var faults = new List<string>();
        foreach (var inWords in new[] { true, false })
        {
            var open = await form.OpenAsync(ground);
            var names = (inWords ? open.FreeText : open.Typed).Select(OpenForm.NameOf).Distinct().ToList();
            if (names.Count == 0 || (!inWords && !IsFull && bad.Category is not ("html" or "number-date" or "control"))) continue;
            open.Believable();
            foreach (var name in names) open.Put(name, inWords ? Marked.Around(bad.Text) : bad.Text);
            var answer = await open.Send();
            if ((int)answer.Status >= 500) faults.Add($"{form.Name} breaks on {bad}: {answer.LastError}");
            faults.AddRange(Marked.Faults(answer.Document).Select(fault => $"{form.Name} after {bad} {fault}"));
        }
        return faults;
    }

    /// <summary>What was stored stands on other pages too.</summary>
    private static async Task<List<string>> PagesThatShowHalf(Ground ground)
    {
        var faults = new List<string>();
        foreach (var door in FormDoors.All)
        {
            var page = await door.Open(ground);
            if ((int)page.Status >= 500) faults.Add($"{page} breaks");
            faults.AddRange(Marked.Faults(page.Document).Select(fault => $"{door.Route} {fault}"));
        }
        return faults;
    }

    private static IReadOnlyList<BadText> Everything() => BadTexts.ListIsThere ? [.. BadTexts.Own, .. BadTexts.All()] : BadTexts.Own;

    /// <summary>Refused: the page says why, and what was typed is still there.</summary>
    private static Task CameBack(Page page, string field, BadText bad)
    {
        // What cannot be read at all never reaches the form (UnreadableForm).
        if (bad.Text.Contains('\0', StringComparison.Ordinal))
        {
            page.ShouldBe(HttpStatusCode.BadRequest);
            return Task.CompletedTask;
        }
        Assert.True(page.Status == HttpStatusCode.OK && page.Errors.Count > 0, $"{bad} gives {page}");
        Assert.Equal(BadTexts.Kept(bad.Text), BadTexts.Kept(((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.One($"[name='{field}']")).Value));
        return Task.CompletedTask;
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

    private static void None(List<string> faults) => Assert.True(faults.Count == 0, $"{faults.Count} faults:\n  {string.Join("\n  ", faults.Take(60))}");

    public sealed class OnSqlite(SqliteHouse house) : BadInputsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : BadInputsTests(house), IClassFixture<PostgresHouse>;
}
