using System.Security.Cryptography;
using System.Text;
using Opbouw.Shared.Search;
using Opbouw.Signals.Similarity;

namespace Opbouw.Tests.Signals.Similarity;

/// <summary>
/// 100 texts for which the related ones among 958 were marked by hand before the similarity was written. The file holds
/// hashes and subjects only. Theme, place and time are unknown here: the figure is that of the words alone.
/// </summary>
public sealed class PrecisionTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_the_five_most_alike_most_are_about_the_same_subject()
    {
        var texts = RealTexts.Read();
        Assert.SkipUnless(texts is not null, "The texts of ../shared are not here.");
        var marked = MarkedText.Read();
        var signals = texts!.Select(t => (Text: t, Terms: SignalTerms.Of(t), Mark: marked.GetValueOrDefault(MarkedText.Key(t)))).ToList();
        var rarity = TermRarity.Of(signals.Select(s => s.Terms));

        var queries = signals.Where(s => s.Mark is { IsQuery: true }).ToList();
        Assert.Equal(100, queries.Count);
        double first = 0, second = 0;
        foreach (var query in queries)
        {
            var likeness = new SignalLikeness(rarity, query.Terms);
            var best = signals.Where(s => s.Text != query.Text)
                .Select(s => (s.Text, s.Mark, Score: likeness.Score(new(s.Terms, false, Nearness.Elsewhere, 0))))
                .Where(s => s.Score > 0).OrderByDescending(s => s.Score).Take(5).ToList();
            var right = best.Count(b => b.Mark is { } mark && mark.Subjects.Overlaps(query.Mark!.Subjects)) / 5.0;
            if (query.Mark!.IsForTuning) first += right; else second += right;
            output.WriteLine($"{right:0.0} {query.Text} => {string.Join(" | ", best.Select(b => b.Text[..Math.Min(40, b.Text.Length)]))}");
        }

        var tuned = queries.Count(q => q.Mark!.IsForTuning);
        output.WriteLine($"precision@5: {(first + second) / 100:0.000} of all, {first / tuned:0.000} of the {tuned} used for tuning, {second / (100 - tuned):0.000} of the rest");
        Assert.True((first + second) / 100 > 0.5);
    }

    private sealed record MarkedText(bool IsQuery, HashSet<string> Subjects, bool IsForTuning)
    {
        public static Dictionary<string, MarkedText> Read() =>
            File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Signals/Similarity/marked-texts.csv")).Skip(1).Select(l => l.Split(','))
                .ToDictionary(f => f[0], f => new MarkedText(f[1] == "1", [.. f[2].Split(' ')], Convert.ToInt32(f[0][^1..], 16) % 2 == 0));

        public static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }
}
