using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;

namespace Opbouw.PublicSite.Privacy;

/// <summary>What we write down about people, and what we do not. How long it is kept comes from the tables themselves.</summary>
[KeptPage]
public sealed class PrivacyPage(OpbouwDb db) : PageModel
{
    public IReadOnlyList<(Retention Retention, IReadOnlyList<string> What)> Kept => KeptKinds.Of(db.Model);
}
