using System.Collections.Frozen;
using System.Xml.Linq;

namespace Opbouw.Shared.Ui.Icons;

/// <summary>All drawings of <c>icons.svg</c>, read once.</summary>
public static class IconSet
{
    private static readonly FrozenDictionary<string, Icon> Icons = Read();

    public static IEnumerable<string> Names => Icons.Keys;

    public static Icon Get(string name) => Icons.TryGetValue(name, out var icon)
        ? icon
        : throw new InvalidOperationException($"There is no drawing '{name}'. Known: {string.Join(", ", Icons.Keys.Order())}.");

    private static FrozenDictionary<string, Icon> Read()
    {
        using var file = typeof(IconSet).Assembly.GetManifestResourceStream("Opbouw.Shared.Ui.Icons.icons.svg")
            ?? throw new InvalidOperationException("icons.svg is not in the program.");
        return XDocument.Load(file).Root!.Elements().Select(ReadIcon).ToFrozenDictionary(icon => icon.Name);
    }

    private static Icon ReadIcon(XElement symbol)
    {
        var name = symbol.Attribute("id")!.Value["i-".Length..];
        var viewBox = symbol.Attribute("viewBox")!.Value;
        var lines = symbol.Elements().Where(element => element.Name.LocalName != "desc").Select(Bare);
        return new Icon(name, viewBox, $"""<symbol id="i-{name}" viewBox="{viewBox}">{string.Concat(lines)}</symbol>""");
    }

    /// <summary>HTML knows no name spaces: the drawing is written without.</summary>
    private static string Bare(XElement element)
    {
        foreach (var part in element.DescendantsAndSelf())
            part.Name = part.Name.LocalName;
        return element.ToString(SaveOptions.DisableFormatting);
    }
}
