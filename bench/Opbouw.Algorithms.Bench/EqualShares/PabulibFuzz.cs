using System.Globalization;
using Opbouw.Algorithms.Tests.EqualShares;
using Opbouw.EqualShares;
using Opbouw.EqualShares.Pabulib;

namespace Opbouw.Algorithms.Bench.EqualShares;

/// <summary>
/// Reads damaged files: equal-shares-fuzz [runs] [seed]. Each must give an election, which is then counted and written,
/// or a named error with a place, within a second of CPU time.
/// </summary>
internal static class PabulibFuzz
{
    public static int Run(string[] args)
    {
        var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var mutations = new PabulibMutations(seed);
        var errors = new Dictionary<ElectionError, int>();
        var (read, faults, slowest) = (0, 0, 0.0);
        for (var i = 0; i < runs; i++)
        {
            var text = mutations.Next();
            var start = ThreadClock.Milliseconds;
            try
            {
                using var reader = new StringReader(text);
                UseIt(PabulibReader.Read(reader).Election);
                read++;
            }
            catch (ElectionException wrong) when (wrong.Line > 0 && wrong.Column > 0)
            {
                errors[wrong.Error] = errors.GetValueOrDefault(wrong.Error) + 1;
            }
#pragma warning disable CA1031 // Whatever else comes out is what we look for.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                faults++;
                Console.WriteLine($"run {i}: {fault}\n{text}\n");
            }

            slowest = Math.Max(slowest, ThreadClock.Milliseconds - start);
        }

        Console.WriteLine($"{runs} runs, seed {seed}: {read} read, {runs - read - faults} refused, {faults} faults, slowest {slowest:0} ms");
        foreach (var (error, count) in errors.OrderByDescending(pair => pair.Value)) Console.WriteLine($"  {error}: {count}");
        return faults == 0 && slowest < 1000 ? 0 : 1;
    }

    private static void UseIt(Election election)
    {
        new EqualSharesRule { Completion = Completion.Add1ThenByVotes }.Decide(election).Explanation.Lines();
        using var text = new StringWriter();
        PabulibWriter.Write(text, election);
        using var again = new StringReader(text.ToString());
        if (PabulibReader.Read(again).Election.BallotCount != election.BallotCount) throw new InvalidOperationException("Written and read differs.");
    }
}
