using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Opbouw.Shared.Films;

/// <summary>
/// Subtitles that somebody sent (WebVTT), written anew: times and words, and nothing else. No styles, no remarks, no marks inside a line.
/// </summary>
public static partial class SubtitleFile
{
    /// <summary>In bytes: a film of hours stays below.</summary>
    public const int LargestFile = 500_000;

    private static readonly string[] NoWords = ["NOTE", "STYLE", "REGION"];

    /// <summary>The subtitles; else the line that can not be read, counted from 1.</summary>
    public static (string? Vtt, int Line) Read(byte[] file)
    {
        if (file.Length > LargestFile || Text(file) is not { } text || text.Contains('\0', StringComparison.Ordinal))
            return (null, 1);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (!FirstLine().IsMatch(lines[0]))
            return (null, 1);
        var cues = new List<(TimeSpan From, string Words)>();
        foreach (var (start, block) in Blocks(lines))
        {
            if (NoWords.Any(word => block[0].StartsWith(word, StringComparison.Ordinal)))
                continue;
            // A line above the times is a name for programs.
            var place = block.Count > 1 && !block[0].Contains("-->", StringComparison.Ordinal) && block[1].Contains("-->", StringComparison.Ordinal) ? 1 : 0;
            if (TimesOf(block[place]) is not { } times || times.To <= times.From)
                return (null, start + place + 1);
            if (WordsOf(block.Skip(place + 1)) is { Length: > 0 } words)
                cues.Add((times.From, $"{Time(times.From)} --> {Time(times.To)}\n{words}\n\n"));
        }

        return cues.Count == 0 ? (null, lines.Length) : ("WEBVTT\n\n" + string.Concat(cues.OrderBy(cue => cue.From).Select(cue => cue.Words)), 0);
    }

    private static string? Text(byte[] file)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Lines between empty lines, after the head.</summary>
    private static IEnumerable<(int Start, List<string> Lines)> Blocks(string[] lines)
    {
        var first = Array.FindIndex(lines, string.IsNullOrWhiteSpace);
        var block = new List<string>();
        for (var line = first < 0 ? lines.Length : first; line <= lines.Length; line++)
        {
            if (line < lines.Length && !string.IsNullOrWhiteSpace(lines[line]))
            {
                block.Add(lines[line]);
            }
            else if (block.Count > 0)
            {
                yield return (line - block.Count, block);
                block = [];
            }
        }
    }

    private static (TimeSpan From, TimeSpan To)? TimesOf(string line) =>
        Times().Match(line) is { Success: true } found ? (TimeOf(found, "a"), TimeOf(found, "b")) : null;

    private static TimeSpan TimeOf(Match found, string name)
    {
        int Part(string part) => found.Groups[name + part] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(0, Part("h"), Part("m"), Part("s"), Part("t"));
    }

    private static string Time(TimeSpan time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.fff}");

    private static string WordsOf(IEnumerable<string> lines) => string.Join('\n', lines
        .Select(line => WebUtility.HtmlDecode(Marks().Replace(line, "")))
        .Select(line => string.Concat(line.Where(sign => !char.IsControl(sign))).Trim())
        .Where(line => line.Length > 0)
        .Select(line => line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)));

    [GeneratedRegex(@"^WEBVTT([ \t].*)?$")]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^\s*(?:(?<ah>\d{2,3}):)?(?<am>[0-5]\d):(?<as>[0-5]\d)\.(?<at>\d{3})[ \t]+-->[ \t]+(?:(?<bh>\d{2,3}):)?(?<bm>[0-5]\d):(?<bs>[0-5]\d)\.(?<bt>\d{3})(?:[ \t].*)?$")]
    private static partial Regex Times();

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Marks();
}
