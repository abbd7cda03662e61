using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>A form on an open page, filled in without knowing what it is about.</summary>
public sealed class OpenForm(FoundForm found, Page page, IHtmlFormElement element, IHtmlButtonElement button)
{
    private readonly Form form = Form.Of(page.Browser, page, element);

    public Page Page => page;

    public IReadOnlyList<IHtmlElement> Fields { get; } =
        [.. element.Elements.Where(control => NameOf(control).Length > 0 && control is IHtmlInputElement { Type: not ("hidden" or "submit" or "file") } or IHtmlSelectElement or IHtmlTextAreaElement)];

    public IEnumerable<string> HiddenNames => element.Elements.OfType<IHtmlInputElement>()
        .Where(input => input.Type == "hidden" && input.Name is { Length: > 0 } and not "__RequestVerificationToken").Select(input => input.Name!).Distinct();

    /// <summary>What the page itself sends under this name.</summary>
    public string[] Hidden(string name) => [.. element.Elements.OfType<IHtmlInputElement>().Where(input => input.Name == name).Select(input => input.Value)];

    /// <summary>Fields for words: lines and boxes, not dates, numbers, choices.</summary>
    public IEnumerable<IHtmlElement> FreeText => Fields.Where(IsFreeText);

    /// <summary>Fields in which not every text is right.</summary>
    public IEnumerable<IHtmlElement> Typed => Fields.Where(one => !IsFreeText(one) && one is not IHtmlInputElement { Type: "password" or "checkbox" });

    public static string NameOf(IElement control) => control.GetAttribute("name") ?? "";

    public static bool IsFreeText(IHtmlElement field) =>
        field is IHtmlTextAreaElement || (field is IHtmlInputElement { Type: "text" or "search" } input && input.GetAttribute("inputmode") != "numeric");

    /// <summary>Nothing filled in and nothing chosen; what the page itself sends along stays.</summary>
    public OpenForm Empty()
    {
        foreach (var field in Fields)
        {
            if (field is IHtmlInputElement { Type: "radio" or "checkbox" }) form.Put(NameOf(field));
            else form.Put(NameOf(field), "");
        }
        return this;
    }

    /// <summary>Something believable in every field.</summary>
    public OpenForm Believable()
    {
        // Letters only: figures in a row may look like a telephone number.
        var words = $"Gewone woorden {string.Concat(Guid.NewGuid().ToString("N").Select(letter => char.IsDigit(letter) ? (char)(letter - '0' + 'g') : letter))}"[..30];
        foreach (var group in Fields.GroupBy(NameOf))
        {
            if (FillIns.For(found, page, group.Key, group.Last(), words) is { } value) form.Put(group.Key, value);
        }
        return this;
    }

    public OpenForm Put(string name, params string[] values)
    {
        form.Put(name, values);
        return this;
    }

    public HttpRequestMessage Request() => form.Request(button);

    /// <summary>Sends the form and follows where it leads.</summary>
    public Task<Page> Send() => page.Browser.Send(Request());
}
