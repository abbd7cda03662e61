using System.Text;
using System.Text.RegularExpressions;

namespace Opbouw.Areas;

/// <summary>Names of areas as people say them, and as they are compared over the years.</summary>
public static partial class AreaNames
{
    /// <summary>CBS writes “Wijk 01 Almere Haven”; nobody says the number.</summary>
    public static string WithoutNumber(string name)
    {
        var trimmed = name.Trim();
        var said = NumberInFront().Replace(trimmed, "");
        return said.Length == 0 ? trimmed : said;
    }

    /// <summary>Almere-Haven of 2014 and Almere Haven of 2020 are one name.</summary>
    public static bool Same(string one, string other) => Key(one) == Key(other);

    private static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var letter in WithoutNumber(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }

    [GeneratedRegex("^Wijk [0-9]{2,3} *", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberInFront();
}
