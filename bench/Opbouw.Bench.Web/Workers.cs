using AngleSharp.Html.Dom;

namespace Opbouw.Bench.Web;

/// <summary>Workers of the demo, each another person, logged in with the buttons of the demo's log-in page.</summary>
internal static class Workers
{
    public static async Task<List<Visitor>> LogInAsync(ServerProcess server, int number)
    {
        var workers = new List<Visitor>();
        for (var i = 0; i < number; i++)
        {
            var worker = new Visitor(server.Address);
            var page = await worker.OpenAsync("/inloggen");
            var buttons = page.QuerySelectorAll("li button[name='Form.Email']")
                .Where(button => button.Closest("li")!.TextContent.Contains("opbouwwerker", StringComparison.OrdinalIgnoreCase)).Cast<IHtmlButtonElement>().ToList();
            var fields = Visitor.FieldsOf(buttons[i].Form!);
            fields["Form.Email"] = buttons[i].Value;
            var next = await worker.SendAsync("/inloggen", fields);
            await TypeCodeAsync(worker, next);
            await worker.ReadAsync("/mijn-dag");
            workers.Add(worker);
        }

        return workers;
    }

    /// <summary>The demo shows the code of the second step instead of asking for a telephone.</summary>
    private static async Task TypeCodeAsync(Visitor worker, string address)
    {
        var page = await worker.OpenAsync(address);
        var fields = Visitor.FieldsOf(page.Forms.Single(form => form.QuerySelector("[name='Form.Code']") is not null));
        fields["Form.Code"] = page.QuerySelector("main code")!.TextContent;
        await worker.SendAsync(address, fields);
    }

    /// <summary>The form in which a worker writes down a contact, filled in with two taps: where and how many people.</summary>
    public static async Task<Dictionary<string, string>> ContactFormAsync(Visitor worker)
    {
        var page = await worker.OpenAsync("/contact/nieuw");
        var form = page.Forms.Single(form => form.QuerySelector("[name='Form.Place']") is not null);
        var fields = Visitor.FieldsOf(form);
        fields["Form.People"] = form.QuerySelectorAll("input[type=radio][name='Form.People']").Cast<IHtmlInputElement>().ElementAt(1).Value;
        // Somebody who is not on a round now chooses the place too.
        fields["Form.Place"] = form.QuerySelectorAll("select[name='Form.Place'] option").Cast<IHtmlOptionElement>().First(place => place.Value.Length > 0).Value;
        return fields;
    }
}
