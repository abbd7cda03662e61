using System.Text.Json.Serialization;

namespace Opbouw.People;

/// <summary>
/// The directory of an organisation, by which its people log in with the account they have at work (OpenID Connect). Set by who runs the machine,
/// never on a page: whoever may choose it, lets people in.
/// </summary>
public sealed class WorkAccountIssuer
{
    /// <summary>Where the directory sends somebody back to.</summary>
    public const string AnswerAddress = "/inloggen/werkaccount/antwoord";

    public required string OrganisationId { get; init; }

    /// <summary>On the button: "Log in met …".</summary>
    public required string Name { get; init; }

    /// <summary>As the directory writes it in its own description and in every token.</summary>
    public required string Address { get; init; }

    public required string ClientId { get; init; }

    [JsonIgnore]
    public required string ClientSecret { get; init; }

    /// <summary>Claim that says whether the directory knows that the mail address is this person's.</summary>
    public required string VerifiedClaim { get; init; }

    public required string GroupsClaim { get; init; }

    /// <summary>What is asked for besides who it is and the mail address; some directories give groups only when asked.</summary>
    public required IReadOnlyList<string> ExtraScopes { get; init; }

    public required IReadOnlyList<GroupRole> Groups { get; init; }

    /// <summary>Whether a colleague may also log in with a password. Who keeps accounts or privacy always may: a directory can be down.</summary>
    public required bool PasswordForStaff { get; init; }

    /// <summary>Whether a second step that the directory says it asked for counts as ours; never for who keeps accounts or privacy.</summary>
    public required bool CountsSecondStep { get; init; }

    public required bool ButtonFirst { get; init; }

    public string Scheme => $"{SchemePrefix}{OrganisationId}";

    /// <summary>The roles that these groups may give.</summary>
    public IReadOnlySet<string> RolesOf(IEnumerable<string> groups)
    {
        var named = groups.ToHashSet(StringComparer.Ordinal);
        return Groups.Where(pair => named.Contains(pair.Group) && GroupRoles.MayBeGiven(pair.Role)).Select(pair => pair.Role).ToHashSet(StringComparer.Ordinal);
    }

    internal const string SchemePrefix = "work-account-";
}

/// <summary>Who is in this group of the directory, has this role here.</summary>
public sealed record GroupRole(string Group, string Role);
