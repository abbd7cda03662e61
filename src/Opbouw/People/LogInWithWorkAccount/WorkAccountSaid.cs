using System.Security.Claims;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>What the directory said about somebody, after all its words were checked.</summary>
/// <param name="Subject">Never given to somebody else by the directory; a mail address is.</param>
/// <param name="Email">None: the directory does not say that it is this person's.</param>
/// <param name="HasSecondStep">The directory says that it asked for more than a password, and that counts here.</param>
public sealed record WorkAccountSaid(string Issuer, string Subject, string? Email, IReadOnlySet<string> Roles, bool HasSecondStep)
{
    public static WorkAccountSaid From(ClaimsPrincipal token, WorkAccountIssuer issuer) => new(
        issuer.Address,
        token.FindFirstValue("sub")!,
        token.FindFirstValue(issuer.VerifiedClaim) is { } verified && (verified == "1" || verified.Equals("true", StringComparison.OrdinalIgnoreCase)) ? token.FindFirstValue("email") : null,
        issuer.RolesOf(token.FindAll(issuer.GroupsClaim).Select(claim => claim.Value)),
        issuer.CountsSecondStep && token.HasClaim("amr", "mfa"));
}
