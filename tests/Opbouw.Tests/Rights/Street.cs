using System.Text.RegularExpressions;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Rights;

/// <summary>
/// A small street: one team with one partner, and their neighbours. Somebody of each role belongs to the first;
/// of each kind of record there is one of theirs and one of the neighbours.
/// </summary>
public sealed partial class Street
{
    private readonly TestHouse house;
    private readonly Dictionary<string, Browser> people = [];
    private readonly Dictionary<string, (string Own, string Other)> records = [];

    private Street(TestHouse house) => this.house = house;

    public Circles Here { get; private set; } = null!;

    public Circles There { get; private set; } = null!;

    public static async Task<Street> Of(TestHouse house)
    {
        var street = new Street(house) { Here = await Circles.Of(house, "hier"), There = await Circles.Of(house, "daar") };
        street.people[RightsRow.Anonymous] = house.Visitor();
        foreach (var (role, _) in RoleCodes.All)
            street.people[role] = (await house.Given.Somebody(role, IsStaff(role) ? street.Here.Team : null, IsPartner(role) ? street.Here.Partner : null)).Browser;
        // The worker is the one who made our records: some are only for who made them, not for the team.
        street.people[RoleCodes.Worker] = street.Here.Worker.Browser;
        return street;
    }

    public Browser As(string role) => people[role];

    /// <summary>The address of this page for one of our records, one of others, and one that does not exist.</summary>
    public async Task<(string Own, string Other, string Unknown)> Addresses(RightsRow row)
    {
        if (row.Record.Length == 0) return (row.Route, row.Route, row.Route);
        if (!records.TryGetValue(row.Record, out var ids))
            records[row.Record] = ids = (await RecordKinds.Make(row.Record, Here), await RecordKinds.Make(row.Record, There));
        return (Fill(row.Route, ids.Own), Fill(row.Route, ids.Other), Fill(row.Route, RecordKinds.Unknown(ids.Own)));
    }

    /// <summary>Fills the places of the route from left to right; a record of two parts has a bar between them.</summary>
    public static string Fill(string route, string value)
    {
        var parts = value.Split('|');
        var place = 0;
        return Parameter().Replace(route, _ => Uri.EscapeDataString(parts[Math.Min(place++, parts.Length - 1)]));
    }

    private static bool IsPartner(string role) => role is RoleCodes.PartnerPerson or RoleCodes.Funder;

    private static bool IsStaff(string role) => !IsPartner(role) && role is not (RoleCodes.Resident or RoleCodes.Volunteer);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}

/// <summary>A team with a worker, and the partner it works with.</summary>
public sealed record Circles(TestHouse House, TeamId Team, PartnerId Partner, Person Worker)
{
    public static async Task<Circles> Of(TestHouse house, string name)
    {
        var team = await house.Given.ATeam($"Team {name}");
        return new Circles(house, team, await house.Given.APartner($"Partner {name}"), await house.Given.AWorker(team));
    }
}
