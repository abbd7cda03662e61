using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Opbouw.Shared.Organisations;

/// <summary>The organisations this process serves, by host name. An unknown host belongs to nobody.</summary>
public sealed partial class OrganisationRegistry
{
    private readonly FrozenDictionary<string, Organisation> byHost;

    public OrganisationRegistry(IEnumerable<Organisation> organisations)
    {
        All = [.. organisations];
        foreach (var organisation in All.Where(organisation => !IdShape().IsMatch(organisation.Id)))
            throw new InvalidOperationException($"'{organisation.Id}' is geen goede naam voor een organisatie: gebruik kleine letters, cijfers en streepjes.");
        byHost = All.SelectMany(organisation => organisation.Hosts.Select(host => (host, organisation)))
            .ToFrozenDictionary(pair => pair.host, pair => pair.organisation, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Organisation> All { get; }

    public Organisation? ByHost(string host) => byHost.GetValueOrDefault(host);

    /// <summary>Reads <c>Opbouw:Organisations</c>; without any, one organisation "opbouw" on this machine's own names.</summary>
    public static OrganisationRegistry From(IConfiguration configuration)
    {
        var organisations = configuration.GetSection("Opbouw:Organisations").GetChildren().Select(Read).ToList();
        return new OrganisationRegistry(organisations.Count > 0 ? organisations : [OnThisMachine(configuration)]);
    }

    private static Organisation OnThisMachine(IConfiguration configuration) =>
        new("opbouw", "Opbouw", ["localhost", "127.0.0.1", "[::1]"], new Uri(configuration["Opbouw:Address"] ?? "http://localhost:5080"));

    private static Organisation Read(IConfigurationSection section)
    {
        var hosts = section.GetSection("Hosts").Get<string[]>() ?? [];
        if (hosts.Length == 0)
            throw new InvalidOperationException($"Organisatie {section["Id"]} heeft geen host name (Hosts).");
        return new Organisation(
            section["Id"] ?? throw new InvalidOperationException("Een organisatie heeft geen Id."),
            section["Name"] ?? section["Id"]!,
            hosts,
            new Uri(section["Address"] ?? $"https://{hosts[0]}"));
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex IdShape();
}
