using System.Collections.Frozen;
using Opbouw.Shared.Search;

namespace Opbouw.Signals.Similarity;

/// <summary>Words that mean one thing when residents speak of their street. Each row becomes its first word.</summary>
internal static class SignalSynonyms
{
    private static readonly string[] Rows =
    [
        "ouderen senioren bejaarden 55plus rollator", "jongeren jeugd tieners jong", "kinderen kids", "meiden meisjes girls",
        "afval rommel troep vuil vuilnis zwerfvuil zwerfafval huisvuil viezigheid grofvuil vies schoon schoner",
        "container bak vuilnisbak afvalbak papierbak", "kapot stuk defect", "stoep trottoir voetpad", "auto wagen",
        "donker licht verlichting lamp lantaarnpaal lantaarn", "eten koken maaltijd diner avondeten", "zingen koor zang",
        "film bioscoop cinema movie", "muziek concert", "theater toneel voorstelling", "verhaal verhalen storytelling", "festival feest",
        "snelheid hardrijden racen drempel scheuren", "verkeer oversteken oversteek zebrapad", "bank zitplek zitje",
        "compost wormenhotel gft", "groen planten beplanting", "bloemen bloem", "bijen bij insecten", "eenzaam alleen isolement",
        "hond honden", "sporten sport bewegen fitness", "arm armoede schulden geldzorgen", "ontmoeten ontmoeting samenkomen ontmoetingsplek",
        "lawaai herrie geluidsoverlast", "fietsenrek fietsparkeren", "put riool", "lekkage lek", "taal nederlands taalles", "hulp helpen",
        "huiswerk bijles studiebegeleiding", "rat ratten ongedierte muizen", "repareren repair herstellen", "markt rommelmarkt braderie",
    ];

    private static readonly FrozenDictionary<string, string> Known = Read();

    public static string Meant(string term) => Known.GetValueOrDefault(term, term);

    public static bool Knows(string term) => Known.ContainsKey(term) || Known.Values.Contains(term);

    private static FrozenDictionary<string, string> Read()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var stems = row.Split(' ').Select(w => DutchStemmer.Stem(w)).ToList();
            foreach (var stem in stems.Skip(1)) known.TryAdd(stem, stems[0]);
        }
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
