using System.Globalization;
using System.Numerics;
using Opbouw.Areas;
using Opbouw.PublicSite;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;

namespace Opbouw.Editing;

/// <summary>How she said yes.</summary>
public enum StoryYes
{
    /// <summary>Aloud, after the worker read the story to her.</summary>
    Aloud,

    /// <summary>On paper, signed.</summary>
    Paper,

    /// <summary>She wrote it herself, in a mail or a message.</summary>
    Written,
}

public enum StoryState
{
    Writing,
    Asked,
    OnTheSite,

    /// <summary>Taken back, or its time is over: the words are gone.</summary>
    Ended,
}

/// <summary>What of a story is written.</summary>
public sealed record StoryWords(string Title, string Lead, string Text, string Teller, AreaId? AreaId, string? PictureHash, string? PictureAlt);

/// <summary>A story being written, with the consent it stands on. What is on the site is a <see cref="Story"/> beside it.</summary>
public sealed class StoryFile
{
    public const int LongestYears = 3;

    public required StoryId Id { get; init; }

    /// <summary>Who wrote it down and knows whose it is.</summary>
    public required AccountId WriterId { get; init; }

    public required string Title { get; set; }

    public required string Lead { get; set; }

    public required string Text { get; set; }

    public required string Teller { get; set; }

    public AreaId? AreaId { get; set; }

    public string? PictureHash { get; set; }

    public string? PictureAlt { get; set; }

    public required StoryYes Yes { get; set; }

    public required DateOnly YesOn { get; set; }

    /// <summary>Until when she wants it on the site.</summary>
    public required DateOnly EndsOn { get; set; }

    public required StoryState State { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>The second pair of eyes, of the words that are on the site.</summary>
    public AccountId? CheckedBy { get; set; }

    public string? Remark { get; set; }

    public DateOnly? EndedOn { get; set; }

    public StoryWords Words => new(Title, Lead, Text, Teller, AreaId, PictureHash, PictureAlt);

    public string Mark => SiteText.MarkOf(Title, Lead, Text, Teller, AreaId?.Value.ToString(), PictureHash, PictureAlt, EndsOn.ToString("O", CultureInfo.InvariantCulture));

    public void Write(StoryWords words, StoryYes yes, DateOnly yesOn, DateOnly endsOn, DateTimeOffset at)
    {
        (Title, Lead, Text, Teller) = (words.Title, words.Lead, words.Text, words.Teller);
        (AreaId, PictureHash, PictureAlt) = (words.AreaId, words.PictureHash, words.PictureAlt);
        (Yes, YesOn, EndsOn, State, ChangedAt) = (yes, yesOn, endsOn, StoryState.Writing, at);
    }

    public void End(DateOnly today, DateTimeOffset at)
    {
        (Title, Lead, Text, Teller, Remark) = ("", "", "", "", null);
        (AreaId, PictureHash, PictureAlt) = (null, null, null);
        (State, EndedOn, ChangedAt) = (StoryState.Ended, today, at);
    }
}

/// <summary>Twelve digits on the paper of who told a story: with them she takes it back herself. Made from the story with a key, and kept nowhere.</summary>
public static class StoryCode
{
    public const int Digits = 12;

    private static readonly BigInteger All = BigInteger.Pow(10, Digits);

    public static async Task<string> OfAsync(LookUpHash hashes, StoryId id, CancellationToken ct)
    {
        var hash = await hashes.OfRecordAsync("story", id.Value, ct);
        var number = BigInteger.Parse("0" + hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture) % All;
        return number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>"1234 5678 9012".</summary>
    public static string Shown(string digits) => string.Join(' ', digits.Chunk(4).Select(four => new string(four)));
}

public static class StoryWordsInDutch
{
    public static string Dutch(this StoryYes yes) => yes switch
    {
        StoryYes.Aloud => "Hardop, nadat ik het voorlas",
        StoryYes.Paper => "Op papier, met een handtekening",
        _ => "Zelf geschreven, in een bericht of mail",
    };

    public static string Dutch(this StoryState state) => state switch
    {
        StoryState.Writing => "in de maak",
        StoryState.Asked => "wordt nagekeken",
        StoryState.OnTheSite => "staat op de site",
        _ => "weg van de site",
    };
}
