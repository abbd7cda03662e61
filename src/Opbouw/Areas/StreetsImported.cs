using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Areas;

/// <summary>In which area a street lies, from a list. A file is the whole list: the one before goes.</summary>
internal sealed class StreetsImported(OpbouwDb db, OpenTrail trail, OrganisationAreas areas) : IImportKind
{
    private const string Postcode = "postcode";
    private const string Name = "straat";
    private const string Place = "plaats";
    private const string Area = "gebied";

    public string Code => "straten";

    public string Dutch => "Straten en postcodes";

    public string Sentence => "In welke wijk een straat ligt. Dan vinden bewoners jullie ook met hun straat of hele postcode.";

    public string Icon => "vindplek";

    public string Permission => AreasRights.ImportCode;

    public bool IsWhole => true;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Postcode, "Postcode", true, "Met letters, of alleen de vier cijfers.", "1353 VX", "PC6", "PC4", "Postcode6"),
        new(Name, "Straat", true, "Alleen de naam, zonder huisnummer. Heeft een straat meer postcodes? Maak voor elke postcode een rij.", "Voorbeeldstraat", "Straatnaam", "Openbare ruimte", "Street"),
        new(Place, "Plaats", false, "Nodig als een straatnaam in meer plaatsen voorkomt.", "Voorbeeldstad", "Woonplaats", "Plaatsnaam"),
        new(Area, "Gebied", true, "De code van de wijk of buurt, of de naam zoals bij Gebieden.", "WK003401", "Code", "Gebiedscode", "Wijkcode", "Buurtcode", "Wijk", "Buurt"),
    ];

    public async Task ClearAsync(CancellationToken ct) => db.RemoveRange(await db.Set<AreaStreet>().ToListAsync(ct));

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<ImportRow> rows, SeenInFile seen, CancellationToken ct)
    {
        var snapshot = await areas.SnapshotAsync(ct);
        var (finder, list) = (new AreaFinder(snapshot.Tree, snapshot.On), new NewList());
        return [.. rows.Select(row => Check(new CheckedRow(row, Columns), seen, finder, list))];
    }

    /// <summary>The list of one file goes as a whole; a later list stays.</summary>
    public async Task<string?> UndoAsync(MadeRecord record, CancellationToken ct)
    {
        var list = new StreetListId(record.Id);
        db.RemoveRange(await db.Set<AreaStreet>().Where(street => street.ListId == list).ToListAsync(ct));
        return null;
    }

    private CheckedRow Check(CheckedRow row, SeenInFile seen, AreaFinder finder, NewList list)
    {
        var (postcode, name) = (PostcodeOf(row), row.Text(Name, AreaStreet.LongestName));
        var (place, area) = (row.Text(Place, AreaStreet.LongestName), AreaOf(row, finder));
        var folded = StreetName.Fold(name ?? "");
        if (name is not null && folded.Length == 0)
            row.Wrong(Name, "Dit is geen naam van een straat.");
        if (row.IsWrong)
            return row;
        if (StreetName.WithoutHouse(name!) != name!.Trim())
            row.Doubt(Name, "Is dit een huisnummer? Schrijf alleen de naam van de straat.");
        if (seen.EarlierRow($"{postcode}|{folded}|{place}|{area!.Id.Value}", row.Row.Number) is not null)
            row.Known("Deze straat met deze postcode staat er al boven. Eén keer is genoeg.");
        return row.Makes(() => Write(list, number => new AreaStreet { ListId = list.Id, Number = number, Postcode = postcode!, Name = name!, Folded = folded, Place = place, AreaId = area!.Id }));
    }

    /// <summary>The first row that goes in stands for the whole list: so it can be taken back.</summary>
    private IEnumerable<MadeRecord> Write(NewList list, Func<int, AreaStreet> street)
    {
        db.Add(street(++list.Rows));
        if (list.Rows > 1)
            return [];
        trail.Record(new StreetsReplaced(list.Id));
        return [new MadeRecord(MadeKinds.Streets, list.Id.Value)];
    }

    private static string? PostcodeOf(CheckedRow row)
    {
        if (row.Text(Postcode, 10) is not { } text)
            return null;
        if (AreaPostcode.Normalise(text) is not { } four)
        {
            row.Wrong(Postcode, "Dit is geen postcode. Schrijf bijvoorbeeld 1353 AB, of alleen 1353.");
            return null;
        }

        return AreaPostcode.WithLetters(text) ?? four;
    }

    private static AreaNode? AreaOf(CheckedRow row, AreaFinder finder)
    {
        if (row.Text(Area, 200) is not { } words)
            return null;
        var found = finder.Find(words);
        if (found.Problem is { } problem)
            row.Wrong(Area, problem);
        return found.Area;
    }

    /// <summary>What the rows of one file become.</summary>
    private sealed class NewList
    {
        public StreetListId Id { get; } = StreetListId.New();

        public int Rows { get; set; }
    }
}
