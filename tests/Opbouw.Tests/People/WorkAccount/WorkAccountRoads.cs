using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.WorkAccount;

/// <summary>How somebody walks from the log-in page past the directory.</summary>
internal static class WorkAccountRoads
{
    public const string Button = "Log in met Testgids";

    /// <summary>To the directory and back, as this person.</summary>
    public static async Task<Page> LogInAs(this Browser browser, IssuerPerson person, string path = "/inloggen") =>
        await (await (await browser.Get(path)).Follow(Button)).FormWith(person.Name).Press(person.Name);

    /// <summary>To the directory; the answer it sends back with is not followed.</summary>
    public static async Task<Uri> AnswerFor(this Browser browser, IssuerPerson person, string path = "/inloggen", string link = Button)
    {
        var chooser = await (await browser.Get(path)).Follow(link);
        var response = await browser.SendOnce(chooser.FormWith(person.Name).Request(person.Name));
        return response.Headers.Location!;
    }

    public static Task<Page> Open(this Browser browser, Uri address) => browser.Send(new HttpRequestMessage(HttpMethod.Get, address));

    public static async Task<Page> GiveCode(this Page page, SomebodyAtTheDoor person) => await page.ShouldBeAt("/inloggen/code").Fill("Code", person.Code).Press("Ga verder");

    /// <summary>Back at the log-in page, with these words and no more.</summary>
    public static void ShouldBeRefused(this Page page, string words)
    {
        page.ShouldBeAt("/inloggen");
        Assert.Contains(words, Page.Text(page.One(".notice")), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Browser.Cookies.GetCookies(page.Browser.Address), cookie => cookie.Name == "opbouw");
        Assert.Contains("Log in", page.Texts("button"));
    }
}
