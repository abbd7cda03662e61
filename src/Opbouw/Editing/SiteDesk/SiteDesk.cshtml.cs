using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.PublicSite;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Editing.SiteDesk;

/// <summary>All pages, what is being written, what waits for my eyes, and links that lead nowhere any more.</summary>
[Needs(EditingRights.WriteCode)]
public sealed class SiteDeskPage(WorkContext work, SiteDrafts drafts, SitePages pages, SiteLinks links, LocalTime time) : PageModel
{
    public IReadOnlyList<SiteDraft> ToCheck { get; private set; } = [];

    public IReadOnlyList<SiteDraft> InTheMaking { get; private set; } = [];

    public IReadOnlyList<IGrouping<SiteSection, SitePageLine>> Sections { get; private set; } = [];

    public IReadOnlyList<(SitePageLine Page, SiteFault Fault)> Faults { get; private set; } = [];

    public DateOnly Today => time.Today;

    public string Named(string title, string language) => language == SiteLanguages.Dutch ? title : $"{title} ({SiteLanguages.DutchOf(language)})";

    public string StateOf(SiteDraft draft) => draft.State switch
    {
        DraftState.Asked => "wordt nagekeken",
        DraftState.Ready => $"komt op {DutchDates.Full(draft.From!.Value)}",
        _ => "in de maak",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await drafts.AllAsync(ct);
        ToCheck = [.. all.Where(draft => draft.State == DraftState.Asked && !draft.IsOf(work.Actor.Account))];
        InTheMaking = [.. all.Except(ToCheck)];
        var lines = await pages.EverythingAsync(ct);
        Sections = [.. lines.GroupBy(line => line.Address.Section)];
        Faults = await FaultsAsync([.. lines.Where(line => !line.IsGone)], ct);
    }

    private async Task<IReadOnlyList<(SitePageLine, SiteFault)>> FaultsAsync(IReadOnlyList<SitePageLine> lines, CancellationToken ct)
    {
        var texts = await pages.TextsAsync(ct);
        var faults = new List<(SitePageLine, SiteFault)>();
        foreach (var line in lines)
            foreach (var fault in await links.FaultsAsync(texts[line.PageId], ct))
                faults.Add((line, fault));
        return faults;
    }
}
