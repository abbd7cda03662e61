using System.Globalization;
using Opbouw.Shared.Security;

namespace Opbouw.People.SetUpSecondFactor;

/// <summary>A key on its way to the telephone: it travels sealed in the form and is kept only when the first code was right.</summary>
public sealed record SecondFactorKey(string Key)
{
    /// <summary>In groups of four, to type over.</summary>
    public string InGroups => string.Join(' ', Key.Chunk(4).Select(group => new string(group)));

    public static SecondFactorKey New() => new(Totp.NewKey());

    public string SealFor(OrganisationSecrets secrets, AccountId account) => secrets.Seal(FormPurpose(account), Key);

    public static SecondFactorKey? Unseal(OrganisationSecrets secrets, AccountId account, string? sealedKey) =>
        secrets.Unseal(FormPurpose(account), sealedKey) is { } key ? new SecondFactorKey(key) : null;

    private static string FormPurpose(AccountId account) => string.Create(CultureInfo.InvariantCulture, $"second-factor-form {account.Value}");
}
