using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>Partners and their people, from a list: a row for each person, so a partner may stand in more rows.</summary>
internal sealed class PartnersImported(OpbouwDb db, OpenTrail trail, IEnumerable<IBuiltOn> modules) : IImportKind
{
    private const string Name = "partner";
    private const string InSentence = "in-een-zin";
    private const string Pays = "betaalt";
    private const string Person = "naam";
    private const string Function = "functie";
    private const string Email = "mail";

    public string Code => "partners";

    public string Dutch => "Partners en hun mensen";

    public string Sentence => "Gemeente, corporaties, scholen: aan wie jullie vragen stellen, en wie daar werkt.";

    public string Icon => "naast";

    public string Permission => PeopleRights.ImportPartnersCode;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Name, "Partner", true, "De naam van de organisatie. Werken er meer mensen? Maak voor ieder een rij.", "Gemeente Voorbeeldstad", "Organisatie", "Naam partner", "Bedrijf"),
        new(InSentence, "In een zin", false, "Zoals je het zegt. Leeg is de naam zelf.", "de gemeente", "Korte naam"),
        new(Pays, "Betaalt mee", false, "Schrijf ja als de partner meebetaalt aan jullie werk.", "nee", "Subsidiegever", "Financier"),
        new(Person, "Naam", false, "Wie daar werkt. Leeg mag: dan komt alleen de partner erin.", "Bo Voorbeeld", "Contactpersoon", "Naam contactpersoon", "Persoon"),
        new(Function, "Functie", false, "Wat die persoon daar doet. Nodig als er een naam staat.", "gebiedsmanager", "Rol", "Taak"),
        new(Email, "E-mailadres", false, "Van het werk.", "bo@voorbeeld.nl", "Email", "Mail", "Mailadres", "Emailadres"),
    ];

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<ImportRow> rows, SeenInFile seen, CancellationToken ct)
    {
        var partners = (await db.Set<Partner>().Include(partner => partner.People).AsNoTracking().ToListAsync(ct)).DistinctBy(partner => CellReading.Bare(partner.Name)).ToDictionary(partner => CellReading.Bare(partner.Name));
        return [.. rows.Select(row => Check(new CheckedRow(row, Columns), seen, partners))];
    }

    public async Task<string?> UndoAsync(MadeRecord record, CancellationToken ct) => record.Kind == MadeKinds.Partner
        ? await UndoPartnerAsync(record, ct)
        : await UndoPersonAsync(record, ct);

    private CheckedRow Check(CheckedRow row, SeenInFile seen, Dictionary<string, Partner> partners)
    {
        var name = row.Text(Name, 160);
        var (inSentence, pays) = (row.Text(InSentence, 160), row.Yes(Pays));
        var (person, function, email) = (row.Text(Person, 120), row.Text(Function, 120), row.Mail(Email));
        if (person is not null && function is null)
            row.Wrong(Function, "Schrijf wat deze persoon daar doet, of haal de naam weg.");
        if (person is null && (function ?? email) is not null)
            row.Wrong(Person, "Schrijf de naam erbij, of haal de functie en het e-mailadres weg.");
        if (name is not null)
            row.OnlyOnce(seen, $"{CellReading.Bare(name)}|{CellReading.Bare(person ?? "")}", person is null ? Name : Person);
        if (row.IsWrong)
            return row;
        var key = CellReading.Bare(name!);
        var known = partners.GetValueOrDefault(key);
        if (known is not null && (person is null || known.People.Exists(there => CellReading.Same(there.Name, person))))
            row.Known(person is null ? $"{name} is er al. Wij veranderen er niets aan." : $"{person} staat al bij {name}.");
        return row.Makes(() => Write(partners, key, new Partner { Id = PartnerId.New(), Name = name!, NameInSentence = inSentence ?? name!, IsFunder = pays }, person, function, email));
    }

    /// <summary>A row above may have made the partner.</summary>
    private IEnumerable<MadeRecord> Write(Dictionary<string, Partner> partners, string key, Partner asWritten, string? person, string? function, string? email)
    {
        if (!partners.TryGetValue(key, out var partner))
        {
            partners[key] = partner = asWritten;
            db.Add(partner);
            trail.Record(new PartnerKept(partner.Id, partner.IsFunder, partner.EndsOn));
            yield return new MadeRecord(MadeKinds.Partner, partner.Id.Value);
        }

        if (person is null)
            yield break;
        var made = new PartnerPerson { Id = PartnerPersonId.New(), PartnerId = partner.Id, Name = person, Function = function!, Email = email };
        db.Add(made);
        trail.Record(new PartnerPersonKept(made.Id, made.PartnerId, made.EndsOn));
        yield return new MadeRecord(MadeKinds.PartnerPerson, made.Id.Value);
    }

    private async Task<string?> UndoPersonAsync(MadeRecord record, CancellationToken ct)
    {
        var id = new PartnerPersonId(record.Id);
        if (await db.Set<PartnerPerson>().SingleOrDefaultAsync(known => known.Id == id, ct) is not { } person)
            return null;
        if (person.AccountId is not null)
            return $"{person.Name} heeft een account.";
        if (await modules.FirstOnAsync(record, ct) is { } standing)
            return $"{person.Name}: {standing}";
        db.Remove(person);
        return null;
    }

    private async Task<string?> UndoPartnerAsync(MadeRecord record, CancellationToken ct)
    {
        var id = new PartnerId(record.Id);
        if (await db.Set<Partner>().SingleOrDefaultAsync(known => known.Id == id, ct) is not { } partner)
            return null;
        if (await db.Set<PartnerPerson>().AnyAsync(person => person.PartnerId == id, ct) || await db.Set<Account>().AnyAsync(account => account.Partner == id, ct))
            return $"Er horen al mensen bij {partner.Name}.";
        if (await db.Set<PartnerMeeting>().IgnoreQueryFilters().AnyAsync(meeting => meeting.PartnerId == id, ct))
            return $"Er is al met {partner.Name} gesproken.";
        if (await modules.FirstOnAsync(record, ct) is { } standing)
            return $"{partner.Name}: {standing}";
        db.Remove(partner);
        return null;
    }
}
