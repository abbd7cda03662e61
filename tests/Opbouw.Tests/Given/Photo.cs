using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Opbouw.Tests.Given;

/// <summary>A photograph as a telephone makes it.</summary>
internal static class Photo
{
    /// <summary>Stands in its EXIF.</summary>
    public const string Place = "EXIF-GPS-52-22-05-13";

    /// <summary>Held on its side: the pixels lie, and beside them stands that they must be turned a quarter to the right. Red on the left, black on the right.</summary>
    public static byte[] Sideways(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Black);
        bitmap.Erase(SKColors.Red, new SKRectI(0, 0, width / 2, height));
        using var image = SKImage.FromBitmap(bitmap);
        return WithExif(image.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray(), [0, 6]);
    }

    private static byte[] WithExif(byte[] jpeg, byte[] orientation)
    {
        // TIFF, big-endian, one directory with one entry: 0x0112, orientation, a short.
        byte[] exif = [.. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, .. orientation, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Place)];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. exif, .. jpeg[2..]];
    }
}
