using System.Globalization;
using Opbouw.Demo.Plan;
using Opbouw.Offers;

namespace Opbouw.Demo.Reading;

public static class InventedHelpReader
{
    public static InventedHelp Read()
    {
        var file = TextFile.Read("SupportAndHelp.md");
        return new InventedHelp(
            [.. Rows(file, "steun", 5).Select(part => new InventedSupport(part[0], Number(part[1]), Number(part[2]), Number(part[3]), [.. part[4].Split(' ').Select(Number)]))],
            [.. Rows(file, "vragen", 7).Select(part => new InventedAsk(part[0], part[1], Number(part[2]), Enum.Parse<HelpKind>(part[3]), part[4], part[5] == "ja", part[6].Length == 0 ? null : Number(part[6])))],
            [.. Rows(file, "aanbod", 9).Select(part => new InventedOffer(part[0], Number(part[1]), Enum.Parse<HelpKind>(part[2]), Enum.Parse<GiverKind>(part[3]), part[4], part[5].Length == 0 ? null : new Signals.Theme(part[5]), part[6], part[7], Enum.Parse<OfferState>(part[8])))],
            [.. Rows(file, "match", 5).Select(part => new InventedMatch(part[0], part[1], Number(part[2]), part[3], part[4]))]);
    }

    private static IEnumerable<string[]> Rows(TextFile file, string section, int parts) => file.Section(section).Items.Select(line => file.Parts(line, parts));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
