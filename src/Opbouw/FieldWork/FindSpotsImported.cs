using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork;

/// <summary>The find-spots of one's own teams, from a list.</summary>
internal sealed class FindSpotsImported(OpbouwDb db, OpenTrail trail, ImportPlaces places, IEnumerable<IBuiltOn> modules) : IImportKind
{
    private const string Name = "naam";
    private const string Kind = "soort";
    private const string Area = "gebied";
    private const string TeamName = "team";
    private const string Where = "waar";
    private const string Days = "dagen";
    private const string From = "van";
    private const string Until = "tot";

    public string Code => "vindplekken";

    public string Dutch => "Vindplekken";

    public string Sentence => "Plekken waar jullie mensen spreken, met de dagen en tijden.";

    public string Icon => "vindplek";

    public string Permission => FieldWorkRights.ImportCode;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Name, "Vindplek", true, "Zoals jullie de plek noemen. Geen naam van een bewoner.", "Schoolplein De Vlieger", "Naam", "Plek", "Locatie"),
        new(Kind, "Soort plek", true, $"Een van deze: {string.Join(", ", FindSpotKinds.All.Select(FindSpotKinds.Label))}.", "school", "Soort", "Type"),
        new(Area, "Gebied", true, "Naam of code van de wijk of buurt.", "De Wierden", "Buurt", "Wijk", "Gebiedscode"),
        new(TeamName, "Team", false, "Van welk team. Leeg mag als jij maar één team hebt.", "Buurtkracht Haven", "Teamnaam"),
        new(Where, "Waar precies", false, "Voor een collega die er voor het eerst komt.", "Bij het hek aan de kant van de straat", "Adres", "Toelichting", "Omschrijving"),
        new(Days, "Dagen", false, "Wanneer er mensen zijn, zoals ma, wo en vr, of ma t/m vr.", "ma t/m vr", "Dag", "Openingsdagen"),
        new(From, "Van", false, "Vanaf hoe laat. Leeg is 9:00.", "8:10", "Vanaf", "Begintijd", "Starttijd"),
        new(Until, "Tot", false, "Tot hoe laat. Leeg is 17:00.", "9:00", "Eindtijd", "Tot hoe laat"),
    ];

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<ImportRow> rows, SeenInFile seen, CancellationToken ct)
    {
        await places.LoadAsync(ct);
        var taken = (await places.SpotsAsync(ct)).Select(spot => KeyOf(spot.TeamId, spot.Name)).ToHashSet();
        return [.. rows.Select(row => Check(new CheckedRow(row, Columns), seen, taken))];
    }

    public async Task<string?> UndoAsync(MadeRecord record, CancellationToken ct)
    {
        var id = new FindSpotId(record.Id);
        if (await db.Set<FindSpot>().Include(known => known.Hours).SingleOrDefaultAsync(known => known.Id == id, ct) is not { } spot)
            return null;
        if (await db.Set<Contact>().IgnoreQueryFilters().AnyAsync(contact => contact.FindSpotId == id, ct))
            return $"Er zijn al contacten bij {spot.Name}.";
        if (await db.Set<CallBack>().IgnoreQueryFilters().AnyAsync(callBack => callBack.FindSpotId == id, ct) || await db.Set<RoundStop>().IgnoreQueryFilters().AnyAsync(stop => stop.FindSpotId == id, ct))
            return $"{spot.Name} staat al in een ronde, of iemand belt er terug.";
        if (await modules.FirstOnAsync(record, ct) is { } standing)
            return $"{spot.Name}: {standing}";
        db.RemoveRange(spot.Hours);
        db.Remove(spot);
        return null;
    }

    private CheckedRow Check(CheckedRow row, SeenInFile seen, HashSet<string> taken)
    {
        var team = places.Team(row, TeamName);
        var area = places.Area(row, Area, team);
        var (name, where) = (row.Text(Name, 120), row.Text(Where, 300));
        var kind = row.OneOf(Kind, FindSpotKinds.All.Select(kind => (kind.Label(), kind)));
        var hours = HoursOf(row);
        if (name is not null && team is { } of)
            row.OnlyOnce(seen, KeyOf(of, name), Name);
        if (row.IsWrong)
            return row;
        if (taken.Contains(KeyOf(team!.Value, name!)))
            row.Known($"{name} is er al. Wij veranderen er niets aan.");
        return row.Makes(() => Write(new FindSpot { Id = FindSpotId.New(), TeamId = team.Value, AreaId = area!.Value, Name = name!, Kind = kind!.Value, Directions = where }, hours));
    }

    private static (IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly Until) HoursOf(CheckedRow row)
    {
        var (from, until) = (row.Time(From), row.Time(Until));
        var days = row.Text(Days, 200) is { } words ? DayWords.Read(words) : [];
        if (days is null)
            row.Wrong(Days, "Deze dagen begrijpen wij niet. Schrijf bijvoorbeeld ma, wo en vr.");
        if (days is { Count: 0 } && (from ?? until) is not null)
            row.Wrong(Days, "Er staat een tijd, maar geen dag. Schrijf op welke dagen.");
        var hours = (days ?? [], From: from ?? new TimeOnly(9, 0), Until: until ?? new TimeOnly(17, 0));
        if (hours.Until <= hours.From)
            row.Wrong(Until, "De eindtijd ligt voor de begintijd. Schrijf een latere tijd.");
        return hours;
    }

    private static string KeyOf(TeamId team, string name) => $"{team.Value}|{CellReading.Bare(name)}";

    private IEnumerable<MadeRecord> Write(FindSpot spot, (IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly Until) hours)
    {
        spot.Hours.AddRange(hours.Days.Select(day => new FindSpotHour { FindSpotId = spot.Id, Day = day, From = hours.From, Until = hours.Until }));
        db.Add(spot);
        trail.Record(new FindSpotAdded(spot.Id));
        return [new MadeRecord(MadeKinds.FindSpot, spot.Id.Value)];
    }
}
