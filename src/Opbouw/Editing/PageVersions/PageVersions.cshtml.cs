using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Editing.PageVersions;

/// <summary>All versions of one page, newest first, each beside the one before.</summary>
[Needs(EditingRights.WriteCode)]
public sealed class PageVersionsPage(OpbouwDb db, SiteDrafts drafts, SitePages pages, Colleagues colleagues, LocalTime time, Send<PutVersionBack, Nothing> putBack, Send<TakePageOff, Nothing> takeOff)
    : DeskPage(drafts, pages)
{
    private const int MostShown = 40;

    public IReadOnlyList<ShownPageVersion> Versions { get; private set; } = [];

    public DateOnly Today => time.Today;

    public bool MayGoOff => IsLive && (Address.Name is not null || Address.Language != SiteLanguages.Dutch);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTerugAsync([FromForm] Guid actionId, [FromForm] int number, CancellationToken ct) =>
        await LoadAsync(ct) ? Show(await putBack.RunAsync(new PutVersionBack(actionId, Address, number), ct), _ => Redirect(Address.Desk), "") : NotFound();

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct) =>
        await LoadAsync(ct) ? Show(await takeOff.RunAsync(new TakePageOff(actionId, Address), ct), _ => Redirect(Address.Desk + "/versies"), "") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return false;
        var id = Address.Id;
        var versions = await db.Set<SitePageVersion>().AsNoTracking().Where(page => page.PageId == id).OrderByDescending(page => page.Number).Take(MostShown).ToListAsync(ct);
        var hands = await db.Set<PageHands>().AsNoTracking().Where(page => page.PageId == id).ToDictionaryAsync(page => page.Number, ct);
        var names = await colleagues.NamesAsync(hands.Values.SelectMany(page => new AccountId?[] { page.WrittenBy, page.CheckedBy }).OfType<AccountId>(), ct);
        Versions = [.. versions.Select((page, place) => Shown(page, versions.ElementAtOrDefault(place + 1), place == 0, hands.GetValueOrDefault(page.Number), names))];
        return true;
    }

    private static ShownPageVersion Shown(SitePageVersion page, SitePageVersion? before, bool isNewest, PageHands? hands, IReadOnlyDictionary<AccountId, string> names)
    {
        var lines = before is null || page.IsGone ? [] : Differences(WordsOf(before), WordsOf(page));
        string NameOf(AccountId? account) => account is { } known ? names.GetValueOrDefault(known, "iemand van vroeger") : "iemand";
        var who = hands is null ? "Zo kwam het mee met Opbouw."
            : page.IsGone ? $"{NameOf(hands.WrittenBy)} haalde de pagina van de site."
            : $"{NameOf(hands.WrittenBy)} schreef, {NameOf(hands.CheckedBy)} keek het na.";
        return new(page.Number, page.At, who, isNewest, page.IsGone, lines);
    }

    /// <summary>Whole lines, with one line around them.</summary>
    private static IReadOnlyList<ChangedLine> Differences(string before, string after)
    {
        var lines = InlineDiffBuilder.Diff(before, after).Lines.Where(line => line.Text.Length > 0).ToList();
        bool Changed(int at) => at >= 0 && at < lines.Count && lines[at].Type is ChangeType.Inserted or ChangeType.Deleted;
        return [.. lines.Select((line, at) => (line, at)).Where(pair => Changed(pair.at) || Changed(pair.at - 1) || Changed(pair.at + 1))
            .Select(pair => new ChangedLine(pair.line.Type == ChangeType.Inserted ? '+' : pair.line.Type == ChangeType.Deleted ? '-' : ' ', pair.line.Text))];
    }

    private static string WordsOf(SitePageVersion page) => SiteWords.Of(page.Text);
}

public sealed record ShownPageVersion(int Number, DateTimeOffset At, string Who, bool IsNewest, bool IsGone, IReadOnlyList<ChangedLine> Lines)
{
    public int Changes => Lines.Count(line => line.Kind != ' ');
}

/// <param name="Kind">'+' came, '-' went, ' ' stood there already.</param>
public sealed record ChangedLine(char Kind, string Words);
