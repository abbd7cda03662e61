using System.Collections.Frozen;

namespace Opbouw.Shared.Search;

/// <summary>
/// Dutch glues words: a "papiercontainer" is a container. Knows the parts that neighbourhood texts are glued of,
/// and only cuts where what is left is a word of three letters or more.
/// </summary>
public static class DutchCompounds
{
    private const int ShortestRest = 3;

    // Parts that are in everything and tell nothing (straat, plein, dag, buurt, groep) are left out on purpose.
    private static readonly string[] Tails = Split(
        """
        tuin tuinen tuintje tuintjes feest feesten park parken parkje parkjes container containers bak bakken pad paden
        rek rekken bank banken bankje bankjes school scholen markt markten route routes tour tours wandeling wandelingen
        bus bussen cafe cafes les lessen koor orkest muziek film films bioscoop cinema festival festivals
        theater kunst bos bossen boom bomen boerderij kas daken dak gevel gevels muur muren stoep stoepen tegel tegels
        lamp lampen licht verlichting drempel drempels bord borden afval vuil overlast poep hond honden kraan kraantje kraantjes
        tappunt tappunten toestel toestellen veld velden baan banen tafel tafels zak zakken put putten fiets fietsen auto auto's
        winkel winkels restaurant keuken bibliotheek kast hotel hotels supper
        begeleiding hulp training trainingen workshop workshops cursus oversteek oversteekplaats kruising rotonde snelheid uitje uitjes bloemen planten
        hek hekken brug bruggen water speelplek speeltuin speelplein speelplaats moestuin portiek galerij lift trap trappen ontmoeting ontmoetingen
        verhaal verhalen koffie bieb spel spelen activiteiten compost muziek dans zang bijen vogels ouderen jongeren kinderen vrouwen meiden
        """);

    private static readonly string[] Heads = Split(
        """
        speel moes afval vuil vuilnis papier glas fietsen fiets hond honden kinder kinderen jongeren ouderen bloem bloemen bloemrijk
        plant planten boom bomen gevel muziek film theater kunst sport voetbal skate water regen groen groente kruiden natuur geluids geluid parkeer
        verkeers verkeer vuurwerk eenzaamheids taal kook huiswerk repair rommel koffie thee wandel fitness worm wormen compost vogel bijen insecten
        container pluk voedsel schaduw licht verlichting stoep tegel zwerf koffer dans zang vrouwen meiden moeder schaak picknick bank
        ontmoetings buren kerst tafeltennis foto zelfverdediging school
        """);

    private static readonly FrozenSet<string> Parts = Tails.Concat(Heads).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, string[]> TailsByLastLetter = Tails.GroupBy(t => t[^1])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Length).ToArray());

    private static readonly FrozenDictionary<char, string[]> HeadsByFirstLetter = Heads.GroupBy(h => h[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(h => h.Length).ToArray());

    /// <summary>The last and the first part of a compound when they are known, as they stand in it.</summary>
    public static (string? Head, string? Tail) PartsOf(ReadOnlySpan<char> foldedWord) =>
        foldedWord.Length < 3 + ShortestRest ? (null, null) : (HeadOf(foldedWord), TailOf(foldedWord));

    /// <summary>True for a word that is itself one of the parts.</summary>
    public static bool IsPart(string foldedWord) => Parts.Contains(foldedWord);

    internal static void AddParts(ReadOnlySpan<char> word, DutchWords.TermList terms)
    {
        var (head, tail) = PartsOf(word);
        if (tail is not null) terms.Add(DutchStemmer.Stem(tail));
        if (head is not null) terms.Add(DutchStemmer.Stem(head));
    }

    private static string? TailOf(ReadOnlySpan<char> word)
    {
        if (!TailsByLastLetter.TryGetValue(word[^1], out var tails)) return null;
        foreach (var tail in tails)
            if (word.Length - tail.Length >= ShortestRest && word.EndsWith(tail)) return tail;
        return null;
    }

    private static string? HeadOf(ReadOnlySpan<char> word)
    {
        if (!HeadsByFirstLetter.TryGetValue(word[0], out var heads)) return null;
        foreach (var head in heads)
            if (word.Length - head.Length >= ShortestRest && word.StartsWith(head)) return head;
        return null;
    }

    private static string[] Split(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
