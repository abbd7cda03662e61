using System.Buffers;
using System.Globalization;
using System.Text;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>
/// What is left of a text that somebody typed, pasted or sent: everything that can be seen, nothing that only works in the dark.
/// The one place where this is decided; docs/typed-text.md says it in words.
/// </summary>
public static class TypedText
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\u0085\u2028\u2029");

    /// <param name="mayHaveLines">A field of one line gets spaces for line ends, so that no text can add a line to a mail or a log.</param>
    public static string Clean(string typed, bool mayHaveLines)
    {
        var lines = typed.AsSpan().ContainsAny(LineEnds) ? typed.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n') : typed;
        if (!mayHaveLines)
            lines = lines.Replace('\n', ' ');
        var clean = new StringBuilder(lines.Length);
        var canBeSeen = false;
        foreach (var rune in lines.EnumerateRunes())
        {
            if (IsHidden(rune))
                continue;
            canBeSeen |= CanBeSeen(rune);
            clean.Append(rune);
        }

        return canBeSeen ? clean.ToString().Normalize(NormalizationForm.FormC).Trim() : "";
    }

    /// <summary>Control signs (PostgreSQL refuses NUL), marks that turn the reading direction of what stands around them, the mark of a file's beginning, and signs that are none.</summary>
    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFEFF => true,
        var value when (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF => true,
        _ => Rune.IsControl(rune),
    };

    private static bool CanBeSeen(Rune rune) => rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0)
        && !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control);
}
