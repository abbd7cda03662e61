using System.Text;
using Opbouw.Shared.Films;

namespace Opbouw.Tests.Shared.Films;

/// <summary>Subtitles are written anew: times and words, and nothing else.</summary>
public sealed class SubtitleFileTests
{
    [Fact]
    public void Only_times_and_words_stay()
    {
        var (vtt, _) = Read("""
            WEBVTT - gemaakt met iets
            Kind: captions

            STYLE
            ::cue { background: url(https://voorbeeld.example/x) }

            NOTE van Jan, 06 00 00 00 00

            tweede
            01:00:05.000 --> 01:00:07.500 align:start position:10%
            <v Fatima>Dag <b>buur</b>!</v>
            5 &lt; 6 &amp; <script>alert(1)</script>

            00:01.000 --> 00:04.000
            Welkom.
            """);

        Assert.Equal("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWelkom.\n\n01:00:05.000 --> 01:00:07.500\nDag buur!\n5 &lt; 6 &amp; alert(1)\n\n", vtt);
        Assert.Equal(vtt, Read(vtt!).Vtt);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("1\n00:01.000 --> 00:04.000\nA", 1)]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:04.000\nA", 1)]
    [InlineData("WEBVTT\n\n00:01 -> 00:04\nA", 3)]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:04.000\nA\n\n00:09.000 --> 00:04.000\nB", 6)]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:04.000\n<b></b>", 4)]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:04.000\n\0", 1)]
    public void What_is_wrong_is_told_by_its_line(string file, int line) => Assert.Equal((null, line), Read(file));

    [Fact]
    public void Other_letters_and_far_too_much_are_refused()
    {
        Assert.Null(SubtitleFile.Read([.. "WEBVTT\n\n00:01.000 --> 00:04.000\n"u8, 0xE9]).Vtt);
        Assert.Null(SubtitleFile.Read(Encoding.UTF8.GetBytes("WEBVTT\n\n" + string.Concat(Enumerable.Repeat("00:01.000 --> 00:04.000\nA\n\n", 20_000)))).Vtt);
    }

    private static (string? Vtt, int Line) Read(string file) => SubtitleFile.Read(Encoding.UTF8.GetBytes(file));
}
