using AngleSharp.Html.Dom;
using Opbouw.Tests.BadInput;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Safety;

/// <summary>Where somebody might write down a danger stands whom to call instead.</summary>
public abstract class DangerTests(TestHouse house)
{
    /// <summary>Forms about what people say and live through. A form for a partner, a colleague or a setting is none of these.</summary>
    private static readonly string[] AboutPeople = ["/signalen/nieuw", "/signalen/{id:guid}/verbeteren", "/contact/nieuw", "/contact/{id:guid}", "/bundels/{id:guid}/gezegd", "/kaart", "/kaart/reactie"];

    /// <summary>Forms with room for a story that everybody may open, and why there is no danger in them.</summary>
    private static readonly Dictionary<string, string> OfNobody = new()
    {
        ["/vraag/{token:length(32)}"] = "a partner answers in its own name",
        ["/bouwdoos"] = "shows components",
    };

    [Fact]
    public async Task Every_form_about_people_says_whom_to_call()
    {
        var (ground, seen) = (await Ground.Of(house), new HashSet<string>());
        foreach (var form in (await FoundForm.WalkAsync(ground)).Where(form => AboutPeople.Contains(form.Door.Route)))
        {
            var page = (await form.OpenAsync(ground)).Page;
            Assert.Equal(["tel:112", "tel:09008844", "tel:08002000"], page.All(".danger a").Select(link => link.GetAttribute("href")));
            seen.Add(form.Door.Route);
        }
        Assert.Equal(AboutPeople.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_form_with_room_for_a_story_that_everybody_may_open_says_so_too()
    {
        var ground = await Ground.Of(house);
        foreach (var form in (await FoundForm.WalkAsync(ground)).Where(form => !OfNobody.ContainsKey(form.Door.Route)))
        {
            var open = await form.OpenAsync(ground);
            // A visitor: nobody's session.
            if (open.Page.Browser.Cookies.GetAllCookies().Any(cookie => cookie.Name == open.Page.Browser.SessionCookie) || !open.Fields.Any(field => field is IHtmlTextAreaElement)) continue;
            Assert.True(open.Page.All(".danger").Count > 0, $"{form.Name} does not say whom to call");
        }
    }

    public sealed class OnSqlite(SqliteHouse house) : DangerTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : DangerTests(house), IClassFixture<PostgresHouse>;
}
