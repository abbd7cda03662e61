using System.Globalization;
using Opbouw.Shared.Imports;

namespace Opbouw.Imports;

/// <summary>Which column of the file is which: kept as <c>naam=2</c>, the code of a column and its place in the file.</summary>
public static class ColumnMatch
{
    /// <summary>By name, or by one of the other names; the first heading that fits.</summary>
    public static List<string> Of(IReadOnlyList<ImportColumn> columns, IReadOnlyList<string> headings)
    {
        var (matched, taken) = (new List<string>(), new HashSet<int>());
        foreach (var column in columns)
        {
            var names = column.OtherNames.Append(column.Dutch).Append(column.Code).Select(CellReading.Bare).ToHashSet();
            var place = Enumerable.Range(0, headings.Count).FirstOrDefault(place => !taken.Contains(place) && names.Contains(CellReading.Bare(WithoutRemark(headings[place]))), -1);
            if (place >= 0 && taken.Add(place))
                matched.Add(Pair(column.Code, place));
        }

        return matched;
    }

    public static string Pair(string code, int place) => string.Create(CultureInfo.InvariantCulture, $"{code}={place}");

    public static IReadOnlyDictionary<string, int> Read(IEnumerable<string> matching) =>
        matching.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));

    /// <summary>"Naam (verplicht)" is "Naam".</summary>
    private static string WithoutRemark(string heading) => heading.IndexOf('(', StringComparison.Ordinal) is > 0 and var start ? heading[..start] : heading;
}
