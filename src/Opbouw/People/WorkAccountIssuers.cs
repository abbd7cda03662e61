using System.Collections.Frozen;
using Opbouw.Shared.Organisations;

namespace Opbouw.People;

/// <summary>
/// The directories of the organisations in this process, from <c>Opbouw:Organisations:0:WorkAccount</c>, or <c>Opbouw:WorkAccount</c> when there is one
/// organisation without a list.
/// </summary>
public sealed class WorkAccountIssuers
{
    private readonly FrozenDictionary<string, WorkAccountIssuer> byOrganisation;

    private WorkAccountIssuers(List<WorkAccountIssuer> issuers, IReadOnlyList<string> refusals)
    {
        byOrganisation = issuers.ToFrozenDictionary(issuer => issuer.OrganisationId);
        Refusals = refusals;
    }

    public IEnumerable<WorkAccountIssuer> All => byOrganisation.Values;

    /// <summary>What is wrong with the settings; the program does not start with it.</summary>
    public IReadOnlyList<string> Refusals { get; }

    public WorkAccountIssuer? Of(Organisation organisation) => byOrganisation.GetValueOrDefault(organisation.Id);

    public static WorkAccountIssuers From(IConfiguration configuration, OrganisationRegistry registry)
    {
        var listed = configuration.GetSection("Opbouw:Organisations").GetChildren().Select(section => (Id: section["Id"]!, Section: section.GetSection("WorkAccount"))).ToList();
        var found = (listed.Count > 0 ? listed : [(registry.All[0].Id, configuration.GetSection("Opbouw:WorkAccount"))])
            .Where(pair => pair.Section.Exists()).Select(pair => Read(pair.Id, pair.Section)).ToList();
        return new WorkAccountIssuers(found, [.. found.SelectMany(RefusalsOf)]);
    }

    private static WorkAccountIssuer Read(string organisation, IConfigurationSection section) => new()
    {
        OrganisationId = organisation,
        Name = section["Name"] ?? "",
        Address = section["Issuer"] ?? "",
        ClientId = section["ClientId"] ?? "",
        ClientSecret = section["ClientSecret"] ?? "",
        VerifiedClaim = section["VerifiedClaim"] ?? "email_verified",
        GroupsClaim = section["GroupsClaim"] ?? "groups",
        ExtraScopes = section.GetSection("ExtraScopes").Get<string[]>() ?? [],
        Groups = [.. section.GetSection("Groups").GetChildren().Select(pair => new GroupRole(pair["Group"] ?? "", pair["Role"] ?? ""))],
        PasswordForStaff = section.GetValue("PasswordForStaff", defaultValue: true),
        CountsSecondStep = section.GetValue("CountsSecondStep", defaultValue: false),
        ButtonFirst = section.GetValue("ButtonFirst", defaultValue: false),
    };

    private static IEnumerable<string> RefusalsOf(WorkAccountIssuer issuer)
    {
        var who = $"Inloggen met een werkaccount bij {issuer.OrganisationId}:";
        if (!Uri.TryCreate(issuer.Address, UriKind.Absolute, out var address) || address.Query.Length > 0 || address.Fragment.Length > 0)
            yield return $"{who} Issuer is geen heel adres. Neem het over uit de directory.";
        else if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            yield return $"{who} Issuer begint niet met https. Dan kan iemand onderweg zich voordoen als de directory.";
        foreach (var (name, value) in new[] { ("Name", issuer.Name), ("ClientId", issuer.ClientId), ("ClientSecret", issuer.ClientSecret) })
            if (string.IsNullOrWhiteSpace(value))
                yield return $"{who} {name} ontbreekt.";
        foreach (var pair in issuer.Groups)
        {
            if (string.IsNullOrWhiteSpace(pair.Group))
                yield return $"{who} bij de rol '{pair.Role}' staat geen groep.";
            if (!GroupRoles.MayBeGiven(pair.Role))
                yield return $"{who} de groep '{pair.Group}' mag de rol '{pair.Role}' niet geven. Dat kan alleen met: {GroupRoles.InWords}. Geef andere rollen zelf, bij Mensen.";
        }
    }
}
