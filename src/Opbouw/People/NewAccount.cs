using Microsoft.AspNetCore.Identity;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>How an account begins: the mail address is the name to log in with.</summary>
internal static class NewAccount
{
    public static Account For(AccountId id, string name, string email, ActorKind kind, ILookupNormalizer normalizer, PartnerId? partner = null) => new()
    {
        Id = id.Value,
        Name = name,
        Kind = kind,
        Partner = partner,
        Email = email,
        NormalizedEmail = normalizer.NormalizeEmail(email),
        UserName = email,
        NormalizedUserName = normalizer.NormalizeEmail(email),
    };
}
