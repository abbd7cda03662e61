using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Mail.Postvak;

/// <summary>Every mail of the demo, so that a newcomer can follow the links in them. Exists in the demo only.</summary>
[NeedsLogIn]
public sealed class PostvakPage(OpbouwDb db, WorkContext work) : PageModel
{
    public IReadOnlyList<OutboxMessage> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!work.Organisation.IsDemo)
            return NotFound();
        Messages = await db.Set<OutboxMessage>().AsNoTracking().OrderByDescending(message => message.CreatedAt).Take(50).ToListAsync(ct);
        return Page();
    }

    /// <summary>The link in a mail as an address on this machine.</summary>
    public static string? LinkIn(string body) =>
        body.Split('\n').Select(line => line.Trim()).Where(line => Uri.TryCreate(line, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal))
            .Select(line => new Uri(line).PathAndQuery).FirstOrDefault();
}
