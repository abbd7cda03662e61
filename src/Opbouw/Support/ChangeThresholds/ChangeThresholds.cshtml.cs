using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Support.ChangeThresholds;

/// <summary>From how many residents on something opens in this city, and who decides. An empty row is no row.</summary>
[Needs(SettingRights.ChangeCode)]
[AsksAgain]
public sealed class ChangeThresholdsPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    private const int EmptyRows = 2;

    public static readonly IReadOnlyList<Choice> Counted = Choice.All<CountedVoices>(counts => counts.Label());

    [BindProperty]
    public ChangeThresholdsForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(SupportThresholds.Kind, ct)) return NotFound();
        Form.Rows = [.. (await Desk.NewestAsync(SupportThresholds.Kind, ct)).Rows.Select(row => new ThresholdRow { Number = row.Number, Counts = row.Counts, Opens = row.Opens, DecidedBy = row.DecidedBy })];
        for (var row = 0; row < EmptyRows && Form.Rows.Count < SupportThresholds.Most; row++) Form.Rows.Add(new ThresholdRow());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(SupportThresholds.Kind)) return NotFound();
        foreach (var (number, row) in Form.Rows.Index().Where(row => !row.Item.IsEmpty))
        {
            if (row.Number is null) ModelState.AddModelError($"Form.Rows[{number}].Number", "Vul in vanaf hoeveel bewoners");
            if (row.Counts is null) ModelState.AddModelError($"Form.Rows[{number}].Counts", "Kies wie er tellen");
            if (string.IsNullOrWhiteSpace(row.Opens)) ModelState.AddModelError($"Form.Rows[{number}].Opens", "Schrijf op wat er dan gebeurt");
            if (string.IsNullOrWhiteSpace(row.DecidedBy)) ModelState.AddModelError($"Form.Rows[{number}].DecidedBy", "Schrijf op wie er beslist");
        }

        if (!ModelState.IsValid) return Page();
        var rows = Form.Rows.Where(row => !row.IsEmpty).Take(SupportThresholds.Most).Select(row => new SupportThreshold(row.Number!.Value, row.Counts!.Value, row.Opens!.Trim().TrimEnd('.'), row.DecidedBy!.Trim())).OrderBy(row => row.Number);
        return await KeepAsync(SupportThresholds.Kind.Write(new SupportThresholds([.. rows])), ct);
    }
}

public sealed class ChangeThresholdsForm
{
    public List<ThresholdRow> Rows { get; set; } = [];
}

public sealed class ThresholdRow
{
    [Range(1, SupportThreshold.Highest, ErrorMessage = "Vul een getal in vanaf 1")]
    public int? Number { get; set; }

    public CountedVoices? Counts { get; set; }

    [StringLength(SupportThreshold.LongestOpens, ErrorMessage = "Maak het korter: hoogstens 160 letters")]
    public string? Opens { get; set; }

    [StringLength(SupportThreshold.LongestName, ErrorMessage = "Maak het korter: hoogstens 80 letters")]
    public string? DecidedBy { get; set; }

    public bool IsEmpty => Number is null && Counts is null && string.IsNullOrWhiteSpace(Opens) && string.IsNullOrWhiteSpace(DecidedBy);
}
