using System.Globalization;
using Opbouw.Demo.Plan;
using Opbouw.Initiatives;

namespace Opbouw.Demo.Reading;

public static class InventedInitiativeReader
{
    public static IReadOnlyList<InventedInitiative> Read()
    {
        var file = TextFile.Read("Initiatives.md");
        return [.. file.Section("").Items.Select(line => file.Parts(line, 10)).Select(part => new InventedInitiative(part[0], Number(part[1]), part[2], new Signals.Theme(part[3]), part[4], part[5],
            [.. Several(part[6], 3).Select(step => new InventedStep(Number(step[0]), Enum.Parse<InitiativePhase>(step[1]), step[2]))],
            [.. Several(part[7], 4).Select(taken => new InventedPosition(Number(taken[0]), Enum.Parse<WorkerRole>(taken[1]), Enum.Parse<WorkerPosition>(taken[2]), Enum.Parse<PositionReason>(taken[3])))],
            part[8] switch { "open" => true, "vol" => false, _ => null },
            Several(part[9], 2).Select(letting => new InventedLetting(Number(letting[0]), letting[1])).SingleOrDefault()))];
    }

    private static IEnumerable<string[]> Several(string text, int parts) => text.Split(" / ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(", ", parts));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
