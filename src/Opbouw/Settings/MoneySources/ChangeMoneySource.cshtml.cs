using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Settings.MoneySources;

/// <summary>One money source is added, changed or taken away; the others stay as they are.</summary>
[Needs(SettingRights.ChangeCode)]
public sealed class ChangeMoneySourcePage(SettingDesk desk) : ChangeSettingPage(desk)
{
    [BindProperty]
    public MoneySourceForm Form { get; set; } = new();

    public MoneySource? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken ct)
    {
        if (!await OpenAsync(MoneyBook.Kind, ct))
            return NotFound();
        Known = (await Desk.NewestAsync(MoneyBook.Kind, ct)).Sources.FirstOrDefault(source => source.Id == id);
        if (id is not null && Known is null)
            return NotFound();
        if (Known is not null)
            Form = MoneySourceForm.Of(Known);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(MoneyBook.Kind))
            return NotFound();
        var sources = (await Desk.NewestAsync(MoneyBook.Kind, ct)).Sources;
        Known = sources.FirstOrDefault(source => source.Id == Form.Source);
        Form.Check(ModelState);
        if (!ModelState.IsValid)
            return Page();
        var others = sources.Where(source => source.Id != Form.Source);
        return await KeepAsync(MoneyBook.Kind.Write(new MoneyBook([.. others, .. Form.TakeAway ? [] : new[] { Form.ToSource() }])), ct);
    }
}

public sealed class MoneySourceForm
{
    public Guid Source { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul de naam in"), StringLength(MoneySource.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 80 letters")]
    public string? Name { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op waarvoor het is"), StringLength(MoneySource.LongestText, ErrorMessage = "Maak het korter: hoogstens 500 letters")]
    public string? For { get; set; }

    [Required(ErrorMessage = "Schrijf op wie er beslist"), StringLength(120, ErrorMessage = "Maak het korter: hoogstens 120 letters")]
    public string? DecidedBy { get; set; }

    [StringLength(120, ErrorMessage = "Maak het korter: hoogstens 120 letters")]
    public string? Amount { get; set; }

    [StringLength(300, ErrorMessage = "Dit adres is te lang. Kijk het nog eens na")]
    public string? Link { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public bool TakeAway { get; set; }

    public static MoneySourceForm Of(MoneySource source) => new()
    {
        Source = source.Id,
        Name = source.Name,
        For = source.For,
        DecidedBy = source.DecidedBy,
        Amount = source.Amount,
        Link = source.Link,
        From = source.From,
        Until = source.Until,
    };

    public void Check(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary form)
    {
        if (Until < From)
            form.AddModelError("Form.Until", "De laatste dag ligt voor de eerste. Verander een van de twee");
        if (!string.IsNullOrWhiteSpace(Link) && !(Uri.TryCreate(Link.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            form.AddModelError("Form.Link", "Vul een adres in dat begint met https, zoals https://voorbeeld.nl/geld");
    }

    public MoneySource ToSource() => new(Source, Name!.Trim(), For!.Trim(), DecidedBy!.Trim())
    {
        Amount = Blank(Amount),
        Link = Blank(Link),
        From = From,
        Until = Until,
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
