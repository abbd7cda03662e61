using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Lists.ShowList;

/// <summary>One list as a table: filters from the address, columns of choice; as a file when asked.</summary>
[NeedsLogIn]
public sealed class ShowListPage(
    OpbouwDb db, WorkContext work, IEnumerable<IListKind> kinds, LocalTime time, Send<KeepList, SavedListId> keep, Send<DropList, Nothing> drop, Send<TakeList, Nothing> take) : FormPage
{
    /// <summary>More rows than this nobody reads on a screen; a file has them all.</summary>
    private const int MostShown = 500;

    [BindProperty(SupportsGet = true, Name = "lijst")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "kolommen")]
    public string[] Wanted { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "vorm")]
    public SheetForm? AsFile { get; set; }

    [BindProperty]
    public SaveListForm Form { get; set; } = new();

    public IListKind Kind { get; private set; } = null!;

    /// <summary>Places in a row of the columns that are shown.</summary>
    public IReadOnlyList<int> Shown { get; private set; } = [];

    public IReadOnlyList<object?[]> Rows { get; private set; } = [];

    public bool IsCutOff { get; private set; }

    public IReadOnlyList<SavedList> Saved { get; private set; } = [];

    public IReadOnlyList<(string Name, string Value)> Filters => [.. Kind.Filters.Select(name => (name, Value: Request.Query[name].ToString())).Where(filter => filter.Value.Length > 0)];

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Choose())
            return NotFound();
        // A file leaves the program, so it is written down before it is made.
        if (AsFile is { } form)
            return ShowButton(await take.RunAsync(new TakeList(Guid.CreateVersion7(), Kind.Code, form), ct), _ => new SheetResult(
                string.Create(CultureInfo.InvariantCulture, $"{Kind.Code}-{Today:yyyy-MM-dd}"), form, [.. Shown.Select(place => Kind.Columns[place].Dutch)], ShownOnly(ct)));
        Form.Id = Guid.CreateVersion7();
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostBewaarAsync(CancellationToken ct)
    {
        if (!Choose())
            return NotFound();
        await LoadAsync(ct);
        return ModelState.IsValid
            ? Show(await keep.RunAsync(new KeepList(new SavedListId(Form.Id), Form.Name!, Address()), ct), _ => LocalRedirect(Address()))
            : Page();
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, [FromForm] Guid list, CancellationToken ct) =>
        Choose() ? ShowButton(await drop.RunAsync(new DropList(actionId, new SavedListId(list)), ct), _ => LocalRedirect(Address())) : NotFound();

    /// <summary>This list with these filters and columns as a link.</summary>
    public string Address(SheetForm? form = null)
    {
        var parts = Filters.Concat(Wanted.Select(column => ("kolommen", column))).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}").ToList();
        if (form is not null)
            parts.Add($"vorm={form}");
        return $"/lijst/{Kind.Code}" + (parts.Count > 0 ? "?" + string.Join('&', parts) : "");
    }

    public static string Cell(object? value, DateOnly today) => value switch
    {
        null => "",
        DateOnly day => DutchDates.Brief(day, today),
        _ => Convert.ToString(value, LocalTime.Dutch) ?? "",
    };

    private bool Choose()
    {
        if (kinds.FirstOrDefault(kind => kind.Code == Code && work.Actor.Permissions.Contains(kind.Permission)) is not { } kind)
            return false;
        Kind = kind;
        Wanted = [.. Wanted.Where(code => kind.Columns.Any(column => column.Code == code)).Distinct()];
        Shown = [.. kind.Columns.Index().Where(column => Wanted.Length == 0 ? column.Item.IsUsual : Wanted.Contains(column.Item.Code)).Select(column => column.Index)];
        return true;
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var rows = new List<object?[]>();
        await foreach (var row in ShownOnly(ct))
        {
            if (rows.Count == MostShown)
            {
                IsCutOff = true;
                break;
            }

            rows.Add(row);
        }

        Rows = rows;
        Saved = await db.Set<SavedList>().AsNoTracking().OrderBy(list => list.Name).ToListAsync(ct);
    }

    private async IAsyncEnumerable<object?[]> ShownOnly([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Kind.RowsAsync(name => Request.Query[name].ToString() is { Length: > 0 } value ? value : null, ct))
            yield return [.. Shown.Select(place => row[place])];
    }
}

public sealed class SaveListForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Geef de lijst een naam.")]
    [MaxLength(SavedList.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 80 tekens.")]
    public string? Name { get; set; }
}
