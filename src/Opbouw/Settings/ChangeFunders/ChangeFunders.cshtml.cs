using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Settings.ChangeFunders;

/// <summary>The organisation tells who pays it. An empty row is no row.</summary>
[Needs(SettingRights.ChangeCode)]
[AsksAgain]
public sealed class ChangeFundersPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    private const int EmptyRows = 3;

    [BindProperty]
    public ChangeFundersForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(FunderBook.Kind, ct))
            return NotFound();
        Form.Rows = [.. (await Desk.NewestAsync(FunderBook.Kind, ct)).Fundings.Select(one => new FundingRow { From = one.From, For = one.For, Year = one.Year, Euros = one.Euros })];
        for (var row = 0; row < EmptyRows && Form.Rows.Count < FunderBook.Most; row++)
            Form.Rows.Add(new FundingRow());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(FunderBook.Kind))
            return NotFound();
        foreach (var (number, row) in Form.Rows.Index().Where(row => !row.Item.IsEmpty))
        {
            if (string.IsNullOrWhiteSpace(row.From))
                ModelState.AddModelError($"Form.Rows[{number}].From", "Vul in van wie het geld komt");
            if (string.IsNullOrWhiteSpace(row.For))
                ModelState.AddModelError($"Form.Rows[{number}].For", "Vul in waarvoor het is");
            if (row.Year is null)
                ModelState.AddModelError($"Form.Rows[{number}].Year", "Vul het jaar in, bijvoorbeeld 2026");
        }

        if (!ModelState.IsValid)
            return Page();
        var fundings = Form.Rows.Where(row => !row.IsEmpty).Take(FunderBook.Most).Select(row => new Funding(row.From!.Trim(), row.For!.Trim(), row.Year!.Value, row.Euros)).OrderByDescending(one => one.Year);
        return await KeepAsync(FunderBook.Kind.Write(new FunderBook([.. fundings])), ct);
    }
}

public sealed class ChangeFundersForm
{
    public List<FundingRow> Rows { get; set; } = [];
}

public sealed class FundingRow
{
    [StringLength(Funding.LongestName, ErrorMessage = "Maak het korter: hoogstens 120 letters")]
    public string? From { get; set; }

    [StringLength(Funding.LongestText, ErrorMessage = "Maak het korter: hoogstens 200 letters")]
    public string? For { get; set; }

    [Range(Funding.FirstYear, Funding.LastYear, ErrorMessage = "Vul een jaar in, bijvoorbeeld 2026")]
    public int? Year { get; set; }

    [Range(0, 9_999_999_999, ErrorMessage = "Vul hele euro’s in, zonder punt of komma")]
    public long? Euros { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(For) && Year is null && Euros is null;
}
