using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Areas;
using Opbouw.Shared.Security;

namespace Opbouw.Activities.BookSlot;

/// <summary>Every free moment, by kind.</summary>
[PublicPage]
public sealed class FreeSlotsPage(Slots slots, OrganisationAreas areas) : PageModel
{
    private const int Most = 60;

    private AreaTree tree = AreaTree.Empty;

    /// <summary>Also a kind of which nothing is free: the page says so.</summary>
    public IReadOnlyList<(MeetingKind Kind, IReadOnlyList<MeetingSlot> Free)> Kinds { get; private set; } = [];

    public string? AreaOf(MeetingSlot slot) => tree.Find(slot.AreaId)?.Name;

    public async Task OnGetAsync(CancellationToken ct)
    {
        tree = await areas.TreeAsync(ct);
        var free = await slots.FreeAsync(kind: null, Most, ct);
        Kinds = [.. Enum.GetValues<MeetingKind>().Select(kind => (kind, (IReadOnlyList<MeetingSlot>)[.. free.Where(slot => slot.Kind == kind)]))];
    }
}
