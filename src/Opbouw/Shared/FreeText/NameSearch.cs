namespace Opbouw.Shared.FreeText;

/// <summary>Names as somebody types them: one or more ways of writing, each on a line or with commas between.</summary>
public sealed class NameSearch
{
    /// <summary>Shorter is no name, and would strike half a text.</summary>
    public const int ShortestName = 2;

    public const int MostNames = 10;

    private readonly IReadOnlyList<string[]> names;

    private NameSearch(IReadOnlyList<string[]> names) => this.names = names;

    /// <summary>Null when there is nothing to look for.</summary>
    public static NameSearch? Of(string? typed)
    {
        var names = (typed ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => TextWords.Of(name).Select(word => word.Folded).ToArray()).Where(words => words.Sum(word => word.Length) >= ShortestName).Take(MostNames).ToList();
        return names.Count == 0 ? null : new NameSearch(names);
    }

    /// <summary>The longest of the names that stands here. Of the last word an s may follow: "Jansens tuin".</summary>
    public int Seek(IReadOnlyList<TextWord> words, int at) => names.Where(name => Stands(name, words, at)).Select(name => name.Length).DefaultIfEmpty(0).Max();

    private static bool Stands(string[] name, IReadOnlyList<TextWord> words, int at)
    {
        if (at + name.Length > words.Count)
            return false;
        for (var part = 0; part < name.Length; part++)
            if (words[at + part].Folded is var word && word != name[part] && (part < name.Length - 1 || word != name[part] + "s"))
                return false;
        return true;
    }
}
