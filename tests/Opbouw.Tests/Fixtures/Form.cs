using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Opbouw.Tests.Fixtures;

/// <summary>A form being filled in by its labels, sent the way a browser without scripts sends it.</summary>
public sealed class Form
{
    private readonly Browser browser;
    private readonly Page page;
    private readonly IHtmlFormElement form;
    private readonly Dictionary<string, (string Name, byte[] Content)> files = [];
    private readonly Dictionary<string, string[]> put = [];

    private Form(Browser browser, Page page, IHtmlFormElement form)
    {
        this.browser = browser;
        this.page = page;
        this.form = form;
    }

    /// <summary>Every control that can be filled in, for tests that go through them all.</summary>
    public IEnumerable<IHtmlElement> Controls => form.Elements;

    public static Form WithButton(Browser browser, Page page, string button) => new(browser, page, FindButton(page, null, button).Form!);

    public static Form Of(Browser browser, Page page, IHtmlFormElement form) => new(browser, page, form);

    public static Form WithLabel(Browser browser, Page page, string label) =>
        new(browser, page, (FindControl(page, null, label) as IHtmlElement)?.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException($"'{label}' is not in a form on {page}"));

    /// <summary>Types a text, or chooses the option with this text.</summary>
    public Form Fill(string label, string value)
    {
        switch (FindControl(page, form, label))
        {
            case IHtmlSelectElement select: select.Value = OptionOf(select, value); break;
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlInputElement { Type: "radio" or "checkbox" }: throw new InvalidOperationException($"'{label}' is a choice: use Choose.");
            case IHtmlInputElement input: input.Value = value; break;
        }
        return this;
    }

    /// <summary>Ticks a box or picks a radio button by its label, inside the group with this legend when one is given.</summary>
    public Form Choose(string label, string? legend = null)
    {
        var group = legend is null ? form : form.QuerySelectorAll("fieldset").FirstOrDefault(f => f.QuerySelector("legend") is { } l && Page.Text(l) == legend);
        Assert.True(group is not null, $"No group '{legend}' on {page}");
        var control = FindControl(page, group, label) as IHtmlInputElement;
        Assert.True(control is not null, $"'{label}' cannot be chosen on {page}");
        if (control.Type == "radio")
            foreach (var other in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "radio" && i.Name == control.Name)) other.IsChecked = false;
        control.IsChecked = true;
        return this;
    }

    public Form Untick(string label)
    {
        ((IHtmlInputElement)FindControl(page, form, label)).IsChecked = false;
        return this;
    }

    public Form Attach(string label, string fileName, byte[] content)
    {
        files[((IHtmlInputElement)FindControl(page, form, label)).Name!] = (fileName, content);
        return this;
    }

    public static bool IsText(IHtmlElement control) => control is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "email" or "tel" or "url" or "password" or "number" or "date" };

    /// <summary>Sends these values under this name, whatever the control allows: what somebody with ill will or a broken browser sends. No value: not sent at all.</summary>
    public Form Put(string name, params string[] values)
    {
        put[name] = values;
        return this;
    }

    /// <summary>The same text in every text field, and the first choice wherever one must choose.</summary>
    public Form FillAll(string text)
    {
        foreach (var control in form.Elements.Where(IsText))
        {
            if (control is IHtmlTextAreaElement area) area.Value = text;
            else ((IHtmlInputElement)control).Value = text;
        }
        foreach (var select in form.Elements.OfType<IHtmlSelectElement>())
            select.Value = select.Options.FirstOrDefault(option => option.Value.Length > 0)?.Value ?? "";
        foreach (var group in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "radio").GroupBy(input => input.Name))
            group.First().IsChecked = true;
        return this;
    }

    /// <summary>As if the form was opened anew: the action gets an id of its own.</summary>
    public Form WithNewId()
    {
        foreach (var id in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden" && input.Name == "Form.Id")) id.Value = Guid.CreateVersion7().ToString();
        return this;
    }

    /// <summary>Presses the button and follows where it leads.</summary>
    public Task<Page> Press(string button) => browser.Send(Request(button));

    /// <summary>What pressing the button would send; each call makes a new request with the same contents.</summary>
    public HttpRequestMessage Request(string button) => Request(FindButton(page, form, button));

    public HttpRequestMessage Request(IHtmlButtonElement pressed)
    {
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Address : new Uri(page.Address, action);
        var fields = Fields(pressed).Where(field => !put.ContainsKey(field.Key))
            .Concat(put.SelectMany(field => field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value)))).ToList();
        if (!"post".Equals(form.Method, StringComparison.OrdinalIgnoreCase))
            return new HttpRequestMessage(HttpMethod.Get, new Uri(target, "?" + string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"))));
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = Content(fields) };
        request.Headers.Add("Origin", page.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Referrer = page.Address;
        return request;
    }

    private HttpContent Content(List<KeyValuePair<string, string>> fields)
    {
        if (files.Count == 0 && form.Enctype != "multipart/form-data") return new FormUrlEncodedContent(fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, file) in files) content.Add(new ByteArrayContent(file.Content), name, file.Name);
        return content;
    }

    private IEnumerable<KeyValuePair<string, string>> Fields(IHtmlButtonElement pressed)
    {
        foreach (var control in form.Elements.Where(c => !c.HasAttribute("disabled")))
        {
            var field = control switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } => null,
                IHtmlInputElement input => (input.Name, input.HasAttribute("value") || input.Type is not ("radio" or "checkbox") ? input.Value : "on"),
                IHtmlTextAreaElement area => (area.Name, area.Value.ReplaceLineEndings("\r\n")),
                IHtmlSelectElement { SelectedOptions.Length: > 0 } select => (select.Name, select.SelectedOptions[0].Value),
                IHtmlButtonElement button when ReferenceEquals(button, pressed) => (button.Name, button.Value),
                _ => ((string?, string)?)null,
            };
            if (field is (string { Length: > 0 } name, var value)) yield return new(name, value ?? "");
        }
    }

    private static IHtmlButtonElement FindButton(Page page, INode? within, string text)
    {
        var buttons = page.All("button").OfType<IHtmlButtonElement>().Where(b => b.Form is not null && (within is null || b.Form == within)).ToList();
        var button = buttons.FirstOrDefault(b => Page.Text(b) == text) ?? buttons.FirstOrDefault(b => Page.Text(b).StartsWith(text, StringComparison.Ordinal));
        Assert.True(button is not null, $"No button '{text}' on {page}");
        return button;
    }

    private static IHtmlElement FindControl(Page page, IElement? within, string label)
    {
        var labels = (within ?? page.Document.DocumentElement).QuerySelectorAll("label").OfType<IHtmlLabelElement>().ToList();
        var found = labels.FirstOrDefault(l => Page.Text(l) == label) ?? labels.FirstOrDefault(l => Page.Text(l).StartsWith(label, StringComparison.Ordinal));
        var control = found?.Control ?? found?.QuerySelector("input,select,textarea") as IHtmlElement;
        Assert.True(control is not null, $"No field '{label}' on {page}");
        return control;
    }

    private static string OptionOf(IHtmlSelectElement select, string text)
    {
        var option = select.Options.FirstOrDefault(o => Page.Text(o) == text) ?? select.Options.FirstOrDefault(o => Page.Text(o).StartsWith(text, StringComparison.Ordinal));
        Assert.True(option is not null, $"No option '{text}' in: {string.Join(", ", select.Options.Select(Page.Text))}");
        return option.Value;
    }
}
