using System.Globalization;
using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

public static class InventedStoryReader
{
    public static IReadOnlyList<InventedStory> Read()
    {
        var file = TextFile.Read("ToldStories.md");
        return [.. file.Section("").Items.Select(line => file.Parts(line, 7))
            .Select(part => new InventedStory(part[0], int.Parse(part[1], CultureInfo.InvariantCulture), part[2], part[3], part[4], part[5].Replace(" / ", "\n\n", StringComparison.Ordinal), part[6]))];
    }
}
