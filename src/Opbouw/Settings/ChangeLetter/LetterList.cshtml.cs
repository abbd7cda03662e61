using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Settings.ChangeLetter;

/// <summary>Every letter that the house sends.</summary>
[Needs(SettingRights.ReadCode)]
public sealed class LetterListPage(OpbouwDb db) : PageModel
{
    public IReadOnlyList<LetterKind> Letters { get; } = [.. House.SettingKinds.OfType<LetterKind>()];

    public IReadOnlySet<string> Changed { get; private set; } = new HashSet<string>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var codes = Letters.Select(letter => letter.Code).ToList();
        Changed = (await db.Set<SettingVersion>().Where(version => codes.Contains(version.Part)).Select(version => version.Part).Distinct().ToListAsync(ct)).ToHashSet();
    }
}
