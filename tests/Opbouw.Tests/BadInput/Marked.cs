using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Opbouw.Tests.BadInput;

/// <summary>
/// A text between two marks. Where a page shows the first mark, the second must stand in the same piece of text or the same attribute:
/// a text that broke out of its place, or lost a part on the way, does not do that.
/// </summary>
internal static class Marked
{
    public const string Start = "Qbegin7";

    public const string End = "7eindQ";

    public static string Around(string text) => $"{Start} {text} {End}";

    public static IEnumerable<string> Faults(IHtmlDocument page)
    {
        // The search marks words inside a text, and says with dots where it cut one, before or after. A first name alone is the first word of a name.
        foreach (var found in page.QuerySelectorAll("mark").ToList())
            found.Replace([.. found.ChildNodes]);
        page.Body?.Normalize();
        var texts = page.Descendants<IText>().Select(text => text.Data);
        var attributes = page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Value);
        return from text in texts.Concat(attributes)
               let starts = text.Split(Start).Length
               where starts > 1 && text != Start && !IsCut(text.Trim()) && starts != text.Split(End).Length
               select $"shows '{(text.Length > 200 ? text[..200] : text).Trim()}', which is not whole";
    }

    private static bool IsCut(string text) => text.StartsWith('…') || text.EndsWith('…');
}
