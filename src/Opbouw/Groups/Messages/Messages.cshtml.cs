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

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ActionId() is { } id && ModelState.IsValid ? Show(await send.RunAsync(new PostMessage(new PostId(id), Visit.Me.Id, Form.Words!.Trim()), ct), _ => Redirect($"{Address}/berichten")) : Page();
    }

    public Task<IActionResult> OnPostStaatAsync(Guid post, CancellationToken ct) =>
        PressAsync(() => LoadAsync(ct), "/berichten", id => stand.RunAsync(new LetStand(id, Visit.Me.Id, new PostId(post)), ct));

    public Task<IActionResult> OnPostWegAsync(Guid post, CancellationToken ct) =>
        PressAsync(() => LoadAsync(ct), "/berichten", id => takeAway.RunAsync(new TakeAwayMessage(id, Visit.Me.Id, new PostId(post)), ct));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var (me, initiative, mayDecide) = (Visit.Me.Id, Visit.Initiative.Id, Visit.MayDecide);
        var mine = db.Set<GroupPost>().IgnoreQueryFilters().AsNoTracking().Where(post => post.InitiativeId == initiative && (post.IsShown || mayDecide || post.MemberId == me));
        LastSheet = Math.Max(1, (await mine.CountAsync(ct) + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        var sheet = await mine.OrderByDescending(post => post.At).ThenBy(post => post.Id).Skip((Sheet - 1) * PageSize).Take(PageSize)
            .Join(db.Set<GroupMember>().IgnoreQueryFilters(), post => post.MemberId, member => member.Id, (post, member) => new SaidLine(post.Id, member.CallName, post.Words, post.At, post.IsShown, post.MemberId == me)).ToListAsync(ct);
        Said = [.. sheet.OrderByDescending(line => line.At)];
        return true;
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
