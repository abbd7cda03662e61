using System.Security.Cryptography;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Pictures;
using SkiaSharp;

namespace Opbouw.Shared.Ui.HouseLook;

/// <summary>
/// A picture that somebody sent, read and written anew: what comes out is a small PNG that holds pixels and nothing else.
/// </summary>
public sealed record LogoPicture(string Hash, byte[] Bytes, int Width, int Height)
{
    /// <summary>Under what a form may weigh altogether.</summary>
    public const int LargestFile = 900_000;
    private const int LargestWidth = 640;
    private const int LargestHeight = 160;

    private static readonly PictureLimits Limits = new(4_000, 8_000_000, 8_000_000);

    public static readonly Refusal TooLarge = new("logo.too-large", "Dit bestand is te groot. Kies een plaatje van hoogstens 900 kB.", "Picture");
    public static readonly Refusal OtherKind = new("logo.other-kind", "Dit is geen plaatje dat wij kunnen lezen. Kies een PNG, JPEG of WebP.", "Picture");
    public static readonly Refusal TooManyPixels = new("logo.too-many-pixels", "Dit plaatje heeft te veel beeldpunten. Maak het kleiner: hoogstens 4000 breed en 4000 hoog.", "Picture");

    public HouseLogo Logo => new(Hash, Width, Height);

    public static Outcome<LogoPicture> Read(byte[] file)
    {
        if (file.Length > LargestFile)
            return TooLarge;
        var (picture, fault) = PictureFile.Read(file, Limits, LargestWidth, LargestHeight);
        using (picture)
            return picture is null ? (fault == PictureFault.TooManyPixels ? TooManyPixels : OtherKind) : Written(picture);
    }

    private static LogoPicture Written(SKBitmap picture)
    {
        using var image = SKImage.FromBitmap(picture);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        var bytes = png.ToArray();
        return new LogoPicture(Convert.ToHexStringLower(SHA256.HashData(bytes))[..32], bytes, picture.Width, picture.Height);
    }
}
