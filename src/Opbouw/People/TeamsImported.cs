using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>Teams and where they work, from a list.</summary>
internal sealed class TeamsImported(OpbouwDb db, OpenTrail trail, LocalTime time, OrganisationAreas areas, IEnumerable<IBuiltOn> modules) : IImportKind
{
    private const string Name = "naam";
    private const string Kind = "soort";
    private const string Places = "gebieden";
    private const string From = "vanaf";

    public string Code => "teams";

    public string Dutch => "Teams";

    public string Sentence => "Jullie teams en de gebieden waar ze werken. Begin hiermee: medewerkers en vindplekken horen bij een team.";

    public string Icon => "groep";

    public string Permission => PeopleRights.AdministerTeamsCode;

    public NextStep? Next => new("Bekijk de teams", "/beheer/teams");

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Name, "Team", true, "De naam van het team. Elk team staat in één rij.", "Buurtkracht Haven", "Naam", "Teamnaam", "Naam team"),
        new(Kind, "Soort team", false, "Buurtkracht, Kenniscentrum, Wijkteam of Bijzonder project. Leeg is Buurtkracht.", "Buurtkracht", "Soort", "Type"),
        new(Places, "Gebieden", false, "Waar het team werkt: namen of codes van wijken en buurten. Meer gebieden? Zet er een streep | tussen.", "Almere Haven", "Gebied", "Wijken", "Buurten", "Werkgebied", "Gebiedscodes"),
        new(From, "Vanaf", false, "De eerste dag in deze gebieden. Leeg is vandaag.", "01-09-2027", "Startdatum", "Begindatum", "Ingangsdatum"),
    ];

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<ImportRow> rows, SeenInFile seen, CancellationToken ct)
    {
        var today = time.Today;
        var finder = new AreaFinder(await areas.TreeAsync(ct), today);
        var taken = (await db.Set<Team>().AsNoTracking().Where(team => team.EndsOn == null || team.EndsOn >= today).Select(team => team.Name).ToListAsync(ct)).Select(CellReading.Bare).ToHashSet();
        return [.. rows.Select(row => Check(new CheckedRow(row, Columns), seen, finder, taken))];
    }

    public async Task<string?> UndoAsync(MadeRecord record, CancellationToken ct)
    {
        var id = new TeamId(record.Id);
        if (await db.Set<Team>().Include(known => known.Areas).SingleOrDefaultAsync(known => known.Id == id, ct) is not { } team)
            return null;
        if (await db.Set<TeamMember>().AnyAsync(member => member.TeamId == id, ct))
            return $"Er zitten al mensen in {team.Name}.";
        if (await modules.FirstOnAsync(record, ct) is { } standing)
            return $"{team.Name}: {standing}";
        db.RemoveRange(team.Areas);
        db.Remove(team);
        return null;
    }

    private CheckedRow Check(CheckedRow row, SeenInFile seen, AreaFinder finder, HashSet<string> taken)
    {
        var name = row.Text(Name, 120);
        var kind = row.OneOf(Kind, Enum.GetValues<TeamKind>().Select(kind => (kind.Dutch(), kind))) ?? TeamKind.Buurtkracht;
        var places = PlacesOf(row, finder);
        var from = row.Day(From) ?? time.Today;
        if (name is not null)
            row.OnlyOnce(seen, CellReading.Bare(name), Name);
        if (row.IsWrong)
            return row;
        if (taken.Contains(CellReading.Bare(name!)))
            row.Known($"Team {name} is er al. Wij veranderen er niets aan.");
        return row.Makes(() => Write(name!, kind, places, from));
    }

    private static HashSet<AreaId> PlacesOf(CheckedRow row, AreaFinder finder)
    {
        var places = new HashSet<AreaId>();
        if (row.Text(Places, 2_000) is not { } text)
            return places;
        // A name may hold a comma itself.
        if (finder.Find(text).Area is { } whole)
            return [whole.Id];
        foreach (var words in CellReading.Several(text))
        {
            var found = finder.Find(words);
            if (found.Area is { } area)
                places.Add(area.Id);
            else
                row.Wrong(Places, found.Problem!);
        }

        return places;
    }

    private IEnumerable<MadeRecord> Write(string name, TeamKind kind, HashSet<AreaId> places, DateOnly from)
    {
        var team = new Team { Id = TeamId.New(), Name = name, Kind = kind };
        team.Areas.AddRange(places.Select(place => new TeamArea { TeamId = team.Id, AreaId = place, From = from }));
        db.Add(team);
        trail.Record(new TeamKept(team.Id, team.Kind, team.EndsOn));
        foreach (var place in places)
            trail.Record(new TeamAreaGiven(team.Id, place, from, null));
        return [new MadeRecord(MadeKinds.Team, team.Id.Value)];
    }
}
