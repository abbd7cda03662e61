using System.Security.Cryptography;
using Opbouw.Shared.Acting;
using SkiaSharp;

namespace Opbouw.Shared.Ui.HouseLook;

/// <summary>
/// A picture that somebody sent, read and written anew: what comes out is a small PNG that holds pixels and nothing else. No SVG, which can hold scripts.
/// The size is asked of the head of the file first, so that a small file with a huge picture is never unpacked.
/// </summary>
public sealed record LogoPicture(string Hash, byte[] Bytes, int Width, int Height)
{
    /// <summary>Under what a form may weigh altogether.</summary>
    public const int LargestFile = 900_000;
    private const int LongestSide = 4_000;
    private const int MostPixels = 8_000_000;
    private const int LargestWidth = 640;
    private const int LargestHeight = 160;

    public static readonly Refusal TooLarge = new("logo.too-large", "Dit bestand is te groot. Kies een plaatje van hoogstens 900 kB.", "Picture");
    public static readonly Refusal OtherKind = new("logo.other-kind", "Dit is geen plaatje dat wij kunnen lezen. Kies een PNG, JPEG of WebP.", "Picture");
    public static readonly Refusal TooManyPixels = new("logo.too-many-pixels", "Dit plaatje heeft te veel beeldpunten. Maak het kleiner: hoogstens 4000 breed en 4000 hoog.", "Picture");

    public HouseLogo Logo => new(Hash, Width, Height);

    public static Outcome<LogoPicture> Read(byte[] file)
    {
        if (file.Length > LargestFile)
            return TooLarge;
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is not { EncodedFormat: SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Webp })
            return OtherKind;
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width > LongestSide || height > LongestSide || (long)width * height > MostPixels)
            return TooManyPixels;
        using var picture = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        // Half a picture is none.
        return codec.GetPixels(picture.Info, picture.GetPixels()) == SKCodecResult.Success ? Written(picture) : OtherKind;
    }

    private static LogoPicture Written(SKBitmap picture)
    {
        var scale = Math.Min(1, Math.Min((double)LargestWidth / picture.Width, (double)LargestHeight / picture.Height));
        var (width, height) = (Math.Max(1, (int)Math.Round(picture.Width * scale)), Math.Max(1, (int)Math.Round(picture.Height * scale)));
        using var small = picture.Resize(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul), new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var image = SKImage.FromBitmap(small);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        var bytes = png.ToArray();
        return new LogoPicture(Convert.ToHexStringLower(SHA256.HashData(bytes))[..32], bytes, width, height);
    }
}
