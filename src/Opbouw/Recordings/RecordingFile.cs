using Opbouw.Shared.Acting;
using Opbouw.Shared.Pictures;

namespace Opbouw.Recordings;

/// <summary>
/// What somebody sent, looked at before it is kept. Of sound the first bytes say what it is, whatever its name says; a photo is written anew, smaller and
/// without the place where it was taken.
/// </summary>
public sealed record RecordingFile(RecordingForm Form, byte[] Bytes)
{
    /// <summary>A minute of what telephones record, four times over.</summary>
    public const int LargestVoice = 4_000_000;

    public const int LargestPhoto = PictureFile.LargestPhoto;

    private const int LongestSide = 1_600;

    public static readonly Refusal NoVoice = new("recording.no-voice", "Kies een opname van je stem: neem hier op, of kies een geluidsbestand van je telefoon.", "Voice");
    public static readonly Refusal VoiceTooLarge = new("recording.voice-too-large", "Deze opname is te lang. Kies er een van hoogstens 60 seconden.", "Voice");
    public static readonly Refusal NoPhoto = new("recording.no-photo", "Kies een foto: een JPEG, PNG of WebP.", "Photo");
    public static readonly Refusal PhotoTooLarge = new("recording.photo-too-large", "Deze foto is te groot. Kies er een van hoogstens 12 MB.", "Photo");

    public static Outcome<RecordingFile> Voice(byte[] file) =>
        file.Length > LargestVoice ? VoiceTooLarge : FormOf(file) is { } form ? new RecordingFile(form, file) : NoVoice;

    public static Outcome<RecordingFile> Photo(byte[] file)
    {
        if (file.Length > LargestPhoto)
            return PhotoTooLarge;
        var (jpeg, fault) = PictureFile.ToJpeg(file, LongestSide, LongestSide);
        return jpeg is not null ? new RecordingFile(RecordingForm.Jpeg, jpeg) : fault == PictureFault.TooManyPixels ? PhotoTooLarge : NoPhoto;
    }

    private static RecordingForm? FormOf(ReadOnlySpan<byte> file) => file switch
    {
        [0x1A, 0x45, 0xDF, 0xA3, ..] when file[..Math.Min(64, file.Length)].IndexOf("webm"u8) > 0 => RecordingForm.Webm,
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => RecordingForm.Ogg,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => RecordingForm.Mp4,
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => RecordingForm.Mpeg,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => RecordingForm.Wave,
        _ => null,
    };
}
