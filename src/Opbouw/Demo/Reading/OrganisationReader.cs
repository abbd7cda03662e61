using System.Globalization;
using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

public static class OrganisationReader
{
    public static DemoOrganisation Read()
    {
        var file = TextFile.Read("Organisation.md");
        return new DemoOrganisation(
            file.Section("").Lines.ToDictionary(line => line.Key!, line => line.Text),
            Rows(file, "teams", 4, p => new DemoTeam(p[0], p[1], p[2], List(p[3]))),
            Rows(file, "workers", 6, p => new DemoWorker(p[0], p[1], p[2], p[3], Days(p[4]), List(p[5]))),
            Rows(file, "cards", 3, p => new DemoCard(p[0], p[1], p[2])),
            Rows(file, "log-ins", 4, p => new DemoLogin(p[0], p[1], p[2], List(p[3]))),
            Rows(file, "partners", 4, p => new DemoPartner(p[0], p[1], p[2], p[3])),
            Rows(file, "partner people", 4, p => new DemoPartnerPerson(p[0], p[1], p[2], p[3])));
    }

    public static IReadOnlyList<DemoFindSpot> ReadFindSpots()
    {
        var file = TextFile.Read("FindSpots.md");
        return [.. file.Section("").Items.Select((line, index) => ReadFindSpot(file, line, index))];
    }

    private static DemoFindSpot ReadFindSpot(TextFile file, TextLine line, int index)
    {
        var parts = file.Parts(line, 5);
        if (!Vocabulary.PlaceKinds.TryGetValue(parts[2], out var kind))
            throw file.Wrong(line, $"'{parts[2]}' is not a kind of find-spot.");
        return new DemoFindSpot(index, parts[0], parts[1], kind, parts[3], parts[4], [.. Hours(parts[4])]);
    }

    private static List<T> Rows<T>(TextFile file, string section, int parts, Func<string[], T> read) =>
        [.. file.Section(section).Items.Select(line => read(file.Parts(line, parts)))];

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>ma-vr 8.15-9.00; za 10.00-13.00</c></summary>
    private static IEnumerable<OpenHours> Hours(string text)
    {
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            var space = part.LastIndexOf(' ');
            var times = part[(space + 1)..].Split('-');
            foreach (var day in Days(part[..space]))
                yield return new OpenHours(day, Time(times[0]), Time(times[1]));
        }
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "H.mm", CultureInfo.InvariantCulture);

    /// <summary><c>ma-vr</c> or <c>ma di do</c>.</summary>
    private static List<DayOfWeek> Days(string text)
    {
        var days = new List<DayOfWeek>();
        foreach (var part in text.Split(' '))
        {
            var ends = part.Split('-');
            var last = Vocabulary.Days[ends[^1]];
            var day = Vocabulary.Days[ends[0]];
            for (; day != last; day = (DayOfWeek)(((int)day + 1) % 7))
                days.Add(day);
            days.Add(last);
        }

        return days;
    }
}
