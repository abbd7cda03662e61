using System.Security.Cryptography;
using System.Text;

namespace Opbouw.Shared.Security;

/// <summary>Random codes that open something. The database keeps the hash only, so that a stolen table opens nothing.</summary>
public static class SecretCode
{
    /// <summary>For cookies and links: 256 bits, letters that need no escaping in an address.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>In the address of something public, instead of a number that could be counted: no letters or figures that look alike, people type it from paper.</summary>
    public static string NewForAddress(int length) => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", length);

    /// <summary>To be copied by hand: digits in groups of four, of 13 bits each.</summary>
    public static string NewForPaper(int groups = 4) =>
        string.Join(' ', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetInt32(10_000).ToString("0000", System.Globalization.CultureInfo.InvariantCulture)));

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>As typed by hand: spaces and dashes do not count.</summary>
    public static string OnlyDigits(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));
}
