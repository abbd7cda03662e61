using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>One form that somebody can send, with the button that sends it. Found by walking through the doors.</summary>
/// <param name="Name">Where it stands and where it goes: <c>/vragen/{id:guid} → POST /vragen/{id:guid}?handler=Bevestig</c>.</param>
public sealed record FoundForm(FormDoor Door, string Name, Target Target)
{
    private static readonly ConditionalWeakTable<TestHouse, List<FoundForm>> Walked = [];

    /// <summary>Every form of the program, each once. A house is walked once: what changes in it changes no form.</summary>
    public static async Task<List<FoundForm>> WalkAsync(Ground ground)
    {
        if (!Walked.TryGetValue(ground.House, out var forms)) Walked.AddOrUpdate(ground.House, forms = await ThroughAllDoors(ground));
        return forms;
    }

    private static async Task<List<FoundForm>> ThroughAllDoors(Ground ground)
    {
        var found = new Dictionary<string, FoundForm>();
        foreach (var door in FormDoors.All)
        {
            var page = await door.Open(ground);
            if (page.Status != System.Net.HttpStatusCode.OK || Rights.RightsTable.RouteOf(page.Path) != door.Route) continue;
            foreach (var (form, _, _) in On(door, page)) found.TryAdd(form.Name, form);
        }
        return [.. found.Values];
    }

    /// <summary>The page opened anew, with this form ready to be filled in.</summary>
    public async Task<OpenForm> OpenAsync(Ground ground)
    {
        var page = await Door.Open(ground);
        var (_, form, button) = On(Door, page).FirstOrDefault(one => one.Found.Name == Name);
        Assert.True(form is not null, $"{Name} is not there any more on {page}");
        return new OpenForm(this, page, form, button);
    }

    private static IEnumerable<(FoundForm Found, IHtmlFormElement Form, IHtmlButtonElement Button)> On(FormDoor door, Page page) =>
        from form in page.All("form").OfType<IHtmlFormElement>()
        from button in form.Elements.OfType<IHtmlButtonElement>()
        let target = Target.Of(page, form, button)
        select (new FoundForm(door, $"{door.Route} → {target.Method} {target.Route}{target.Query}", target), form, button);
}

/// <summary>Where a form goes.</summary>
public sealed partial record Target(string Method, string Route, string Query)
{
    public string? Handler => Query.Split("handler=") is [_, var handler] ? handler : null;

    public static Target Of(Page page, IHtmlFormElement form, IHtmlButtonElement button)
    {
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        var address = string.IsNullOrEmpty(action) ? page.Address : new Uri(page.Address, action);
        var handler = HandlerIn().Match(address.Query);
        return new Target(string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase) ? "POST" : "GET", Rights.RightsTable.RouteOf(address.AbsolutePath), handler.Success ? $"?{handler.Value}" : "");
    }

    [GeneratedRegex("handler=[A-Za-z]+")]
    private static partial Regex HandlerIn();
}
