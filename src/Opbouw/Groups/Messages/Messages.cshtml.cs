using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Groups.Messages;

/// <summary>What the group says to one another. Newest first.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class MessagesPage(OpbouwDb db, GroupDoor door, PublicForm publicForm, Send<PostMessage, Nothing> send, Send<LetStand, Nothing> stand, Send<TakeAwayMessage, Nothing> takeAway) : GroupFormPage(door, publicForm)
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public int LastSheet { get; private set; } = 1;

    [BindProperty]
    public MessageForm Form { get; set; } = new();

    public IReadOnlyList<SaidLine> Said { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        var id = ActionId();
        var outcome = id is { } action && ModelState.IsValid ? Show(await send.RunAsync(new PostMessage(new PostId(action), Visit.Me.Id, Form.Words!.Trim()), ct), _ => Redirect($"{Address}/berichten")) : Page();
        await LoadAsync(ct);
        return outcome;
    }

    public async Task<IActionResult> OnPostStaatAsync(Guid post, CancellationToken ct) =>
        await OpenAsync(ct) && ActionId() is { } id ? ShowButton(await stand.RunAsync(new LetStand(id, Visit.Me.Id, new PostId(post)), ct), _ => Redirect($"{Address}/berichten")) : NotFound();

    public async Task<IActionResult> OnPostWegAsync(Guid post, CancellationToken ct) =>
        await OpenAsync(ct) && ActionId() is { } id ? ShowButton(await takeAway.RunAsync(new TakeAwayMessage(id, Visit.Me.Id, new PostId(post)), ct), _ => Redirect($"{Address}/berichten")) : NotFound();

    private async Task LoadAsync(CancellationToken ct)
    {
        var (me, initiative, mayDecide) = (Visit.Me.Id, Visit.Initiative.Id, Visit.MayDecide);
        var mine = db.Set<GroupPost>().IgnoreQueryFilters().AsNoTracking().Where(post => post.InitiativeId == initiative && (post.IsShown || mayDecide || post.MemberId == me));
        LastSheet = Math.Max(1, (await mine.CountAsync(ct) + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Said = await mine.OrderByDescending(post => post.At).ThenBy(post => post.Id).Skip((Sheet - 1) * PageSize).Take(PageSize)
            .Join(db.Set<GroupMember>().IgnoreQueryFilters(), post => post.MemberId, member => member.Id, (post, member) => new SaidLine(post.Id, member.CallName, post.Words, post.At, post.IsShown, post.MemberId == me)).ToListAsync(ct);
        Said = [.. Said.OrderByDescending(line => line.At)];
    }
}

/// <param name="Name">As the others call her; empty when she left.</param>
/// <param name="IsShown">False: it waits until somebody of the group read it.</param>
public sealed record SaidLine(PostId Id, string Name, string Words, DateTimeOffset At, bool IsShown, bool IsMine);

public sealed class MessageForm
{
    [ManyLines, Required(ErrorMessage = "Schrijf wat je wilt zeggen."), StringLength(GroupPost.LongestWords, ErrorMessage = "Maak het korter: hoogstens 1000 letters.")]
    public string? Words { get; set; }
}
