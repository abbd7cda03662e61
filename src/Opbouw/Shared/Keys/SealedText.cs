using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Opbouw.Shared.Keys;

/// <summary>Text about a person, closed with that person's own key. Commands and columns carry only this; the key lies in another store.</summary>
/// <param name="Value">"1." and base64url of nonce (12 bytes), tag (16 bytes) and the closed text.</param>
public sealed record SealedText(string Value)
{
    /// <summary>Room for a column whose text has at most so many characters: UTF-8 takes up to four bytes, base64 a third more.</summary>
    public static int LengthFor(int characters) => 2 + (((12 + 16 + (characters * 4)) * 4) / 3) + 4;

    public override string ToString() => "(gesloten)";
}

internal sealed class SealedTextConverter() : ValueConverter<SealedText, string>(text => text.Value, value => new SealedText(value));
