using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Groups.Home;

/// <summary>The page of the group: what is there, and the ways on. Who still waits to be let in reads that here.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class HomePage(OpbouwDb db, GroupBoard board, GroupDoor door, PublicForm publicForm, LookUpHash hashes, IEnumerable<GroupLink> links, LocalTime time, Send<ChooseNews, Nothing> choose) : GroupFormPage(door, publicForm)
{
    private const int Few = 3;

    /// <summary>She asked to join and is not in yet: the name of the initiative, and nothing else.</summary>
    public string? WaitsFor { get; private set; }

    [BindProperty(SupportsGet = true, Name = "nieuw")]
    public bool IsNew { get; set; }

    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];

    public IReadOnlyList<GroupDay> Days { get; private set; } = [];

    public IReadOnlyList<(string Name, string Words, DateOnly On)> Said { get; private set; } = [];

    public int OpenDecisions { get; private set; }

    /// <summary>They wait to be let in, or for their first words to be read; only who decides sees it.</summary>
    public int Waiting { get; private set; }

    public int UnreadFirstWords { get; private set; }

    public int People { get; private set; }

    public bool IsAsked { get; private set; }

    public DateOnly Today => time.Today;

    public IReadOnlyList<GroupLink> Links => [.. links.OrderBy(link => link.Order)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) && (await MemberKey.ReadAsync(hashes, Key, ct) is not { } id || (WaitsFor = await WaitsForAsync(id, ct)) is null)) return NotFound();
        return Page();
    }

    public Task<IActionResult> OnPostNieuwsAsync([FromForm] bool wants, CancellationToken ct) =>
        PressAsync(() => LoadAsync(ct), "", id => choose.RunAsync(new ChooseNews(id, Visit.Me.Id, wants), ct));

    private Task<string?> WaitsForAsync(MemberId id, CancellationToken ct) =>
        db.Set<GroupMember>().IgnoreQueryFilters().Where(member => member.Id == id && member.AdmittedOn == null && member.LeftOn == null)
            .Join(db.Set<Initiative>().IgnoreQueryFilters(), member => member.InitiativeId, initiative => initiative.Id, (_, initiative) => initiative.Title).SingleOrDefaultAsync(ct);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var initiative = Visit.Initiative.Id;
        Tasks = [.. (await board.OpenTasksAsync(Visit, ct)).Take(Few)];
        Days = [.. (await board.ComingDaysAsync(Visit, ct)).Take(Few)];
        var people = await board.PeopleAsync(Visit, ct);
        (People, Waiting) = (people.Count(member => member.IsIn), people.Count(member => !member.IsIn));
        var posts = db.Set<GroupPost>().IgnoreQueryFilters().AsNoTracking().Where(post => post.InitiativeId == initiative);
        UnreadFirstWords = await posts.CountAsync(post => !post.IsShown, ct);
        var names = people.ToDictionary(member => member.Id, member => member.CallName);
        Said = [.. (await posts.Where(post => post.IsShown).OrderByDescending(post => post.At).ThenBy(post => post.Id).Take(Few).ToListAsync(ct)).Select(post => (names.GetValueOrDefault(post.MemberId) ?? "", post.Words, LocalTime.DayOf(post.At)))];
        OpenDecisions = await db.Set<GroupDecision>().IgnoreQueryFilters().CountAsync(decision => decision.InitiativeId == initiative && decision.ClosedOn == null, ct);
        IsAsked = Visit.Initiative.AskedOn(time.Today) is not null;
        return true;
    }
}
