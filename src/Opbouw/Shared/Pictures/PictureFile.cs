using SkiaSharp;

namespace Opbouw.Shared.Pictures;

public enum PictureFault
{
    /// <summary>No PNG, JPEG or WebP, or half of one.</summary>
    OtherKind,
    TooManyPixels,
}

/// <summary>What a picture may measure before it is unpacked, in pixels.</summary>
/// <param name="MostUnpacked">So many are held in memory: a JPEG can be unpacked smaller than it is, a PNG can not.</param>
public sealed record PictureLimits(int LongestSide, long MostPixels, long MostUnpacked)
{
    /// <summary>What telephones make.</summary>
    public static readonly PictureLimits OfAPhoto = new(12_000, 64_000_000, 24_000_000);
}

/// <summary>
/// A picture that somebody sent, read to pixels and nothing else: no place where it was taken, no name of a camera, no script. No SVG, which can hold scripts.
/// The size is asked of the head of the file first, so that a small file with a huge picture is never unpacked.
/// </summary>
public static class PictureFile
{
    /// <summary>In bytes: a photo as a telephone makes it, with room to spare.</summary>
    public const int LargestPhoto = 12_000_000;

    private const int Quality = 80;

    /// <summary>A photo as a small JPEG; a fault instead when it can not be read.</summary>
    public static (byte[]? Jpeg, PictureFault? Fault) ToJpeg(byte[] file, int width, int height)
    {
        var (picture, fault) = Read(file, PictureLimits.OfAPhoto, width, height);
        using (picture)
        {
            if (picture is null)
                return (null, fault);
            return (Jpeg(picture), null);
        }
    }

    /// <summary>A photo as JPEGs of these widths, small to large, with the size of the largest; a small photo is never made larger. Null when it can not be read.</summary>
    public static (IReadOnlyList<byte[]> Jpegs, int Width, int Height)? ToJpegs(byte[] file, IReadOnlyList<int> widths, int highest)
    {
        var (picture, _) = Read(file, PictureLimits.OfAPhoto, widths[^1], highest);
        using (picture)
        {
            if (picture is null)
                return null;
            var jpegs = new List<byte[]>();
            foreach (var width in widths)
            {
                using var small = Small(picture, width, highest);
                jpegs.Add(Jpeg(small));
            }

            return (jpegs, picture.Width, picture.Height);
        }
    }

    private static byte[] Jpeg(SKBitmap picture)
    {
        using var image = SKImage.FromBitmap(picture);
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg.ToArray();
    }

    /// <summary>The pixels, upright, at most so wide and so high; the caller disposes them. A fault instead when it can not be read.</summary>
    public static (SKBitmap? Picture, PictureFault? Fault) Read(byte[] file, PictureLimits limits, int width, int height)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is not { EncodedFormat: SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Webp })
            return (null, PictureFault.OtherKind);
        var (wide, high) = (codec.Info.Width, codec.Info.Height);
        if (wide > limits.LongestSide || high > limits.LongestSide || (long)wide * high > limits.MostPixels)
            return (null, PictureFault.TooManyPixels);
        // Twice what is asked for, so that making it smaller stays sharp.
        var size = codec.GetScaledDimensions(Math.Min(1, (float)(2 * ScaleOf(wide, high, width, height))));
        if ((long)size.Width * size.Height > limits.MostUnpacked)
            return (null, PictureFault.TooManyPixels);
        using var read = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        // Half a picture is none.
        if (codec.GetPixels(read.Info, read.GetPixels()) != SKCodecResult.Success)
            return (null, PictureFault.OtherKind);
        using var upright = Upright(read, codec.EncodedOrigin);
        return (Small(upright ?? read, width, height), null);
    }

    private static SKBitmap Small(SKBitmap picture, int width, int height)
    {
        var scale = ScaleOf(picture.Width, picture.Height, width, height);
        var size = new SKImageInfo(Math.Max(1, (int)Math.Round(picture.Width * scale)), Math.Max(1, (int)Math.Round(picture.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Unpremul);
        return picture.Resize(size, new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    private static double ScaleOf(int wide, int high, int width, int height) => Math.Min(1, Math.Min((double)width / wide, (double)height / high));

    /// <summary>A telephone that was held sideways says so beside the pixels, which is left out. Null: it stands upright already.</summary>
    private static SKBitmap? Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var (turn, turned) = origin switch
        {
            SKEncodedOrigin.RightTop => (90, true),
            SKEncodedOrigin.LeftBottom => (270, true),
            SKEncodedOrigin.BottomRight => (180, false),
            _ => (0, false),
        };
        if (turn == 0)
            return null;
        var upright = new SKBitmap(new SKImageInfo(turned ? picture.Height : picture.Width, turned ? picture.Width : picture.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        using var canvas = new SKCanvas(upright);
        canvas.Translate(upright.Width / 2f, upright.Height / 2f);
        canvas.RotateDegrees(turn);
        canvas.Translate(-picture.Width / 2f, -picture.Height / 2f);
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }
}
