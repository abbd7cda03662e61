using System.Globalization;
using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

public static class InventedGroupReader
{
    public static IReadOnlyList<InventedGroupLine> Read()
    {
        var file = TextFile.Read("Groups.md");
        return [.. file.Section("").Items.Select(line => file.Parts(line, 5)).Select(part => new InventedGroupLine(part[0], part[1], part[2], int.Parse(part[3], CultureInfo.InvariantCulture), part[4]))];
    }
}
