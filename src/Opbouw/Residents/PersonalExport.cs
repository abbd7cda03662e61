using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents;

/// <summary>Rows of one table about one person, every column of them.</summary>
public sealed record ExportedTable(string Table, string Dutch, IReadOnlyList<IReadOnlyList<ExportedCell>> Rows);

/// <param name="Value">For a program; null when there is nothing.</param>
/// <param name="Words">For a person.</param>
public sealed record ExportedCell(string Column, string? Value, string? Words);

/// <summary>All that is known of one resident. Complete by construction: every table with a resident in it is read, found in the model and not from a list.</summary>
public sealed class PersonalExport(OpbouwDb db, LookBook looks)
{
    private static readonly MethodInfo RowsMethod = typeof(PersonalExport).GetMethod(nameof(RowsAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Tables that hold rows of residents, and the column that says whose.</summary>
    public static IEnumerable<IProperty> KeysOf(IModel model) =>
        model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Where(property => property.ClrType == typeof(ResidentId)).Take(1)).OrderBy(property => property.DeclaringType.Name, StringComparer.Ordinal);

    public async Task<IReadOnlyList<ExportedTable>> TablesAsync(ResidentId resident, OpenKeys keys, CancellationToken ct)
    {
        var tables = new List<ExportedTable>();
        foreach (var property in KeysOf(db.Model))
        {
            var entity = (IEntityType)property.DeclaringType;
            var rows = await (Task<List<object>>)RowsMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [property.Name, resident, ct])!;
            var table = entity.GetTableName()!;
            tables.Add(new ExportedTable(table, ExportWords.Table(table), [.. rows.Select(row => Columns(entity, row, resident, keys))]));
        }

        return tables;
    }

    /// <summary>Who looked, what for, and what somebody was: the same as on the resident's own page.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string?>>> LooksAsync(ResidentId resident, CancellationToken ct) =>
    [
        .. (await looks.OfAsync(resident.Value, ct)).Select(look => new Dictionary<string, string?>
        {
            ["at"] = LocalTime.Local(look.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ["who"] = string.Join(", ", look.What.Roles.Select(RoleCodes.DutchOf)),
            ["what"] = look.What.Kind.Dutch(),
            ["why"] = look.Why.Dutch(),
        }),
    ];

    private static IReadOnlyList<ExportedCell> Columns(IEntityType entity, object row, ResidentId resident, OpenKeys keys) =>
    [
        .. from property in entity.GetProperties()
           let value = property.GetGetter().GetClrValue(row) is SealedText text ? keys.Read(resident.Value, text) : property.GetGetter().GetClrValue(row)
           select new ExportedCell(property.GetColumnName(), ColumnText.Of(value), ExportWords.Of(value) ?? ColumnText.Of(value)),
    ];

    private Task<List<object>> RowsAsync<T>(string key, ResidentId resident, CancellationToken ct)
        where T : class =>
        db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(row => EF.Property<ResidentId>(row, key) == resident).Cast<object>().ToListAsync(ct);
}

/// <summary>Tables and columns as a resident reads them on paper. A test is red while one has no words.</summary>
public static class ExportWords
{
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["residents_resident"] = "Wie u bent en hoe wij u bereiken",
        ["residents_consent"] = "Wat u goed vindt",
        ["residents_promised_call"] = "Gesprekken die wij beloofden",
        ["residents_handed_over"] = "Wat een partner van ons kreeg",
        ["residents_look_permit"] = "Waarom een collega keek",
        ["residents_copy_request"] = "Kopieën die u vroeg",
    };

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["name"] = "Naam",
        ["phone"] = "Telefoon",
        ["mail"] = "E-mail",
        ["address"] = "Adres",
        ["hides_address"] = "Adres is geheim",
        ["circle"] = "Wie het mag zien",
        ["written_down_at"] = "Opgeschreven op",
        ["purpose"] = "Waarvoor",
        ["way"] = "Hoe u ja zei",
        ["witness"] = "Wie erbij was",
        ["asked_at"] = "Gevraagd op",
        ["given_at"] = "Gegeven op",
        ["ends_on"] = "Tot en met",
        ["withdrawn_at"] = "Ingetrokken op",
        ["withdrawn_by"] = "Ingetrokken door",
        ["words"] = "Nummer van de tekst",
        ["about"] = "Waarover",
        ["due_on"] = "Op",
        ["called_at"] = "Gebeld op",
        ["reference"] = "Kenmerk",
        ["at"] = "Op",
        ["recalled_at"] = "Teruggevraagd op",
        ["gone_at"] = "Gewist bij de partner op",
        ["reason"] = "Reden",
        ["until"] = "Tot",
    };

    /// <summary>Numbers that mean nothing to the reader: in the file, not on the paper.</summary>
    private static readonly HashSet<string> ForMachines =
        ["id", "resident_id", "holder_id", "team_id", "account_id", "worker_id", "asked_by", "by", "recipient", "partner_id", "consent_id", "phone_hash", "mail_hash", "card_hash"];

    public static string Table(string table) => Tables.GetValueOrDefault(table, table);

    /// <summary>Null: not on paper.</summary>
    public static string? Column(string column) => ForMachines.Contains(column) ? null : Columns.GetValueOrDefault(column, column);

    public static bool Knows(string table, string column) => Tables.ContainsKey(table) && (ForMachines.Contains(column) || Columns.ContainsKey(column));

    /// <summary>As it is read on paper; null when the value says it itself.</summary>
    public static string? Of(object? value) => value switch
    {
        bool yes => yes ? "Ja" : "Nee",
        DateTimeOffset at => DutchDates.FullWithYear(LocalTime.DayOf(at)),
        DateOnly day => DutchDates.FullWithYear(day),
        Circle circle => circle == Circle.Own ? "Alleen de opbouwwerker" : "Het team, met een reden",
        ConsentPurpose purpose => purpose.Title(),
        ConsentWay way => way.Dutch(),
        LookReason why => why.Dutch(),
        WithdrawnBy by => by == WithdrawnBy.Resident ? "Uzelf" : "De opbouwwerker, voor u",
        _ => null,
    };
}
