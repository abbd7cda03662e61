using System.Collections.Frozen;

namespace Opbouw.Shared.Search;

/// <summary>
/// Where the stemmer goes wrong with words that workers use daily. A row is: the stem, then the forms (or the stemmer's
/// wrong stems) that belong to it. Short-vowel plurals (dag, dagen) are a closed class and stand here; verbs only when common.
/// </summary>
public static class DutchExceptions
{
    private static readonly string[] Rows =
    [
        "fiets fiets fietsen fiet fietst gefietst fietser fietsers", "huis huis huizen", "stad stad steden steed", "weg weg wegen",
        "pad pad paden", "dag dag dagen", "dak dak daken", "gat gat gaten", "glas glas glazen", "bad bad baden", "blad blad bladeren bladen",
        "slot slot sloten", "spel spel spelletje spelletjes", "lid lid leden", "schip schip schepen", "hof hof hoven hofje hofjes", "graf graf graven",
        "hol hol holen", "vat vat vaten", "bos bos bossen bosje bosjes", "oorlog oorlog oorlogen", "bedrag bedrag bedragen",
        "verslag verslag verslagen", "gebrek gebrek gebreken", "kind kind kinderen kinder", "ei ei eieren", "lied lied liederen", "koe koe koeien",
        "vlo vlo vlooien", "ree ree reeen", "meisje meisje meisjes meis", "oma oma omas oma's", "baby baby baby's babys", "hobby hobby hobby's hobbys",
        "groep groep groepen groepje groepjes", "les les lessen lesje lesjes", "bus bus bussen busje", "mus mus mussen",
        "geef geef geeft geven gaf gaven gegeven", "gevaar gevaar gevaarlijk gevaarlijke gevaren", "gezellig gezellig gezellige gezelligheid",
        "geluid geluid geluiden", "gezond gezond gezonde gezondheid gezonder", "geld geld gelden", "gezin gezin gezinnen",
        "gebouw gebouw gebouwen", "gemeente gemeente gemeenten gemeentes", "gevel gevel gevels", "gebruik gebruik gebruikt gebruiken",
        "gemak gemak gemakkelijk", "geschied geschiedenis", "gevoel gevoel gevoelens",
        "speel speel speelt spelen gespeeld speelde", "rijd rijd rijdt rijden reed gereden", "loop loop loopt lopen liep liepen gelopen",
        "woon woon woont wonen gewoond woonde", "help help helpt helpen geholpen hielp hulp", "beweeg beweeg beweegt bewegen beweging bewogen", "overweeg overweeg overwegen overweging", "daag uitdagen uitdaging",
        "flat flat flats", "ticket ticket tickets", "budget budget budgets", "haven haven havens", "regen regen regent",
        "ontmoet ontmoet ontmoeten ontmoeting ontmoetingen",
        "werk werk werkt werken gewerkt", "zoek zoek zoekt zoeken gezocht zocht", "breng breng brengt brengen gebracht bracht",
        "kook kook kookt koken gekookt", "eet eet eten gegeten eetbaar eetbare", "zing zing zingt zingen gezongen",
        "leer leer leert leren geleerd", "sport sport sporten sportief gesport", "groen groen groene groener vergroen vergroenen vergroening",
        "vuil vuil vuile vuiler vervuild vervuiling", "donker donker donkere", "hard hard harde harder",
        "veilig veilig veilige veiliger veiligheid", "onveilig onveilig onveilige onveiligheid", "eenzaam eenzaam eenzame eenzaamheid",
        "oud oud oude ouderen oudere", "ouder ouder ouders", "jong jong jonge jongeren jongere",
        "arm arm arme", "auto auto auto's autos", "container container containers", "vrijwillig vrijwilliger vrijwilligers vrijwillige",
        "kapot kapot kapotte", "licht licht lichten verlichting verlicht", "cafe cafe cafes cafe's",
        "moestuin moestuin moestuinen moestuinieren moestuintje", "repareer repareren reparatie reparaties repareert gerepareerd repareer repair",
        "kunst kunst kunsten", "park park parken parkje parkjes",
        "bank bank banken bankje bankjes", "boom boom bomen boompje boompjes", "vrouw vrouw vrouwen",
        "meid meid meiden", "buur buur buren buurman buurvrouw", "buurt buurt buurten",
        "speeltuin speeltuin speeltuinen speeltuintje speeltuintjes", "parkeer parkeer parkeren parkeert geparkeerd",
    ];

    public static FrozenDictionary<string, string> Stems { get; } = Read();

    private static FrozenDictionary<string, string> Read()
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var words = row.Split(' ');
            // A tail that is itself a row's first word keeps its own row: the first row wins.
            foreach (var form in words.AsSpan(1)) stems.TryAdd(form, words[0].Replace("ij", "y", StringComparison.Ordinal));
        }
        return stems.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
