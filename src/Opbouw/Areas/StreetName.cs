using System.Text;
using System.Text.RegularExpressions;
using Opbouw.Shared.Search;

namespace Opbouw.Areas;

/// <summary>Names of streets as people write them: with or without capitals, accents, spaces and dots, in full or cut short.</summary>
public static partial class StreetName
{
    /// <summary>What people cut short at the end of a word: "Dorpsstr." is "Dorpsstraat".</summary>
    private static readonly (string Short, string Full)[] Endings = [("str", "straat"), ("ln", "laan"), ("plnts", "plantsoen"), ("pln", "plein"), ("wg", "weg"), ("hf", "hof")];

    /// <summary>What people cut short as a word of its own; the ways to write "van de" become one.</summary>
    private static readonly Dictionary<string, string> Words = new()
    {
        ["burg"] = "burgemeester",
        ["dr"] = "dokter",
        ["doctor"] = "dokter",
        ["ds"] = "dominee",
        ["gen"] = "generaal",
        ["het"] = "t",
        ["ing"] = "ingenieur",
        ["ir"] = "ingenieur",
        ["mr"] = "meester",
        ["pres"] = "president",
        ["prof"] = "professor",
        ["st"] = "sint",
        ["vd"] = "vd",
        ["vander"] = "vd",
        ["vanden"] = "vd",
    };

    /// <summary>Two ways to write one street meet: "Burg. v.d. Meerstr" and "Burgemeester van der Meerstraat" both become "burgemeestervdmeerstraat". Empty when there is no letter or figure.</summary>
    public static string Fold(string name)
    {
        var words = NotInWords().Split(DutchFolding.Fold(name)).Where(word => word.Length > 0).ToList();
        var folded = new StringBuilder();
        for (var at = 0; at < words.Count; at++)
        {
            if (at + 1 < words.Count && words[at] is "v" or "van" && words[at + 1] is "d" or "de" or "den" or "der")
            {
                folded.Append("vd");
                at++;
            }
            else
            {
                folded.Append(InFull(words[at]));
            }
        }

        return folded.Replace("y", "ij").ToString();
    }

    /// <summary>The name without the number of a house behind it: "Dorpsstraat 12a" is "Dorpsstraat".</summary>
    public static string WithoutHouse(string name) => House().Replace(name.Trim(), "");

    private static string InFull(string word) =>
        Words.GetValueOrDefault(word) ?? (Endings.FirstOrDefault(ending => word.EndsWith(ending.Short, StringComparison.Ordinal)) is { Full: { } full } found ? word[..^found.Short.Length] + full : word);

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInWords();

    [GeneratedRegex(@"\s+[0-9]{1,5}\s*-?\s*([A-Za-z]{0,2}|[0-9]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex House();
}
