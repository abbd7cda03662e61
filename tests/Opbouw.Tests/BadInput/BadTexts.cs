using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Opbouw.Tests.BadInput;

/// <summary>A text that somebody with ill will, or with a strange keyboard, types in.</summary>
public sealed record BadText(string Category, string Text);

/// <summary>Our own few, that always run, and the long list beside the repository when it is there.</summary>
public static partial class BadTexts
{
    private const string List = "trust/inputs/bad-inputs.txt";

    public static IReadOnlyList<BadText> Own { get; } =
    [
        new("html", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
        new("attribute", "\" autofocus onfocus=alert(1) x='"),
        new("entity", "&lt;b&gt; &amp;amp; &#x202e; </textarea></title>"),
        new("sql", "'; DROP TABLE signals_signal; -- \" OR 1=1"),
        new("template", "{{7*7}} ${7*7} @(7*7) %s %n {0}"),
        new("nul", "voor\0na"),
        new("control", "regel\u0007\u001b[31m rood \u009f"),
        new("bidi", "abc \u202Egnp.exe\u202C \u2066x\u2069"),
        new("half", "half \uD83D paar"),
        new("lines", "een\r\ntwee\rdrie\u2028vier"),
        new("accents", "Cafe\u0301 A\u030Angstro\u0308m"),
        new("emoji", "👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 مرحبا \u200Fعربي"),
        new("csv", "=HYPERLINK(\"http://kwaad.example\";\"klik\")"),
        new("header", "Onderwerp\r\nBcc: iedereen@kwaad.example"),
    ];

    public static bool ListIsThere => SharedData.Find(List) is not null;

    /// <summary>Everything of the long list that fits in a field of this length; skips the test when the list is not there.</summary>
    public static IReadOnlyList<BadText> All()
    {
        Assert.SkipUnless(ListIsThere, $"../shared/{List} is not beside this repository");
        return [.. File.ReadLines(SharedData.Find(List)!, Encoding.UTF8).Where(line => line.Contains('\t') && line[0] != '#').Select(line => line.Split('\t')).Select(cells => new BadText(cells[0], Decode(cells[1])))];
    }

    public static IReadOnlyList<BadText> OnePerCategory() => ListIsThere ? [.. All().Where(bad => bad.Text.Trim().Length > 3).GroupBy(bad => bad.Category).Select(category => category.MaxBy(bad => bad.Text.Length <= 60 ? bad.Text.Length : 0)!)] : [];

    /// <summary>What we promise to keep of a text (docs/typed-text.md), written without looking at the code that does it.</summary>
    public static string Kept(string text, bool lines = true)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var ended = LineEnd().Replace(whole, lines ? "\n" : " ").Replace("\n", lines ? "\n" : " ", StringComparison.Ordinal);
        var seen = Hidden().Replace(ended, "");
        // The pattern knows the format signs of the first plane only.
        return NothingToSee().IsMatch(string.Concat(seen.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format))) ? "" : seen.Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>JSON by hand: half a surrogate pair is a text that a JSON reader refuses and an attacker sends.</summary>
    private static string Decode(string json) => Escape().Replace(json[1..^1], escape => escape.Value[1] switch
    {
        'u' => ((char)int.Parse(escape.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'b' => "\b",
        'f' => "\f",
        var sign => sign.ToString(),
    });

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)")]
    private static partial Regex Escape();

    [GeneratedRegex("\r\n|[\r\u0085\u2028\u2029]")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"[\p{Cc}-[\n\t]]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\uFDD0-\uFDEF]")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^[\s\p{Z}\p{Cf}\p{Cc}\u2800\u3164\u115F\u1160\uFFA0]*$")]
    private static partial Regex NothingToSee();
}
