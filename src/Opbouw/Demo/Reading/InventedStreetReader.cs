using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

public static class InventedStreetReader
{
    public static IReadOnlyList<InventedStreet> Read()
    {
        var file = TextFile.Read("Streets.md");
        return [.. file.Section("").Items.Select(line => file.Parts(line, 3)).Select(part => new InventedStreet(part[0], part[1], part[2]))];
    }
}
