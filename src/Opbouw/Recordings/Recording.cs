using System.Globalization;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Recordings;

public readonly record struct RecordingId(Guid Value) : IEntityId
{
    public static RecordingId New() => new(Guid.CreateVersion7());
}

/// <summary>How the bytes are written; tells the browser how to play or show them.</summary>
public enum RecordingForm
{
    Webm,
    Ogg,
    Mp4,
    Mpeg,
    Wave,
    Jpeg,

    /// <summary>Only words, no sound and no picture.</summary>
    Words,
}

/// <summary>
/// Something that was spoken or photographed in the street, to be written out at the desk. It is nobody's file: seven days after it was written out, and
/// in any case after thirty, nobody can hear or see it again. It has a key of its own; only who holds it, and her deputy, come to it.
/// </summary>
public sealed class Recording
{
    public const int MostDays = 30;

    public const int DaysAfterWritingOut = 7;

    public const int WordsLength = 2_000;

    /// <summary>In seconds. Longer is no remark but a conversation, and nobody writes that out.</summary>
    public const int LongestVoice = 60;

    public required RecordingId Id { get; init; }

    public required AccountId HolderId { get; set; }

    public required TeamId TeamId { get; init; }

    public required AreaId AreaId { get; init; }

    public FindSpotId? FindSpotId { get; init; }

    public required RecordingForm Form { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What was said or is to be seen, in the words of who wrote it out; closed with the key of the recording.</summary>
    public SealedText? Words { get; set; }

    public DateTimeOffset? WrittenOutAt { get; set; }

    /// <summary>Of the code that a visitor of the site was given to follow it; null when a worker made it.</summary>
    public byte[]? CodeHash { get; init; }

    /// <summary>What the visitor called it.</summary>
    public SignalKind? Kind { get; init; }

    public bool IsFromSite => CodeHash is not null;

    public bool IsPhoto => Form == RecordingForm.Jpeg;

    public DateTimeOffset GoesAt => WrittenOutAt is { } at && at.AddDays(DaysAfterWritingOut) < MadeAt.AddDays(MostDays) ? at.AddDays(DaysAfterWritingOut) : MadeAt.AddDays(MostDays);

    public string ContentType => Form switch
    {
        RecordingForm.Webm => "audio/webm",
        RecordingForm.Ogg => "audio/ogg",
        RecordingForm.Mp4 => "audio/mp4",
        RecordingForm.Mpeg => "audio/mpeg",
        RecordingForm.Wave => "audio/wav",
        _ => "image/jpeg",
    };

    public string Dutch => IsFromSite ? "Bericht" : IsPhoto ? "Foto" : "Opname";

    /// <summary>Day and hour: for a list of one worker that tells them apart.</summary>
    public string When => string.Create(CultureInfo.InvariantCulture, $"{Shared.Ui.DutchDates.Full(LocalTime.DayOf(MadeAt))}, {Shared.Ui.DutchDates.Hour(TimeOnly.FromDateTime(LocalTime.Local(MadeAt).DateTime))}");

    /// <summary>The person who holds it writes it out; the first time counts for when it goes.</summary>
    public void WriteOut(SealedText words, DateTimeOffset now)
    {
        Words = words;
        WrittenOutAt ??= now;
    }
}

/// <summary>The bytes, apart from what lists show.</summary>
public sealed class RecordingContent
{
    public required RecordingId RecordingId { get; init; }

    /// <summary>Closed with the key of the recording.</summary>
    public required byte[] Closed { get; init; }
}
