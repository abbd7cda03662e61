using System.Collections.Frozen;

namespace Opbouw.Shared.Search;

/// <summary>
/// Dutch glues words: a "papiercontainer" is a container. Knows the parts that neighbourhood texts are glued of,
/// and only cuts where what is left is a word of three letters or more.
/// </summary>
public static class DutchCompounds
{
    private const int ShortestRest = 3;

    private static readonly string[] Tails = Split(
        """
        tuin tuinen tuintje tuintjes plein pleinen pleintje feest feesten park parken parkje parkjes container containers bak bakken pad paden weg wegen
        rek rekken plek plekken plaats plaatsen speelplaats bank banken bankje bankjes school scholen markt markten route routes wandeling wandelingen
        bus bussen huis huizen centrum kamer kamers cafe cafes les lessen club clubs groep groepen team teams koor orkest muziek film films festival festivals
        theater kunst werk werken bos bossen boom bomen boerderij kas daken dak gevel gevels muur muren straat straten stoep stoepen tegel tegels
        lamp lampen licht verlichting paal palen drempel drempels bord borden afval vuil overlast poep hond honden kraan kraantje kraantjes
        tappunt tappunten toestel toestellen veld velden baan banen tafel tafels zak zakken put putten fiets fietsen auto auto's
        dag dagen tocht tochten middag middagen avond avonden winkel winkels restaurant keuken bibliotheek kast kasten hotel hotels
        begeleiding hulp training trainingen workshop workshops cursus oversteek oversteekplaats kruising rotonde snelheid uitje uitjes bloemen planten
        schutting hek hekken brug bruggen water speelplek speeltuin moestuin zaal hal portiek galerij lift trap trappen contact project
        """);

    private static readonly string[] Heads = Split(
        """
        buurt speel moes afval vuil vuilnis papier rest plastic glas fietsen fiets hond honden kinder kinderen jongeren ouderen straat bloem bloemen
        plant planten boom bomen gevel muziek film theater kunst sport voetbal skate water regen groen groente kruiden natuur geluids geluid parkeer
        verkeers verkeer vuurwerk eenzaamheids taal kook huiswerk repair rommel koffie thee wandel fitness worm wormen compost vogel bijen insecten
        container pluk voedsel schaduw licht verlichting stoep tegel zwerf koffer burendag buren dans zang vrouwen meiden moeder schaak tafel
        """);

    private static readonly FrozenDictionary<char, string[]> TailsByLastLetter = Tails.GroupBy(t => t[^1])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Length).ToArray());

    private static readonly FrozenDictionary<char, string[]> HeadsByFirstLetter = Heads.GroupBy(h => h[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(h => h.Length).ToArray());

    internal static void AddParts(ReadOnlySpan<char> word, DutchWords.TermList terms)
    {
        if (word.Length < 3 + ShortestRest) return;
        if (TailsByLastLetter.TryGetValue(word[^1], out var tails))
            foreach (var tail in tails)
                if (word.EndsWith(tail) && word.Length - tail.Length >= ShortestRest)
                {
                    terms.Add(DutchStemmer.Stem(tail));
                    break;
                }
        if (HeadsByFirstLetter.TryGetValue(word[0], out var heads))
            foreach (var head in heads)
                if (word.StartsWith(head) && word.Length - head.Length >= ShortestRest)
                {
                    terms.Add(DutchStemmer.Stem(head));
                    return;
                }
    }

    private static string[] Split(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
