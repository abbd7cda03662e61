using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Imports.Tables;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Imports.MatchColumns;

/// <summary>Which column of the file is which; what we know by its name is chosen already.</summary>
[Needs(ImportRights.ImportCode)]
public sealed class MatchColumnsPage(OpbouwDb db, ImportKinds kinds, ImportRows stored, ImportWork work, Send<MatchImport, Nothing> send) : ImportFormPage(db, kinds)
{
    private const int RowsToLookAt = 20;

    [BindProperty]
    public MatchColumnsForm Form { get; set; } = new();

    /// <summary>The columns of the file, each with the first thing that stands in it.</summary>
    public IReadOnlyList<Choice> InTheFile { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        if (!Import.MayBeDropped)
            return Onward();
        var matched = ColumnMatch.Read(Import.Matching);
        Form = new MatchColumnsForm { Places = [.. Kind.Columns.Select(column => matched.TryGetValue(column.Code, out var place) ? place.ToString(CultureInfo.InvariantCulture) : null)] };
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        await LoadAsync(ct);
        var matching = Chosen();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await send.RunAsync(new MatchImport(Form.Id, ImportId, matching), ct);
        await work.GoOnAsync(ImportId, ImportWork.InARequest, ct);
        return Show(outcome, _ => ToImport());
    }

    private List<string> Chosen()
    {
        var (matching, taken) = (new List<string>(), new Dictionary<int, string>());
        foreach (var (number, column) in Kind.Columns.Index())
        {
            var chosen = Form.Places.ElementAtOrDefault(number);
            var field = $"Form.Places[{number}]";
            if (string.IsNullOrEmpty(chosen))
            {
                if (column.IsRequired)
                    ModelState.AddModelError(field, $"Kies in welke kolom staat: {column.Dutch.ToLowerInvariant()}. Staat het er niet in? Zet het in het bestand.");
            }
            else if (InTheFile.All(choice => choice.Value != chosen))
                ModelState.AddModelError(field, "Kies een kolom uit de lijst.");
            else if (int.Parse(chosen, CultureInfo.InvariantCulture) is var place && !taken.TryAdd(place, column.Dutch))
                ModelState.AddModelError(field, $"Deze kolom koos je al bij ‘{taken[place]}’.");
            else
                matching.Add(ColumnMatch.Pair(column.Code, place));
        }

        return matching;
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        while (Form.Places.Count < Kind.Columns.Count)
            Form.Places.Add(null);
        var rows = (await stored.OfAsync(ImportId, ct)).Take(RowsToLookAt).ToList();
        InTheFile = [.. Import.Headings.Index().Select(heading => new Choice(heading.Index.ToString(CultureInfo.InvariantCulture), NameOf(heading.Index, heading.Item, rows)))
            .Where(choice => choice.Text.Length > 0)];
    }

    private static string NameOf(int place, string heading, List<TableRow> rows)
    {
        var example = rows.Select(row => row.Cell(place)).FirstOrDefault(cell => cell.Length > 0) ?? "";
        if (heading.Length == 0 && example.Length == 0)
            return "";
        var name = heading.Length > 0 ? heading : $"Kolom {place + 1}";
        return example.Length == 0 ? name : $"{name} (zoals: {(example.Length > 30 ? example[..30] + "…" : example)})";
    }
}

public sealed class MatchColumnsForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>For each column of the kind: its place in the file.</summary>
    public List<string?> Places { get; set; } = [];
}
