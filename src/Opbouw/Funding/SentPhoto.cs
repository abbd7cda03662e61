using Opbouw.Shared.Acting;
using Opbouw.Shared.Pictures;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Funding;

/// <summary>A photo that came with a form, written anew: smaller, upright, and without the place where it was taken.</summary>
internal static class SentPhoto
{
    private const int LongestSide = 1_400;

    private static readonly Refusal None = new("funding.no-photo", "Kies een foto: een JPEG, PNG of WebP.", "Photo");
    private static readonly Refusal TooLarge = new("funding.photo-too-large", "Deze foto is te groot. Kies er een van hoogstens 12 MB.", "Photo");

    public static async Task<Outcome<byte[]>> ReadAsync(IFormFile? sent, CancellationToken ct)
    {
        if (sent is not { Length: > 0 }) return None;
        if (sent.Length > PictureFile.LargestPhoto) return TooLarge;
        var (jpeg, fault) = PictureFile.ToJpeg(await sent.BytesAsync(ct), LongestSide, LongestSide);
        return jpeg is not null ? jpeg : fault == PictureFault.TooManyPixels ? TooLarge : None;
    }
}
