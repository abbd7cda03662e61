using System.Globalization;
using Opbouw.Activities;
using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

public static class OfferedMomentReader
{
    private static readonly Dictionary<string, MeetingKind> Kinds = new() { ["koffie"] = MeetingKind.Coffee, ["wandeling"] = MeetingKind.Walk, ["verhaal"] = MeetingKind.Talk };

    public static IReadOnlyList<OfferedMoment> Read()
    {
        var file = TextFile.Read("Moments.md");
        return [.. file.Section("").Items.Select(line => file.Parts(line, 8)).Select(part => new OfferedMoment(
            part[0], Kinds[part[1]], Number(part[2]), TimeOnly.ParseExact(part[3], "H.mm", CultureInfo.InvariantCulture), Number(part[4]), Number(part[5]), part[6], part[7]))];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
