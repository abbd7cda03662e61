using Opbouw.Shared.Search;

namespace Opbouw.Tests.Shared.Search;

/// <summary>Measures the stemmer on real word lists when they are at hand beside the repository.</summary>
public sealed class OpenTaalPluralTests
{
    [Fact]
    public void Most_regular_plurals_meet_their_singular()
    {
        var file = SharedData.Find("data/dutch-words/opentaal/elements/basiswoorden-gekeurd.txt");
        Assert.SkipUnless(file is not null, "The word list of ../shared is not here.");
        var words = File.ReadLines(file!).Where(w => w.Length is > 4 and < 20 && w.All(char.IsAsciiLetterLower)).ToHashSet();

        // Nouns in -er, -el, -en and -or take an s: with -en they are verbs (anker, ankeren).
        string[] takeAnS = ["e", "er", "el", "en", "or"];
        var pairs = words.Where(w => words.Contains(w + "en") && !takeAnS.Any(w.EndsWith)).Select(w => (Single: w, Plural: w + "en")).ToList();
        var meeting = pairs.Count(p => DutchStemmer.Stem(p.Single) == DutchStemmer.Stem(p.Plural));

        Assert.True(pairs.Count > 300, $"{pairs.Count} pairs found");
        Assert.True(meeting >= pairs.Count * 0.9, $"{meeting} of {pairs.Count} meet: " +
            string.Join(' ', pairs.Where(p => DutchStemmer.Stem(p.Single) != DutchStemmer.Stem(p.Plural)).Take(30)));
    }
}
