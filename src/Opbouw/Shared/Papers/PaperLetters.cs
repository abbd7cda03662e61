using System.Collections.Concurrent;
using System.Text;
using PdfSharp.Fonts;
using SkiaSharp;

namespace Opbouw.Shared.Papers;

/// <summary>The letters of our PDFs: Atkinson Hyperlegible Next, in two parts of its signs, made at the build (Front/letters.mjs). Never a font of the machine.</summary>
internal sealed class PaperLetters : IFontResolver
{
    /// <summary>A sign that no part has.</summary>
    public const int Nowhere = -1;

    private const string From = "Opbouw.Shared.Papers.";

    public static readonly IReadOnlyList<string> Parts = ["latin", "latin-ext"];

    private static readonly ConcurrentDictionary<string, byte[]> Files = new();
    private static readonly ConcurrentDictionary<int, int> Places = new();
    private static readonly SKFont[] Faces = [.. Parts.Select(part => new SKFont(SKTypeface.FromData(SKData.CreateCopy(FileOf($"{part}-400")))))];

    static PaperLetters() => GlobalFontSettings.FontResolver = new PaperLetters();

    /// <summary>The number of the part that has this sign.</summary>
    public static int PartOf(Rune sign) => Places.GetOrAdd(sign.Value, value => Array.FindIndex(Faces, face => face.ContainsGlyph(value)));

    public byte[]? GetFont(string faceName) => FileOf(faceName);

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => new($"{familyName}-{(isBold ? 700 : 400)}");

    private static byte[] FileOf(string name) => Files.GetOrAdd(name, one =>
    {
        using var stream = typeof(PaperLetters).Assembly.GetManifestResourceStream($"{From}{one}.ttf") ?? throw new InvalidOperationException($"The letters {one} are not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });
}
