using System.Security.Cryptography;
using MimeKit;

namespace Opbouw.Shared.Mail;

/// <summary>Each mail has a way back of its own (<c>terug+3f…@voorbeeld.nl</c>), so that what comes back says by itself which mail it was.</summary>
public static class ReturnAddress
{
    public const int TokenLength = 32;

    /// <summary>128 bits; letters that survive a server which does not keep capitals.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenLength / 2));

    /// <summary>Null when the installation has no mailbox for what comes back.</summary>
    public static MailboxAddress? Of(string? returnPath, string token) =>
        Split(returnPath) is ({ } local, { } domain) && token.Length == TokenLength ? new MailboxAddress("", $"{local}+{token}@{domain}") : null;

    /// <summary>The token in an address that we gave out; null for every other address.</summary>
    public static string? Read(string? returnPath, string address)
    {
        if (Split(returnPath) is not ({ } local, { } domain) || Split(address.Trim().ToLowerInvariant()) is not ({ } to, { } at))
            return null;
        var start = local + "+";
        return at.Equals(domain, StringComparison.OrdinalIgnoreCase) && to.StartsWith(start, StringComparison.OrdinalIgnoreCase) && to[start.Length..] is { Length: TokenLength } token && token.All(char.IsAsciiHexDigitLower)
            ? token : null;
    }

    private static (string? Local, string? Domain) Split(string? address) =>
        address?.LastIndexOf('@') is { } at and > 0 && at < address.Length - 1 ? (address[..at], address[(at + 1)..]) : (null, null);
}
