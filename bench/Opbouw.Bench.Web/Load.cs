using System.Diagnostics;

namespace Opbouw.Bench.Web;

/// <summary>Many requests after one another over a few connections that stay open; what they cost the server.</summary>
internal static class Load
{
    private const int WarmingRounds = 8;
    private const int Rounds = 5;

    /// <summary>The middle one of five rounds: processor time of the server for each request, in milliseconds.</summary>
    /// <param name="perRound">As many as make a quarter of a second of processor time or more: the clock ticks a hundred times a second.</param>
    public static async Task<double> CostAsync(ServerProcess server, IReadOnlyList<Visitor> visitors, string path, int perRound)
    {
        // Busy code is compiled again, twice, in the pauses: an organisation's program runs for weeks, its first minute does not count.
        for (var round = 0; round < WarmingRounds; round++)
        {
            await RunAsync(visitors, perRound, (visitor, _) => visitor.ReadAsync(path));
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        var costs = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = server.Processor;
            await RunAsync(visitors, perRound, (visitor, _) => visitor.ReadAsync(path));
            costs.Add((server.Processor - before).TotalMilliseconds / perRound);
        }

        costs.Sort();
        return costs[Rounds / 2];
    }

    /// <summary>Each visitor sends one request after another, until all together sent this many.</summary>
    public static async Task<TimeSpan> RunAsync(IReadOnlyList<Visitor> visitors, int requests, Func<Visitor, int, Task> send)
    {
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(visitors.Select(async visitor =>
        {
            for (var number = Interlocked.Increment(ref next); number < requests; number = Interlocked.Increment(ref next))
                await send(visitor, number);
        }));
        return watch.Elapsed;
    }
}
