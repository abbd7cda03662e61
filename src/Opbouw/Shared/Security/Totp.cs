using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Opbouw.Shared.Security;

/// <summary>
/// Codes of six digits that change every half minute (RFC 6238). Our own, because Identity's reads the machine's clock instead of
/// <see cref="TimeProvider"/>, lets a code be used twice and accepts five codes at a time.
/// </summary>
public static class Totp
{
    private const int SecondsPerStep = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 bits in letters and digits that every app for codes reads.</summary>
    public static string NewKey() => string.Concat(RandomNumberGenerator.GetBytes(32).Select(part => Letters[part & 31]));

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondsPerStep;

    public static string CodeAt(string key, DateTimeOffset moment) => CodeOfStep(key, StepAt(moment));

    /// <summary>The step a code belongs to: this one, the one before or the one after; null when it is wrong or was used already.</summary>
    public static long? Match(string key, string typed, DateTimeOffset moment, long? lastUsedStep)
    {
        var code = SecretCode.OnlyDigits(typed);
        var now = StepAt(moment);
        long? match = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeOfStep(key, step)), System.Text.Encoding.ASCII.GetBytes(code))
                && step > (lastUsedStep ?? long.MinValue))
                match = step;
        }

        return match;
    }

    /// <summary>The address that an app reads from the QR code.</summary>
    public static string AddressFor(string key, string organisation, string email) => string.Create(
        CultureInfo.InvariantCulture,
        $"otpauth://totp/{Uri.EscapeDataString(organisation)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(organisation)}");

    private static string CodeOfStep(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and every app for codes use HMAC-SHA1; nothing here rests on collisions.
        var hash = HMACSHA1.HashData(BytesOf(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] BytesOf(string key)
    {
        var bytes = new List<byte>(20);
        var bits = 0;
        var held = 0;
        foreach (var letter in key)
        {
            held = (held << 5) | Letters.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
