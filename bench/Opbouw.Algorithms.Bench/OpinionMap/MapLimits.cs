using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Opbouw.OpinionMap;

namespace Opbouw.Algorithms.Bench.OpinionMap;

/// <summary>
/// Whole maps beside the limit program (opinion_map.c, compiled by hand with gcc -O3 -march=native -lm) in one run:
/// opinion-map-limits LIMIT_PROGRAM [most people]. CPU time of the whole process over all cores, without making the votes.
/// </summary>
internal static partial class MapLimits
{
    private static readonly (int People, int Statements, int VotesEach, string Wanted)[] Sizes =
    [
        (2_031, 896, 111, "0.05 s"), (100_000, 1_000, 50, "1.5 s"), (1_000_000, 1_000, 50, "15 s, 0.5 GB"),
    ];

    public static int Run(string[] args)
    {
        var most = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : int.MaxValue;
        foreach (var (people, statements, votesEach, wanted) in Sizes.Where(size => size.People <= most))
        {
            var limit = Limit(args[0], people, statements, votesEach);
            var table = InventedVotes.Make(people, statements, votesEach);
            ForgetPeak();
            var (map, first) = Best(people > 10_000 ? 2 : 20, () => DrawnMap.Draw(table));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{people} × {statements}, {table.Votes} votes: map {first:0.000} s CPU, limit program {limit:0.000} s, {first / limit:0.0} × (to reach: {wanted}); {map.Groups.Count} groups"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  votes and map, most at a time: {Peak():0.00} GB"));
            Update(table, map, people, statements);
            OneBallot(table, map);
        }

        return 0;
    }

    /// <summary>One in a hundred people votes ten times more; the table is renewed and the map drawn again from the last.</summary>
    private static void Update(VoteTable table, DrawnMap map, int people, int statements)
    {
        var random = new Random(2);
        var votes = new List<CastVote>();
        for (var i = 0; i < people / 100; i++)
        {
            var person = random.Next(people);
            votes.AddRange(InventedVotes.Batch(random, person, person + 1, statements, 10));
        }

        var wall = Stopwatch.StartNew();
        DrawnMap.Draw(table.With(votes), previous: map);
        var waited = wall.Elapsed.TotalSeconds;
        var (later, seconds) = Best(2, () => DrawnMap.Draw(table.With(votes), previous: map));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  update after {votes.Count} votes: {seconds:0.000} s CPU, {waited:0.000} s by the clock (to reach: 2.5 s); groups {string.Join('/', later.Groups.Select(group => group.People))}"));
    }

    private static void OneBallot(VoteTable table, DrawnMap map)
    {
        const int Times = 1000;
        var ballot = table.Ballot(table.People / 2).ToList();
        var (_, seconds) = Best(3, () =>
        {
            for (var i = 0; i < Times; i++) map.Place(ballot);
            return map;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  one ballot placed: {seconds / Times * 1e3:0.0000} ms (to reach: 1 ms)"));
    }

    private static (DrawnMap Map, double Seconds) Best(int times, Func<DrawnMap> work)
    {
        var (map, best) = (default(DrawnMap), double.PositiveInfinity);
        for (var i = 0; i < times; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            map = work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return (map!, best);
    }

    /// <summary>The seconds of all its stages but the making of the votes.</summary>
    private static double Limit(string program, params int[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(
            program, arguments.Select(argument => argument.ToString(CultureInfo.InvariantCulture)))
        { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n').Where(line => !line.StartsWith("generate", StringComparison.Ordinal));
        process.WaitForExit();
        return lines.Select(line => Seconds().Match(line)).Where(match => match.Success)
            .Sum(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>Lets go of what making the votes left behind, and starts counting memory anew (Linux).</summary>
    private static void ForgetPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText("/proc/self/clear_refs", "5");
    }

    private static double Peak()
    {
        var line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1e6;
    }

    [GeneratedRegex(@"([0-9]+\.[0-9]+) s\b(?!/)")]
    private static partial Regex Seconds();
}
