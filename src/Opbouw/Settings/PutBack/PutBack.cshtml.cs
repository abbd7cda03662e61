using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Settings.PutBack;

/// <summary>An earlier version becomes the newest one, from a day on and with a reason.</summary>
[Needs(SettingRights.ReadCode), AsksAgain]
public sealed class PutBackPage(OpbouwDb db, SettingDesk desk, Send<PutBackSetting, ChosenVersion> send) : ChangeSettingPage(desk)
{
    public int Number { get; private set; }

    public IReadOnlyList<SettingLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string deel, string nummer, CancellationToken ct) =>
        House.SettingOf(deel) is { } kind && await OpenAsync(kind, ct) && await ReadAsync(kind, nummer, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string deel, string nummer, CancellationToken ct)
    {
        if (House.SettingOf(deel) is not { } kind || !Answers(kind) || !await ReadAsync(kind, nummer, ct))
            return NotFound();
        return ModelState.IsValid
            ? Show(await send.RunAsync(new PutBackSetting(Wish.Id, kind.Code, Number, Wish.Seen, Wish.From ?? Desk.Today, Wish.Why!.Trim()), ct), Done)
            : Page();
    }

    private async Task<bool> ReadAsync(SettingKind kind, string asked, CancellationToken ct)
    {
        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        Number = number;
        var text = await db.Set<SettingVersion>().Where(version => version.Part == kind.Code && version.Number == number).Select(version => version.Text).SingleOrDefaultAsync(ct)
            ?? (number == 0 && !kind.HoldsAtOnce ? kind.UsualText : null);
        if (text is null)
            return false;
        Lines = kind.LinesOf(text);
        return true;
    }
}
