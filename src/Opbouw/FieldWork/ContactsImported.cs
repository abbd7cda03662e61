using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.FieldWork;

/// <summary>Contacts of before, from a list, without persons. The same row of the same list is always the same contact, so reading it in twice adds nothing.</summary>
internal sealed class ContactsImported(
    OpbouwDb db, OpenTrail trail, WorkContext work, LocalTime time, ImportPlaces places, PersonalDataCheck personalData, IEnumerable<IBuiltOn> modules) : IImportKind
{
    private const string Day = "datum";
    private const string Time = "tijd";
    private const string Area = "gebied";
    private const string Spot = "vindplek";
    private const string TeamName = "team";
    private const string Kind = "soort";
    private const string People = "mensen";
    private const string Words = "woorden";

    public string Code => "contacten";

    public string Dutch => "Oude contacten";

    public string Sentence => "Een logboek van vroeger: wanneer, waar, wat voor contact. Zonder namen van mensen.";

    public string Icon => "gehoord";

    public string Permission => FieldWorkRights.ImportCode;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Day, "Datum", true, "De dag van het contact.", "14-05-2024", "Dag", "Wanneer", "Datum contact"),
        new(Time, "Tijd", false, "Hoe laat. Leeg is 12 uur.", "10:30", "Tijdstip", "Hoe laat"),
        new(Area, "Gebied", false, "Naam of code van de wijk of buurt. Nodig als er geen vindplek staat.", "De Wierden", "Buurt", "Wijk", "Gebiedscode", "Waar"),
        new(Spot, "Vindplek", false, "De naam van een vindplek die er al is.", "Schoolplein De Vlieger", "Plek", "Locatie"),
        new(TeamName, "Team", false, "Van welk team. Leeg mag als jij maar één team hebt.", "Buurtkracht Haven", "Teamnaam"),
        new(Kind, "Soort contact", false, $"Een van deze: {string.Join(", ", Enum.GetValues<ContactKind>().Select(ContactWords.Label))}. Leeg is praatje.", "gesprek", "Soort", "Type", "Thema"),
        new(People, "Aantal mensen", false, "Met hoeveel mensen. Leeg is 1.", "3", "Mensen", "Aantal"),
        new(Words, "Wat was er", false, "Eén regel, zonder namen, adressen, telefoonnummers of BSN.", "Bewoners willen een bankje bij de speeltuin", "Omschrijving", "Notitie", "Opmerking", "Verslag", "Tekst", "Toelichting"),
    ];

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<ImportRow> rows, SeenInFile seen, CancellationToken ct)
    {
        await places.LoadAsync(ct);
        var spots = (await places.SpotsAsync(ct)).DistinctBy(spot => (spot.TeamId, CellReading.Bare(spot.Name))).ToDictionary(spot => (spot.TeamId, CellReading.Bare(spot.Name)));
        var guard = await personalData.ForManyAsync(ct);
        var looked = rows.Select(row => Check(new CheckedRow(row, Columns), spots, guard)).ToList();
        var ids = looked.Where(one => one.Id is not null).Select(one => one.Id!.Value).ToList();
        var known = (await db.Set<Contact>().IgnoreQueryFilters().AsNoTracking().Where(contact => ids.Contains(contact.Id)).Select(contact => contact.Id).ToListAsync(ct)).ToHashSet();
        foreach (var (row, id) in looked.Where(one => one.Id is { } id && known.Contains(id)))
            row.Known("Dit contact is al eerder ingelezen.");
        return [.. looked.Select(one => one.Row)];
    }

    public async Task<string?> UndoAsync(MadeRecord record, CancellationToken ct)
    {
        var id = new ContactId(record.Id);
        if (await db.Set<Contact>().IgnoreQueryFilters().Include(known => known.Versions).SingleOrDefaultAsync(known => known.Id == id, ct) is not { } contact)
            return null;
        if (contact.Versions.Count > 0 || contact.SetGoing is not null)
            return "Dit contact is daarna verbeterd.";
        if (await modules.FirstOnAsync(record, ct) is { } standing)
            return standing;
        db.Remove(contact);
        return null;
    }

    private (CheckedRow Row, ContactId? Id) Check(CheckedRow row, Dictionary<(TeamId, string), FindSpot> spots, PersonalDataReader guard)
    {
        var team = places.Team(row, TeamName);
        var spot = SpotOf(row, team, spots);
        var area = places.Area(row, Area, team) ?? spot?.AreaId;
        if (area is null && !row.IsWrong)
            row.Wrong(Area, "Schrijf in welke wijk of buurt het was, of bij welke vindplek.");
        var (day, clock) = (row.Day(Day), row.Time(Time) ?? new TimeOnly(12, 0));
        var kind = row.OneOf(Kind, Enum.GetValues<ContactKind>().Select(kind => (kind.Label(), kind))) ?? ContactKind.Chat;
        var people = row.Number(People, 0, Contact.MostPeople) ?? 1;
        var words = row.Text(Words, Contact.LineLength);
        LookForPersons(row, words, guard);
        if (row.IsWrong)
            return (row, null);
        var facts = new ContactFacts(team!.Value, kind, people) { At = LocalTime.At(day!.Value, clock), FindSpotId = spot?.Id, AreaId = area, Line = words };
        var id = IdOf(facts, row.Row.Repeat);
        var outcome = Contact.Record(id, facts, spot, work.Actor, time.Now);
        if (outcome is not Outcome<Contact>.Done { Value: var contact })
        {
            row.Wrong(facts.At > time.Now ? Day : Words, ((Outcome<Contact>.Refused)outcome).Refusal.Message);
            return (row, null);
        }

        return (row.Makes(() => Write(contact)), id);
    }

    private static FindSpot? SpotOf(CheckedRow row, TeamId? team, Dictionary<(TeamId, string), FindSpot> spots)
    {
        if (row.Text(Spot, 120) is not { } words || team is not { } of)
            return null;
        if (spots.GetValueOrDefault((of, CellReading.Bare(words))) is { } spot)
            return spot;
        row.Wrong(Spot, "Deze vindplek is er niet. Lees eerst de vindplekken in, of vul alleen het gebied in.");
        return null;
    }

    /// <summary>What is surely personal is never repeated on a screen or in a list of errors; a possible name is for somebody to judge.</summary>
    private static void LookForPersons(CheckedRow row, string? words, PersonalDataReader guard)
    {
        if (words is null)
            return;
        foreach (var found in guard.Find(words))
        {
            if (found.IsOnlyPerhaps)
                row.Doubt(Words, found.Advice);
            else
                row.Wrong(Words, found.Advice, showValue: false);
        }
    }

    private static ContactId IdOf(ContactFacts facts, int repeat) => new(StableId.Of(
        "fieldwork.imported-contact", facts.TeamId.Value, $"{facts.At:O}/{facts.AreaId?.Value}/{facts.FindSpotId?.Value}/{facts.Kind}/{facts.People}/{facts.Line}/{repeat}"));

    private IEnumerable<MadeRecord> Write(Contact contact)
    {
        db.Add(contact);
        trail.Record(new ContactRecorded(contact.Id));
        return [new MadeRecord(MadeKinds.Contact, contact.Id.Value)];
    }
}
