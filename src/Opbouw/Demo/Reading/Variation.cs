using System.Text;
using Opbouw.Shared.Ui;

namespace Opbouw.Demo.Reading;

/// <summary>
/// Fills in one text: <c>[gisteren|vorige week]</c> becomes one of the two, <c>{plek}</c> the find-spot in a sentence, <c>{wijk}</c> the area.
/// </summary>
public static class Variation
{
    public static string Fill(string text, DemoRandom random, string place, string area)
    {
        if (text.IndexOfAny(['[', '{']) < 0)
            return text;
        var filled = Choose(text, random)
            .Replace("{plek}", place, StringComparison.Ordinal)
            .Replace("{wijk}", AreaInSentence(area), StringComparison.Ordinal);
        return filled.Capital();
    }

    /// <summary>"de Kruidenwijk", "het Europakwartier", "De Wierden", "Nobelhorst".</summary>
    public static string AreaInSentence(string area)
    {
        if (area.StartsWith("De ", StringComparison.Ordinal) || area.EndsWith("horst", StringComparison.Ordinal))
            return area;
        if (area.StartsWith("Centrum", StringComparison.Ordinal))
            return "het centrum";
        return (area.EndsWith("kwartier", StringComparison.Ordinal) ? "het " : "de ") + area;
    }

    private static string Choose(string text, DemoRandom random)
    {
        var result = new StringBuilder();
        var rest = text.AsSpan();
        for (var open = rest.IndexOf('['); open >= 0; open = rest.IndexOf('['))
        {
            var close = rest.IndexOf(']');
            result.Append(rest[..open]).Append(random.Pick(rest[(open + 1)..close].ToString().Split('|')));
            rest = rest[(close + 1)..];
        }

        return result.Append(rest).ToString();
    }
}
