using System.Buffers;
using System.Globalization;
using System.Text;

namespace Opbouw.Shared.Search;

/// <summary>Makes two spellings of one word meet: case, diacritics and the letter ij.</summary>
public static class DutchFolding
{
    /// <summary>Folds a text: "Café" becomes "cafe", "ĲSBAAN" becomes "ijsbaan".</summary>
    public static string Fold(string text) => Fold(text.AsSpan());

    /// <inheritdoc cref="Fold(string)"/>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(MaxLength(text.Length), 1));
        try
        {
            return new string(buffer, 0, Fold(text, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>The room that a folded text of this length can need: ß, æ and ĳ become two letters.</summary>
    public static int MaxLength(int length) => length * 2;

    /// <summary>Folds into a buffer of at least <see cref="MaxLength"/> characters and tells how many were written.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAscii(c)) folded[length++] = char.ToLowerInvariant(c);
            else length += FoldRare(c, folded[length..]);
        }
        return length;
    }

    private static int FoldRare(char c, Span<char> target)
    {
        switch (char.ToLowerInvariant(c))
        {
            case 'ĳ' or 'ÿ': target[0] = 'i'; target[1] = 'j'; return 2;
            case 'ß': target[0] = 's'; target[1] = 's'; return 2;
            case 'æ': target[0] = 'a'; target[1] = 'e'; return 2;
            case 'œ': target[0] = 'o'; target[1] = 'e'; return 2;
            case 'ø': target[0] = 'o'; return 1;
            case '’' or '‘' or '´': target[0] = '\''; return 1;
            // A mark on its own belongs to the letter before it: e + combining acute.
            case var mark when CharUnicodeInfo.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark: return 0;
            case var letter: target[0] = WithoutMark(letter); return 1;
        }
    }

    private static char WithoutMark(char c)
    {
        // A lone half of a surrogate pair is not text that can be normalised.
        if (char.IsSurrogate(c)) return c;
        Span<char> parts = stackalloc char[8];
        Span<char> one = [c];
        return one.TryNormalize(parts, out var written, NormalizationForm.FormD) && written > 0 ? parts[0] : c;
    }
}
