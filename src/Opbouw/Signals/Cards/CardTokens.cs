using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Opbouw.Signals.Cards;

/// <summary>Carries a fresh code from saving to the page that shows it: sealed, for this signal, a quarter of an hour. After that nobody can read it.</summary>
public sealed class CardTokens(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(15);
    private readonly IDataProtector seal = protection.CreateProtector("signals.card-code");

    public string Seal(SignalId signal, CardCode code) =>
        seal.CreateProtector(signal.Value.ToString()).Protect($"{time.GetUtcNow().Add(Shown).ToUnixTimeSeconds()} {code}");

    public CardCode? Open(SignalId signal, string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            var parts = seal.CreateProtector(signal.Value.ToString()).Unprotect(token).Split(' ');
            var isFresh = long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds();
            return isFresh && CardCode.TryParse(parts[1], out var code) ? code : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
