using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Opbouw.Journeys.Crash;

/// <summary>Ten times more visitors than the house can serve: most of what it can do, it does; the rest hears so at once; afterwards all is as before.</summary>
[Trait("Kind", "Trust")]
[Collection(nameof(OneAtATime))]
public sealed class OverloadTests
{
    private static readonly Uri Page = new("/mijn-dag", UriKind.Relative);

    private static bool IsFull => Environment.GetEnvironmentVariable("OPBOUW_TRUST") == "full";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_times_too_many_are_served_as_far_as_it_goes_and_the_rest_hears_so()
    {
        await using var house = await CrashHouse.MakeAsync();
        await house.StartAsync();

        var seen = await RushAsync(house);

        Tell(seen);
        Assert.True(seen.Refused > 0, "nobody was refused");
        Assert.Equal(0, seen.Broken);
        Assert.True(seen.Goodput >= (IsFull ? 0.8 : 0.4), $"goodput {seen.Goodput:P0}");
        // The one who asks runs on the same two cores: what is measured is at least what the house took.
        Assert.True(seen.RefusedWithin <= TimeSpan.FromMilliseconds(IsFull ? 100 : 1_000), $"refused within {seen.RefusedWithin.TotalMilliseconds} ms");
        Assert.True(seen.NormalAfter <= TimeSpan.FromSeconds(10), $"normal after {seen.NormalAfter.TotalSeconds} s");
    }

    /// <summary>Without limits everybody waits, and nobody hears anything.</summary>
    [Fact]
    public async Task A_build_that_refuses_nobody_is_seen()
    {
        await using var house = await CrashHouse.MakeAsync();
        house.Settings["Opbouw__AtOnce__Own"] = "100000";
        await house.StartAsync();

        var seen = await RushAsync(house);

        Tell(seen);
        Assert.True(seen.Refused == 0 && (seen.Broken > 0 || seen.Goodput < 0.8 || seen.ServedWithin > TimeSpan.FromSeconds(1)), $"served {seen.Served}, within {seen.ServedWithin.TotalMilliseconds} ms");
    }

    private static async Task<Rush> RushAsync(CrashHouse house)
    {
        var seconds = IsFull ? 10 : 4;
        ThreadPool.SetMinThreads(64, 64);
        await CapacityAsync(house, TimeSpan.FromSeconds(3));
        var usual = await CapacityAsync(house, TimeSpan.FromSeconds(4));
        var answers = new ConcurrentBag<(HttpStatusCode? Status, TimeSpan Took)>();
        var (asked, since, waiting) = (0, Stopwatch.StartNew(), new List<Task>());
        while (since.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            for (; asked < since.Elapsed.TotalSeconds * usual.PerSecond * 10; asked++) waiting.Add(AskAsync(house, answers.Add));
            await Task.Delay(2, Ct);
        }
        var took = since.Elapsed;
        var inTime = answers.Count(one => one.Status == HttpStatusCode.OK);
        await Task.WhenAll(waiting);
        since.Restart();
        var normalAfter = TimeSpan.FromDays(1);
        while (normalAfter == TimeSpan.FromDays(1) && since.Elapsed < TimeSpan.FromSeconds(30))
        {
            var one = new ConcurrentBag<(HttpStatusCode? Status, TimeSpan Took)>();
            await AskAsync(house, one.Add);
            if (one.Single() is (HttpStatusCode.OK, var quick) && quick < usual.Median * 3) normalAfter = since.Elapsed;
        }
        return new Rush(usual.PerSecond, asked / took.TotalSeconds, inTime / took.TotalSeconds / usual.PerSecond, normalAfter,
            Within(answers, HttpStatusCode.ServiceUnavailable), Within(answers, HttpStatusCode.ServiceUnavailable, 1), Within(answers, HttpStatusCode.OK), answers.Count(one => one.Status == HttpStatusCode.OK),
            answers.Count(one => one.Status == HttpStatusCode.ServiceUnavailable), answers.Count(one => one.Status is not (HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable)));
    }

    /// <summary>What it can do when eight people each ask as soon as they have an answer.</summary>
    private static async Task<(double PerSecond, TimeSpan Median)> CapacityAsync(CrashHouse house, TimeSpan time)
    {
        var (answers, since) = (new ConcurrentBag<(HttpStatusCode? Status, TimeSpan Took)>(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (since.Elapsed < time) await AskAsync(house, answers.Add);
        }));
        Assert.All(answers, one => Assert.Equal(HttpStatusCode.OK, one.Status));
        return (answers.Count / since.Elapsed.TotalSeconds, answers.Select(one => one.Took).Order().ElementAt(answers.Count / 2));
    }

    private static async Task AskAsync(CrashHouse house, Action<(HttpStatusCode? Status, TimeSpan Took)> answered)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await house.Client.GetAsync(Page, Ct);
            answered((answer.StatusCode, Stopwatch.GetElapsedTime(since)));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            answered((null, Stopwatch.GetElapsedTime(since)));
        }
    }

    /// <summary>95 of 100 within this time, or the share that is asked for.</summary>
    private static TimeSpan Within(IEnumerable<(HttpStatusCode? Status, TimeSpan Took)> answers, HttpStatusCode status, double share = 0.95)
    {
        var took = answers.Where(one => one.Status == status).Select(one => one.Took).Order().ToList();
        return took.Count == 0 ? TimeSpan.Zero : took[Math.Min(took.Count - 1, (int)(took.Count * share))];
    }

    private static void Tell(Rush seen) => TestContext.Current.TestOutputHelper?.WriteLine(
        $"can do {seen.Capacity:0}/s, asked {seen.Asked:0}/s: goodput {seen.Goodput:P0}, served {seen.Served} (95 % within {seen.ServedWithin.TotalMilliseconds:0} ms), refused {seen.Refused} (95 % within {seen.RefusedWithin.TotalMilliseconds:0} ms, all within {seen.LastRefused.TotalMilliseconds:0} ms), broken {seen.Broken}, normal after {seen.NormalAfter.TotalSeconds:0.0} s");

    private sealed record Rush(double Capacity, double Asked, double Goodput, TimeSpan NormalAfter, TimeSpan RefusedWithin, TimeSpan LastRefused, TimeSpan ServedWithin, int Served, int Refused, int Broken);
}

/// <summary>What is measured here needs the machine for itself.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
