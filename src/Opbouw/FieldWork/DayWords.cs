using Opbouw.Shared.Imports;

namespace Opbouw.FieldWork;

/// <summary>Reads days as people write them in a list: "ma, wo en vr", "ma t/m vr", "werkdagen".</summary>
public static class DayWords
{
    private static readonly string[] Short = ["zo", "ma", "di", "wo", "do", "vr", "za"];
    private static readonly DayOfWeek[] WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Null when a word in it is no day.</summary>
    public static IReadOnlyList<DayOfWeek>? Read(string text)
    {
        var days = new List<DayOfWeek>();
        foreach (var part in CellReading.Several(text.Replace(" en ", ",", StringComparison.OrdinalIgnoreCase)))
        {
            if (Stretch(part) is not { } stretch)
                return null;
            days.AddRange(stretch);
        }

        return days.Count == 0 ? null : [.. days.Distinct()];
    }

    private static IEnumerable<DayOfWeek>? Stretch(string part)
    {
        switch (CellReading.Bare(part))
        {
            case "werkdagen" or "doordeweeks":
                return WorkingDays;
            case "elkedag" or "alledagen" or "iederedag":
                return Enum.GetValues<DayOfWeek>();
        }

        var ends = part.Split(["t/m", "tot en met", "tm", "-", "–"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ends.Length is not (1 or 2) || One(ends[0]) is not { } first || One(ends[^1]) is not { } last)
            return null;
        return Enumerable.Range(0, (((int)last - (int)first + 7) % 7) + 1).Select(step => (DayOfWeek)(((int)first + step) % 7));
    }

    private static DayOfWeek? One(string word)
    {
        var bare = CellReading.Bare(word);
        var place = bare.Length < 2 ? -1 : Array.IndexOf(Short, bare[..2]);
        return place < 0 || (bare.Length > 2 && !bare.EndsWith("dag", StringComparison.Ordinal) && !bare.EndsWith("dagen", StringComparison.Ordinal)) ? null : (DayOfWeek)place;
    }
}
