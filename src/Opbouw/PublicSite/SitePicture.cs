namespace Opbouw.PublicSite;

/// <summary>A picture for a page, in three sizes, without what a camera puts beside it.</summary>
public sealed class SitePicture
{
    public static readonly IReadOnlyList<int> Widths = [480, 960, 1600];

    public const int HashLength = 32;

    public required string Hash { get; init; }

    /// <summary>Of the largest, in pixels.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required byte[] Small { get; init; }

    public required byte[] Middle { get; init; }

    public required byte[] Large { get; init; }

    public static string AddressOf(string hash, int width) => $"/beeld/{hash}/{width}.jpg";

    /// <param name="width">As it stands in the address; null when there is no such size.</param>
    public byte[]? OfWidth(string width) => width switch { "480" => Small, "960" => Middle, "1600" => Large, _ => null };
}
