using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Opbouw.Signals.Cards;

/// <summary>
/// The code on the card for who raised a signal: ten characters, 50 bits, written as XXXXX-XXXXX. It opens the wording and
/// the answer of one bundle, and is stored only as a keyed hash.
/// </summary>
public readonly record struct CardCode
{
    public const int Length = 10;

    // No 0 and O, no 1 and I: whoever reads them on a card has read something else. 32 characters are 5 bits each.
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private readonly string? letters;

    private CardCode(string letters) => this.letters = letters;

    private string Letters => letters ?? throw new InvalidOperationException("This card code was never made.");

    public static CardCode New(RandomNumberGenerator random)
    {
        Span<byte> bytes = stackalloc byte[Length];
        random.GetBytes(bytes);
        Span<char> made = stackalloc char[Length];
        // 256 is 8 times 32: each character is equally likely.
        for (var i = 0; i < Length; i++) made[i] = Alphabet[bytes[i] % Alphabet.Length];
        return new(new string(made));
    }

    /// <summary>The code of an action that may be sent twice: the same id gives the same code, and nobody without the pepper can make it.</summary>
    public static CardCode Of(Guid action, ICardCodePepper pepper)
    {
        var bytes = HMACSHA256.HashData(pepper.Key, [.. "code of "u8, .. action.ToByteArray()]);
        return new(string.Create(Length, bytes, static (made, from) =>
        {
            for (var i = 0; i < Length; i++) made[i] = Alphabet[from[i] % Alphabet.Length];
        }));
    }

    /// <summary>Reads what somebody typed: small letters, spaces, dots and dashes anywhere; 1 and I can only have been L.</summary>
    public static bool TryParse([NotNullWhen(true)] string? typed, out CardCode code)
    {
        code = default;
        Span<char> read = stackalloc char[Length];
        var length = 0;
        foreach (var c in typed ?? "")
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '-' or '–' or '—' or '.' or '_' or '/') continue;
            var letter = char.ToUpperInvariant(c) switch { '1' or 'I' or '|' => 'L', var other => other };
            if (length == Length || !Alphabet.Contains(letter, StringComparison.Ordinal)) return false;
            read[length++] = letter;
        }
        if (length < Length) return false;
        code = new(new string(read));
        return true;
    }

    /// <summary>What the database keeps: without the organisation's pepper a stolen file can not be tried against all codes.</summary>
    public byte[] Hash(ICardCodePepper pepper) => HMACSHA256.HashData(pepper.Key, Encoding.ASCII.GetBytes(Letters));

    public override string ToString() => $"{Letters[..5]}-{Letters[5..]}";
}

/// <summary>The organisation's own secret for its card codes: a code of one organisation is nothing at another.</summary>
public interface ICardCodePepper
{
    /// <summary>At least 32 random bytes that are not in the organisation's database.</summary>
    ReadOnlySpan<byte> Key { get; }
}
