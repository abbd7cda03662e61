using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;

namespace Opbouw.People;

/// <summary>What an organisation says about itself, as it stands in the history.</summary>
public sealed record OrganisationFacts(string Name, string Address, string? MailFrom, string? Phone, IReadOnlyList<NamedWorkArea> Areas)
{
    public static readonly OrganisationFactsKind Kind = new() { HoldsAtOnce = true };

    public static OrganisationFacts Of(OrganisationSettings settings, IReadOnlyDictionary<Guid, string> names) => new(
        settings.Name, settings.Address, settings.MailFrom, settings.Phone, [.. settings.Areas.Select(id => new NamedWorkArea(id, names.GetValueOrDefault(id, "een gebied")))]);
}

/// <summary>An area where the organisation works, with the name it had that day.</summary>
public sealed record NamedWorkArea(Guid Id, string Name);

/// <summary>The row that every request needs follows the newest version at once.</summary>
public sealed class OrganisationFactsKind() : SettingKind<OrganisationFacts>(
    "organisatie", "Organisatie", "Naam, adres, afzender, telefoon en waar jullie werken.", new OrganisationFacts("", "", null, null, []), Lines)
{
    private static readonly Refusal Nameless = new("organisation.nameless", "Een organisatie heeft een naam en een adres.");

    public override Refusal? Refuse(string text) => Read(text) is { Name.Length: > 0, Address.Length: > 0 } ? null : Nameless;

    public override async Task<string?> BeforeTheFirstAsync(OpbouwDb db, CancellationToken ct)
    {
        if (await db.Set<OrganisationSettings>().AsNoTracking().SingleOrDefaultAsync(ct) is not { } row)
            return null;
        var ids = row.Areas.Select(id => new AreaId(id)).ToList();
        var names = await db.Set<Area>().Where(area => ids.Contains(area.Id)).ToDictionaryAsync(area => area.Id.Value, area => area.Name, ct);
        return Write(OrganisationFacts.Of(row, names));
    }

    public override async Task FollowAsync(OpbouwDb db, string before, string after, CancellationToken ct)
    {
        var facts = Read(after);
        if (await db.Set<OrganisationSettings>().SingleOrDefaultAsync(ct) is not { } row)
            db.Add(row = new OrganisationSettings { Name = facts.Name, Address = facts.Address });
        (row.Name, row.Address, row.MailFrom, row.Phone, row.Areas) = (facts.Name, facts.Address, facts.MailFrom, facts.Phone, [.. facts.Areas.Select(area => area.Id)]);
    }

    private static IEnumerable<SettingLine> Lines(OrganisationFacts facts) =>
    [
        new("Naam", facts.Name), new("Adres van de site", facts.Address), new("Afzender van mail", facts.MailFrom ?? "geen: er gaat geen mail uit"),
        new("Telefoonnummer voor bewoners", facts.Phone ?? "geen"), new("Waar jullie werken", facts.Areas.Count == 0 ? "overal" : string.Join(", ", facts.Areas.Select(area => area.Name))),
    ];
}
