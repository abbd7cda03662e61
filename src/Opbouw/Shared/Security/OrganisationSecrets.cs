using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Security;

/// <summary>Seals what the house must be able to read back (keys for codes), under a key outside the database and for one organisation only.</summary>
public sealed class OrganisationSecrets(WorkContext work, [FromKeyedServices(OrganisationSecrets.Machine)] IDataProtectionProvider machine)
{
    internal const string Machine = "machine";

    public string Seal(string purpose, string secret) => For(purpose).Protect(secret);

    /// <summary>Null when it was not sealed here for this purpose.</summary>
    public string? Unseal(string purpose, string? sealedText)
    {
        try
        {
            return string.IsNullOrEmpty(sealedText) ? null : For(purpose).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public byte[] Seal(string purpose, byte[] content) => For(purpose).Protect(content);

    /// <inheritdoc cref="Unseal(string, string?)"/>
    public byte[]? Unseal(string purpose, byte[] sealedContent)
    {
        try
        {
            return For(purpose).Unprotect(sealedContent);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(string purpose) => machine.CreateProtector("secrets", work.Organisation.Id, purpose);
}
