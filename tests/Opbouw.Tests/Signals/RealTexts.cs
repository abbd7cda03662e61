using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Opbouw.Tests.Signals;

/// <summary>Real proposals and reports of residents, read from ../shared; never copied into the project.</summary>
public static partial class RealTexts
{
    private const string Proposals = "data/dutch-proposals/nl_buurtbudget_projects.csv";
    private const string Reports = "data/dutch-reports/sukel/voorbeeld_meldingen.csv";

    /// <summary>Null when the texts are not beside the repository.</summary>
    public static IReadOnlyList<string>? Read()
    {
        if (SharedData.Find(Proposals) is not { } proposals || SharedData.Find(Reports) is not { } reports) return null;
        var titles = Column(proposals, "name").DistinctBy(t => t.ToLowerInvariant());
        return [.. titles, .. Column(reports, "Tekst")];
    }

    private static IEnumerable<string> Column(string file, string name)
    {
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read()) yield return Spaces().Replace(csv.GetField(name) ?? "", " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
