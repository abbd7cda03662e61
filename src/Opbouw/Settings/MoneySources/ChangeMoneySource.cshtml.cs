using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Settings.MoneySources;

/// <summary>One money source is added, changed or taken away; the others stay as they are.</summary>
[Needs(SettingRights.ChangeCode)]
public sealed class ChangeMoneySourcePage(SettingDesk desk) : ChangeSettingPage(desk)
{
    [BindProperty]
    public MoneySourceForm Form { get; set; } = new();

    public MoneySource? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? id, [FromQuery(Name = "voorbeeld")] string? example, CancellationToken ct)
    {
        if (!await OpenAsync(MoneyBook.Kind, ct))
            return NotFound();
        Known = (await Desk.NewestAsync(MoneyBook.Kind, ct)).Sources.FirstOrDefault(source => source.Id == id);
        if (id is not null && Known is null)
            return NotFound();
        if ((Known ?? AlmereMoney.Of(example, Form.Source)) is { } shown)
            Form = MoneySourceForm.Of(shown);
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
