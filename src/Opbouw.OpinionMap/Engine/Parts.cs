namespace Opbouw.OpinionMap.Engine;

/// <summary>
/// Splits people in a fixed number of parts that run beside each other. The number does not depend on the machine: sums over parts are
/// added in order of part, so the outcome is the same with one core or eight.
/// </summary>
internal static class Parts
{
    public const int Count = 8;

    private const int WorthSplitting = 4096;

    public static void Run(int people, Action<int, int, int> work)
    {
        if (people < WorthSplitting)
        {
            for (var part = 0; part < Count; part++) work(part, Start(people, part), Start(people, part + 1));
            return;
        }

        Parallel.For(0, Count, part => work(part, Start(people, part), Start(people, part + 1)));
    }

    private static int Start(int people, int part) => (int)((long)people * part / Count);
}
