using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.MyAccount;

/// <summary>Everything the program keeps because of the own account: to read, and as a file for another program.</summary>
[NeedsLogIn, AsksAgain]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyDataPage(AccountExport export, LookBook looks, WorkContext work, LocalTime time) : PageModel
{
    private const int MostShown = 20;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public IReadOnlyList<AboutMe> About { get; private set; } = [];

    public IReadOnlyList<(string What, int Count)> Made { get; private set; } = [];

    public IReadOnlyList<LookLine> Looks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await export.OfAsync(work.Actor.Account, ct);
        About = [.. all.Where(one => one.Rows.Count > 0).Select(one => new AboutMe(AccountWords.Table(one.Table), one.Count, [.. one.Rows.Take(MostShown).Select(Shown).Where(line => line.Length > 0)]))];
        Made = [.. all.Where(one => one.Count > 0 && one.Rows.Count == 0).GroupBy(one => AccountWords.Table(one.Table)).Select(table => (table.Key, table.Max(one => one.Count)))];
        Looks = [.. (await looks.OfAsync(work.Actor.Account.Value, ct)).Take(MostShown).Select(look => new LookLine(
            DutchDates.BriefWithYear(LocalTime.DayOf(look.At)), string.Join(", ", look.What.Roles.Select(RoleCodes.DutchOf)), $"{look.What.Kind.Dutch()}. {look.Why.Dutch()}."))];
    }

    public async Task<IActionResult> OnGetBestandAsync(CancellationToken ct)
    {
        var all = await export.OfAsync(work.Actor.Account, ct);
        var seen = await looks.OfAsync(work.Actor.Account.Value, ct);
        return File(JsonSerializer.SerializeToUtf8Bytes(new
        {
            organisation = work.Organisation.Name,
            made = time.Now,
            about = all.Where(one => one.Rows.Count > 0).ToDictionary(one => one.Table, one => one.Rows.Select(row => row.ToDictionary(cell => cell.Key, cell => ColumnText.Of(cell.Value)))),
            counted = all.Where(one => one.Rows.Count == 0).ToDictionary(one => $"{one.Table}.{one.Column}", one => one.Count),
            looks = seen.Select(look => new { at = look.At, roles = look.What.Roles, what = look.What.Kind.ToString(), why = look.Why.ToString() }),
        }, Readable), "application/json", "mijn-gegevens.json");
    }

    private static string Shown(IReadOnlyDictionary<string, object?> row) =>
        string.Join(", ", row.Where(cell => AccountWords.Column(cell.Key) is not null && ColumnText.Of(cell.Value) is { Length: > 0 }).Select(cell => $"{AccountWords.Column(cell.Key)}: {AsRead(cell.Value)}"));

    private static string? AsRead(object? value) => value is DateOnly day ? DutchDates.FullWithYear(day) : ColumnText.Of(value);
}

public sealed record AboutMe(string What, int Count, IReadOnlyList<string> Lines);

public sealed record LookLine(string When, string Who, string Why);
