using System.Text.RegularExpressions;

namespace Opbouw.Editing.Reading;

/// <summary>Words of offices, with the word that people say. Our own list.</summary>
public static class HardWords
{
    private static readonly Dictionary<string, string> Easy = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aanvangen"] = "beginnen",
        ["alsmede"] = "en ook",
        ["alvorens"] = "voordat",
        ["beschikken over"] = "hebben",
        ["betreffende"] = "over",
        ["bewerkstelligen"] = "zorgen dat",
        ["burger"] = "bewoner",
        ["burgers"] = "bewoners",
        ["cliënt"] = "bewoner",
        ["cliënten"] = "bewoners",
        ["collectief"] = "samen",
        ["communiceren"] = "vertellen",
        ["conform"] = "volgens",
        ["coördineren"] = "regelen",
        ["dan wel"] = "of",
        ["derhalve"] = "daarom",
        ["desbetreffende"] = "deze",
        ["dient te"] = "moet",
        ["dienen te"] = "moeten",
        ["doelgroep"] = "mensen",
        ["draagvlak"] = "steun",
        ["echter"] = "maar",
        ["eveneens"] = "ook",
        ["evalueren"] = "kijken hoe het ging",
        ["faciliteren"] = "helpen",
        ["frequent"] = "vaak",
        ["gemeenschapsopbouw"] = "samen sterker worden",
        ["implementeren"] = "invoeren",
        ["in het kader van"] = "voor",
        ["indien"] = "als",
        ["initiëren"] = "beginnen",
        ["inzake"] = "over",
        ["integraal"] = "samen",
        ["interventie"] = "wat wij doen",
        ["leefomgeving"] = "buurt",
        ["maatschappelijk"] = "voor iedereen",
        ["maximaal"] = "hoogstens",
        ["met betrekking tot"] = "over",
        ["met ingang van"] = "vanaf",
        ["middels"] = "met",
        ["minimaal"] = "minstens",
        ["monitoren"] = "volgen",
        ["omtrent"] = "over",
        ["ondanks het feit dat"] = "hoewel",
        ["op basis van"] = "door",
        ["optimaliseren"] = "beter maken",
        ["participatie"] = "meedoen",
        ["participeren"] = "meedoen",
        ["realiseren"] = "maken",
        ["reeds"] = "al",
        ["stakeholder"] = "wie ermee te maken heeft",
        ["stakeholders"] = "wie ermee te maken hebben",
        ["stimuleren"] = "aanmoedigen",
        ["te allen tijde"] = "altijd",
        ["ten aanzien van"] = "over",
        ["ten behoeve van"] = "voor",
        ["teneinde"] = "om",
        ["tevens"] = "ook",
        ["uiterlijk"] = "niet later dan",
        ["verstrekken"] = "geven",
        ["voorts"] = "ook",
        ["waarborgen"] = "zorgen dat",
        ["woonachtig"] = "woont",
    };

    private static readonly Regex Pattern = new(
        $@"(?<![\p{{L}}])(?:{string.Join('|', Easy.Keys.OrderByDescending(words => words.Length).Select(Regex.Escape))})(?![\p{{L}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>As they stand in the sentence, with what could be there.</summary>
    public static IEnumerable<(string Hard, string Easy)> In(string sentence) => Pattern.Matches(sentence).Select(found => (found.Value, Easy[found.Value]));
}
