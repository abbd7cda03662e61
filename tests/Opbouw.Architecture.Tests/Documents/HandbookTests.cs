using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Opbouw.Help;

namespace Opbouw.Architecture.Tests.Documents;

/// <summary>The manual in docs/handleiding: about every page of the program, readable for everybody, with nothing loose in it.</summary>
public sealed partial class HandbookTests
{
    private const string Folder = "docs/handleiding";
    private const int MostWordsInASentence = 20;
    private const int LargestPicture = 80_000;
    private const int LargestOfAll = 2_500_000;

    private static readonly IReadOnlyList<HelpText> Texts = Handbook.Read().Texts;

    private static IEnumerable<FileInfo> Pictures => new DirectoryInfo(Path.Combine(SourceTree.Root, Folder, "beelden")).GetFiles();

    /// <summary>Route and who enters, of the table that is held against the program itself.</summary>
    private static IReadOnlyList<(string Route, bool IsPublic)> Pages { get; } =
    [
        .. from line in SourceTree.Read("tests/Opbouw.Tests/Rights/rights.csv").Split('\n').Skip(1)
           where line.Length > 0 && !line.StartsWith('#')
           let cells = line.Split(';')
           // A style sheet is no page, nor is what programs read.
           where !cells[0].StartsWith("/huisstijl/", StringComparison.Ordinal) && !cells[0].StartsWith("/.well-known/", StringComparison.Ordinal)
           select (cells[0].Split('?')[0], cells[2] == "everybody"),
    ];

    [Fact]
    public void Every_page_of_the_program_is_explained_in_one_place() => Guard.Nothing(
        Differences(Pages.Select(page => page.Route), Texts.SelectMany(text => text.Routes)), "Name each page of the program once, after 'voor:' in docs/handleiding:");

    [Fact]
    public void A_planted_page_without_help_is_found() => Assert.Equal(
        ["/geplant: 0 times"], Differences(Pages.Select(page => page.Route).Append("/geplant"), Texts.SelectMany(text => text.Routes)));

    [Fact]
    public void What_everybody_may_open_has_help_for_everybody() => Guard.Nothing(
        Texts.Where(text => !text.IsPublic).SelectMany(text => text.Routes).Intersect(Pages.Where(page => page.IsPublic).Select(page => page.Route)), "Visitors come here, so add 'bewoner' or 'iedereen' to the help:");

    [Fact]
    public void Sentences_are_short() => Guard.Nothing(
        Texts.SelectMany(text => Sentences(text.Source).Where(IsLong).Select(sentence => $"{text.Slug}: {sentence}")), $"More than {MostWordsInASentence} words:");

    [Fact]
    public void A_planted_long_sentence_is_found() => Assert.Single(
        Sentences("Kort is goed. Dit is een zin die maar niet ophoudt omdat wie hem schreef er steeds weer iets bij dacht, ook toen het al lang genoeg was."), IsLong);

    [Fact]
    public void Pages_are_neither_empty_nor_a_book() => Guard.Nothing(
        Texts.Select(text => (text.Slug, Words: Words(text.Source))).Where(text => text.Words is < 70 or > 350).Select(text => $"{text.Slug}: {text.Words}"), "Words on a page, 70 to 350:");

    [Fact]
    public void Each_page_says_what_to_do_or_what_is_what() => Guard.Nothing(
        Texts.Where(text => !text.Title.EndsWith('?') || !text.Source.Contains("\n## ", StringComparison.Ordinal)).Select(text => text.Slug), "The title is a question, and below it are headings:");

    [Fact]
    public void Links_lead_to_pages_of_the_manual() => Guard.Nothing(
        Texts.SelectMany(text => Link().Matches(text.Source).Select(link => link.Groups[1].Value).Where(address => !Texts.Any(other => address == $"{other.Slug}.md")).Select(address => $"{text.Slug}: {address}")), "Not there:");

    [Fact]
    public void Pictures_are_there_are_small_and_are_used()
    {
        var shown = Texts.SelectMany(text => Picture().Matches(text.Source)).ToList();
        var files = Pictures.ToList();

        Guard.Nothing(shown.Select(picture => picture.Groups[2].Value).Except(files.Select(file => $"beelden/{file.Name}")), "Not there. The browser tests make them (HelpPicturesTests):");
        Guard.Nothing(files.Select(file => $"beelden/{file.Name}").Except(shown.Select(picture => picture.Groups[2].Value)), "On no page:");
        Guard.Nothing(shown.Where(picture => picture.Groups[1].Length < 15).Select(picture => picture.Value), "Say in words what is in it:");
        Guard.Nothing(files.Where(file => file.Length > LargestPicture).Select(file => $"{file.Name}: {file.Length}"), "Too large:");
        Assert.InRange(files.Sum(file => file.Length), 1, LargestOfAll);
    }

    [Fact]
    public void Every_file_is_a_page_of_the_manual() => Guard.Nothing(
        SourceTree.Files(Folder, "*").Select(file => Path.GetRelativePath(Folder, file.Path)).Except(Pictures.Select(file => $"beelden/{file.Name}"))
            .Except(Texts.Select(text => $"{text.Slug}.md")).Except(["README.md"]), "Not part of the manual:");

    [Fact]
    public void List_of_pages_is_made_from_the_pages()
    {
        var list = new StringBuilder("# Handleiding\n\nDeze pagina's zijn ook in het programma te lezen, bij *Hulp*. Gemaakt uit de pagina's zelf (`./do docs`).\n");
        foreach (var reader in HelpReader.All)
        {
            list.Append(CultureInfo.InvariantCulture, $"\n## {reader.Heading}\n");
            foreach (var text in Texts.Where(text => text.Readers.Contains(reader)))
                list.Append(CultureInfo.InvariantCulture, $"- [{text.Title}]({text.Slug}.md)\n");
        }
        Generated.ShouldBeUpToDate($"{Folder}/README.md", list.ToString());
    }

    private static IEnumerable<string> Differences(IEnumerable<string> pages, IEnumerable<string> explained)
    {
        var times = explained.CountBy(route => route).ToDictionary();
        var real = pages.ToHashSet();
        return real.Where(page => times.GetValueOrDefault(page) != 1).Select(page => $"{page}: {times.GetValueOrDefault(page)} times")
            .Concat(times.Keys.Except(real).Select(route => $"{route} is no page"));
    }

    /// <summary>A line is a paragraph, a heading or one thing of a list; names of buttons and pages count as they are read.</summary>
    private static IEnumerable<string> Sentences(string source) =>
        source.Split('\n').Where(line => !line.StartsWith("![", StringComparison.Ordinal)).Select(line => Mark().Replace(LinkAsRead().Replace(line, "$1"), ""))
            .SelectMany(line => SentenceEnd().Split(line)).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    private static bool IsLong(string sentence) => Words(sentence) > MostWordsInASentence;

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<!!)\[[^\]]+\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)]+)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex LinkAsRead();

    [GeneratedRegex(@"^\s*(#+|-|\d+\.)\s|\*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
