using System.Diagnostics;
using System.Globalization;
using Opbouw.Areas;
using Opbouw.Offers;
using Opbouw.Signals;

namespace Opbouw.Bench.Signals;

/// <summary>Asks of groups held against offers: making the index and finding the five best of every ask. Terms are made once, and told apart.</summary>
internal static class MatchBench
{
    private const int Turns = 9;

    public static void Run(params (int Asks, int Offers)[] sizes)
    {
        foreach (var (asks, offers) in sizes) Measure(asks, offers, isTold: false);
        foreach (var (asks, offers) in sizes) Measure(asks, offers, isTold: true);
    }

    private static void Measure(int asks, int offers, bool isTold)
    {
        var (random, texts) = (new Random(11), new StreetTexts(seed: 11));
        AreaId[] quarters = [.. Enumerable.Range(0, 30).Select(_ => AreaId.New())], districts = [.. Enumerable.Range(0, 5).Select(_ => AreaId.New())];
        var making = Stopwatch.GetTimestamp();
        var wanted = Enumerable.Range(0, asks).Select(_ =>
        {
            var quarter = random.Next(quarters.Length);
            return new Wanted(AskId.New(), (HelpKind)random.Next(6), quarters[quarter], districts[quarter % districts.Length], ThemeOf(random), SaidTerms.Of(texts.Next()), null, null);
        }).ToList();
        var offered = Enumerable.Range(0, offers).Select(_ =>
        {
            var quarter = random.Next(quarters.Length);
            return new Offered(OfferId.New(), (HelpKind)random.Next(6), [quarters[quarter]], [districts[quarter % districts.Length]], [ThemeOf(random)], SaidTerms.Of(texts.Next()), null, null);
        }).ToList();
        var made = Stopwatch.GetElapsedTime(making);
        var (times, found) = (new List<double>(), 0);
        for (var turn = 0; turn < Turns; turn++)
        {
            var start = Environment.CpuUsage.TotalTime;
            var matcher = new OfferMatcher(offered);
            found = wanted.Sum(ask => matcher.Best(ask, 5).Count);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        times.Sort();
        if (isTold)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asks:N0} asks × {offers:N0} offers: processor median {times[Turns / 2]:0.0} ms, least {times[0]:0.0} ms, {found / (double)asks:0.0} found each; making terms of all texts {made.TotalMilliseconds:0} ms"));
    }

    private static Theme ThemeOf(Random random) => ThemeList.Usual.Themes[random.Next(ThemeList.Usual.Themes.Count)].Theme;
}
