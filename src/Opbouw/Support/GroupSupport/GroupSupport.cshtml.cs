using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Support.GroupSupport;

/// <summary>How many neighbours support the group: exact, by kind. Here the page is opened and closed, and what was set apart is looked at.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class GroupSupportPage(GroupDoor door, PublicForm publicForm, OpbouwDb db, DataKeys keys, SupportCounts counts, ChosenSettings settings, WorkContext work,
    Send<OpenSupport, Nothing> open, Send<CloseSupport, Nothing> close, Send<LookAtVoices, Nothing> look) : GroupFormPage(door, publicForm)
{
    private const int TogetherShown = 20;
    private const int ListsShown = 50;

    public SupportDrive? Drive { get; private set; }

    public bool IsOpen => Drive is { IsOpen: true };

    public SupportCount OnSite { get; private set; }

    public SupportCount OnPaper { get; private set; }

    public IReadOnlyList<SupportProgress> Progress { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<VoicesTogether> Waiting { get; private set; } = [];

    /// <summary>Who join and were not called yet.</summary>
    public int ToCall { get; private set; }

    public IReadOnlyList<PaperList> Lists { get; private set; } = [];

    public Uri Link => new(work.Organisation.Address, $"/steun/{Initiative.Code}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct) => await DecideAsync(id => open.RunAsync(new OpenSupport(id, Visit.Me.Id), ct), ct);

    public async Task<IActionResult> OnPostDichtAsync(CancellationToken ct) => await DecideAsync(id => close.RunAsync(new CloseSupport(id, Visit.Me.Id), ct), ct);

    public async Task<IActionResult> OnPostTelAsync([FromForm] Guid together, CancellationToken ct) => await DecideAsync(id => look.RunAsync(new LookAtVoices(id, Visit.Me.Id, together, Count: true), ct), ct);

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid together, CancellationToken ct) => await DecideAsync(async id =>
    {
        // First the keys: what is taken away can be read nowhere any more.
        foreach (var voice in await db.Set<Voice>().IgnoreQueryFilters().Where(voice => voice.InitiativeId == Initiative.Id && voice.SetApartWith == together && (voice.Name != null || voice.Contact != null)).Select(voice => voice.Id).ToListAsync(ct))
            await keys.DestroyAsync(voice.Value, ct);
        return await look.RunAsync(new LookAtVoices(id, Visit.Me.Id, together, Count: false), ct);
    }, ct);

    private async Task<IActionResult> DecideAsync(Func<Guid, Task<Outcome<Nothing>>> send, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !Visit.MayDecide) return NotFound();
        return ActionId() is { } id ? Show(await send(id), _ => Redirect($"{Address}/steun")) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var id = Initiative.Id;
        Drive = await db.Set<SupportDrive>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(drive => drive.InitiativeId == id, ct);
        (OnSite, OnPaper) = (await counts.OnSiteAsync(id, ct), await counts.OnPaperAsync(id, ct));
        Progress = (await settings.NowAsync(SupportThresholds.Kind, ct)).ProgressOf(new SupportCount(OnSite.Joining + OnPaper.Joining, OnSite.Everybody + OnPaper.Everybody));
        var voices = db.Set<Voice>().IgnoreQueryFilters().AsNoTracking().Where(voice => voice.InitiativeId == id);
        var waiting = await voices.Where(voice => voice.SetApartWith != null).GroupBy(voice => new { voice.SetApartWith, voice.GivenOn }).Select(group => new { group.Key.SetApartWith, group.Key.GivenOn, Number = group.Count() })
            .OrderByDescending(together => together.GivenOn).ThenBy(together => together.SetApartWith).Take(TogetherShown).ToListAsync(ct);
        Waiting = [.. waiting.Select(together => new VoicesTogether(together.SetApartWith!.Value, together.GivenOn, together.Number))];
        ToCall = await voices.CountAsync(voice => voice.Kind == VoiceKind.Joins && voice.SetApartWith == null && voice.CalledOn == null && voice.Contact != null, ct);
        Lists = await db.Set<PaperList>().IgnoreQueryFilters().AsNoTracking().Include(list => list.Read).Where(list => list.InitiativeId == id).OrderByDescending(list => list.Number).Take(ListsShown).ToListAsync(ct);
        return true;
    }
}

/// <summary>Voices that came too fast from one network.</summary>
public sealed record VoicesTogether(Guid Id, DateOnly On, int Number);
