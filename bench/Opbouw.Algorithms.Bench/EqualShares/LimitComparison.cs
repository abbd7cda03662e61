using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Opbouw.EqualShares;
using Opbouw.EqualShares.Pabulib;

namespace Opbouw.Algorithms.Bench.EqualShares;

/// <summary>
/// Compares with the limit program (equal_shares.cpp, compiled by hand with g++ -std=c++20 -O3 -march=native) in one
/// run on all approval files of a folder: equal-shares-limits LIMIT_PROGRAM FOLDER [part of a name].
/// </summary>
internal static class LimitComparison
{
    private static readonly EqualSharesRule Plain = new();
    private static readonly EqualSharesRule Add1U = new()
    {
        Completion = Completion.Add1ThenByVotes,
        StopWhenNothingFits = true,
        StartWithWholeStep = false,
    };

    public static int Run(string[] args)
    {
        var files = Directory.EnumerateFiles(args[1], "*.pb").Where(file => args.Length < 3 || file.Contains(args[2], StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(Path.GetFullPath).ToList();
        Console.WriteLine("file | votes | groups | one run ms ours/limit | steps | Add1U ms ours/limit | ratio");
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            var election = PabulibReader.Read(stream).Election;
            if (election.VoteType is VoteType.Approval or VoteType.ChooseOne) Compare(args[0], file, election);
        }

        return 0;
    }

    private static void Compare(string limit, string file, Election election)
    {
        var theirs = Measure(limit, file);
        var ours = Add1U.Decide(election);
        var one = Best(() => Plain.Decide(election));
        var add1 = Best(() => Add1U.Decide(election));
        var same = ours.Winners.Order(StringComparer.Ordinal).SequenceEqual(theirs.Winners.Order(StringComparer.Ordinal));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(file)[..Math.Min(42, Path.GetFileName(file).Length)],-42} | {election.BallotCount,6} | {theirs.Groups,5} | {one,8:0.000}/{theirs.One,8:0.000} | {ours.Add1Steps,7}{(same ? ' ' : '!')} | {add1,9:0.000}/{theirs.Add1,9:0.000} | {theirs.Add1 / add1,7:0.0}x"));
    }

    /// <summary>CPU time of the fastest of a few runs, in milliseconds: the machine is shared.</summary>
    private static double Best(Func<object> work)
    {
        var best = double.PositiveInfinity;
        var total = Stopwatch.StartNew();
        for (var i = 0; i < 200 && (i < 3 || total.ElapsedMilliseconds < 400); i++)
        {
            var start = ThreadClock.Milliseconds;
            work();
            best = Math.Min(best, ThreadClock.Milliseconds - start);
        }

        return best;
    }

    private static (int Groups, double One, double Add1, string[] Winners) Measure(string limit, string file)
    {
        var (groups, one, add1, winners) = (0, double.PositiveInfinity, double.PositiveInfinity, Array.Empty<string>());
        for (var i = 0; i < 3; i++)
        {
            using var process = Process.Start(new ProcessStartInfo(limit, [file, "add1u"]) { RedirectStandardOutput = true })!;
            var answer = JsonDocument.Parse(process.StandardOutput.ReadToEnd()).RootElement;
            process.WaitForExit();
            groups = answer.GetProperty("distinct_ballots").GetInt32();
            one = Math.Min(one, answer.GetProperty("one_mes_cpu_s").GetDouble() * 1000);
            add1 = Math.Min(add1, answer.GetProperty("add1u_cpu_s").GetDouble() * 1000);
            winners = [.. answer.GetProperty("winners").EnumerateArray().Select(item => item.GetString()!)];
        }

        return (groups, one, add1, winners);
    }
}
