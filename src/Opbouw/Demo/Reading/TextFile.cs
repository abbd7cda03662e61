using System.Reflection;

namespace Opbouw.Demo.Reading;

/// <summary>A line of a text file: <c>- item</c> has no key, <c>key: value</c> has one.</summary>
public sealed record TextLine(int Number, string? Key, string Text);

/// <summary>What stands under one <c>## title</c>; the part before the first title has an empty one.</summary>
public sealed record TextSection(string Title, int Number, IReadOnlyList<TextLine> Lines)
{
    public IEnumerable<TextLine> Items => Lines.Where(line => line.Key is null);

    public IEnumerable<string> Values(string key) => Lines.Where(line => line.Key == key).Select(line => line.Text);

    public string Value(string key) =>
        Values(key).FirstOrDefault() ?? throw new DemoTextException($"'{Title}' (line {Number}) has no '{key}'.");
}

/// <summary>The demo's texts are Markdown with three kinds of line, so that somebody who never saw code can change them.</summary>
public sealed class TextFile
{
    private const string Folder = "Opbouw.Demo.Texts.";

    private TextFile(string name, IReadOnlyList<TextSection> sections)
    {
        Name = name;
        Sections = sections;
    }

    public string Name { get; }

    public IReadOnlyList<TextSection> Sections { get; }

    public TextSection Section(string title) =>
        Sections.FirstOrDefault(section => section.Title == title)
        ?? throw new DemoTextException($"{Name} has no part '{title}'.");

    public static TextFile Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream(Folder + name)
            ?? throw new DemoTextException($"The text file {name} is not in the program.");
        using var reader = new StreamReader(stream);
        return Parse(name, reader.ReadToEnd());
    }

    public static IReadOnlyList<TextFile> ReadAll(string subfolder) =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + subfolder + ".", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name[Folder.Length..]))];

    public static TextFile Parse(string name, string content)
    {
        var sections = new List<TextSection>();
        var (title, start, lines) = ("", 1, new List<TextLine>());
        var number = 0;
        foreach (var raw in content.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                sections.Add(new TextSection(title, start, lines));
                (title, start, lines) = (line[3..], number, []);
            }
            else if (line.Length > 0 && line[0] is not ('#' or '>'))
            {
                lines.Add(ReadLine(name, number, line));
            }
        }

        sections.Add(new TextSection(title, start, lines));
        return new TextFile(name, sections);
    }

    private static TextLine ReadLine(string name, int number, string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal))
            return new TextLine(number, null, line[2..]);
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0)
            throw new DemoTextException($"{name}, line {number}: neither '- item' nor 'key: text'.");
        return new TextLine(number, line[..colon], line[(colon + 2)..]);
    }

    public DemoTextException Wrong(TextLine line, string what) => new($"{Name}, line {line.Number}: {what}");

    /// <summary>Splits <c>a | b | c</c> and refuses a line with too few or too many parts.</summary>
    public string[] Parts(TextLine line, int count)
    {
        var parts = line.Text.Split('|', StringSplitOptions.TrimEntries);
        return parts.Length == count ? parts : throw Wrong(line, $"{count} parts expected, {parts.Length} found.");
    }
}

/// <summary>A mistake in a text file: the message tells the file and the line.</summary>
public sealed class DemoTextException(string message) : Exception(message);
