using System.Globalization;
using System.Text.RegularExpressions;

namespace Opbouw.Editing.Reading;

public enum HintKind
{
    LongSentence,
    HardWord,
    LongWord,
    Passive,
}

/// <param name="Words">What it is about, as it stands in the text.</param>
/// <param name="Better">What could be there instead, or how to mend it.</param>
public sealed record ReadingHint(HintKind Kind, string Words, string Better);

/// <summary>
/// How a Dutch text reads, with what could be easier. Advice: it forbids nothing. The score is Flesch's reading ease for Dutch:
/// 206.835 − 0.93 × words per sentence − 77 × syllables per word (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960).
/// It runs from about 0 (hard) to 100 (easy). There is no official line between it and level B1; 70 and more reads easily.
/// </summary>
/// <param name="Score">Null when there are too few words to tell.</param>
public sealed partial record ReadingAdvice(double? Score, IReadOnlyList<ReadingHint> Hints)
{
    public const int LongestSentence = 15;

    private const int LongestWord = 14;
    private const int FewestWords = 20;
    private const int MostHints = 12;
    private const int PassiveReach = 9;

    private static readonly string[] NotLong = ["opbouwwerk", "netwerkpartner", "woningcorporatie", "privacyfunctionaris", "kenniscentrum", "buurtpreventie"];

    public string InWords => Score switch
    {
        null => "Er staan nog te weinig woorden om het te zeggen.",
        >= 70 => $"Makkelijk. {Points} van 100.",
        >= 60 => $"Gewoon. {Points} van 100. Vanaf 70 leest het makkelijk.",
        >= 45 => $"Best moeilijk. {Points} van 100. Vanaf 70 leest het makkelijk.",
        _ => $"Moeilijk. {Points} van 100. Vanaf 70 leest het makkelijk.",
    };

    private string Points => Math.Clamp(Score!.Value, 0, 100).ToString("0", CultureInfo.InvariantCulture);

    /// <param name="text">Plain words; a line is the end of a sentence.</param>
    public static ReadingAdvice Of(string text)
    {
        var sentences = SentenceEnds().Split(text).Select(sentence => sentence.Trim()).Where(sentence => Words().IsMatch(sentence)).ToList();
        var words = sentences.ConvertAll(sentence => Words().Matches(sentence).Select(word => word.Value).ToList());
        var count = words.Sum(sentence => sentence.Count);
        double? score = count < FewestWords ? null
            : 206.835 - (0.93 * count / sentences.Count) - (77.0 * words.Sum(sentence => sentence.Sum(Syllables)) / count);
        var hints = sentences.Zip(words).SelectMany(pair => HintsOf(pair.First, pair.Second)).DistinctBy(hint => (hint.Kind, hint.Words.ToLowerInvariant()));
        return new(score, [.. hints.OrderBy(hint => hint.Kind).Take(MostHints)]);
    }

    /// <summary>Groups of vowels: right for most Dutch words. "Zeeën" and the like have a sign on the vowel that begins a new one.</summary>
    public static int Syllables(string word) => Math.Max(1, Vowels().Count(word.ToLowerInvariant()));

    private static IEnumerable<ReadingHint> HintsOf(string sentence, List<string> words)
    {
        if (words.Count > LongestSentence)
            yield return new(HintKind.LongSentence, sentence, $"{words.Count} woorden. Maak er twee zinnen van.");
        foreach (var (hard, easy) in HardWords.In(sentence))
            yield return new(HintKind.HardWord, hard, $"Liever: {easy}");
        foreach (var word in words.Where(word => word.Length >= LongestWord && !NotLong.Any(known => word.Contains(known, StringComparison.OrdinalIgnoreCase))))
            yield return new(HintKind.LongWord, word, "Kan het korter, of in twee woorden?");
        if (PassiveOf(words) is { } passive)
            yield return new(HintKind.Passive, passive, "Schrijf wie het doet.");
    }

    /// <summary>A form of "worden" with a participle near it: "wordt … geregeld", "geregeld wordt".</summary>
    private static string? PassiveOf(List<string> words)
    {
        var verb = words.FindIndex(word => word.ToLowerInvariant() is "word" or "wordt" or "worden" or "werd" or "werden");
        if (verb < 0)
            return null;
        var near = words.Skip(Math.Max(0, verb - 1)).Take(PassiveReach).ToList();
        return near.Find(word => Participle().IsMatch(word)) is { } done ? $"{words[verb]} … {done}" : null;
    }

    [GeneratedRegex(@"(?<=[.!?…])\s+|\n+")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"[\p{L}\d]+(?:['’\-][\p{L}\d]+)*")]
    private static partial Regex Words();

    [GeneratedRegex("[aeiouyáàâäéèêíìîóòôúùû]+|[ëïöü]")]
    private static partial Regex Vowels();

    [GeneratedRegex("^(?:ge|be|ver|ont|her)[a-zëï]{2,}(?:d|t|en)$|^[a-z]{2,5}ge[a-z]{2,}(?:d|t|en)$", RegexOptions.IgnoreCase)]
    private static partial Regex Participle();
}

public static class HintKindWords
{
    public static string Dutch(this HintKind kind) => kind switch
    {
        HintKind.LongSentence => "Lange zin",
        HintKind.HardWord => "Moeilijk woord",
        HintKind.LongWord => "Lang woord",
        _ => "Wie doet het?",
    };
}
