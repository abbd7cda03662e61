using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Editing.TellStory;

/// <summary>One story at the desk: ask a second pair of eyes, be it, or take the story away.</summary>
[Needs(EditingRights.TellCode)]
public sealed class OneStoryPage(OpbouwDb db, StoryFiles files, WorkContext work, LookUpHash hashes, Send<AskStoryCheck, Nothing> ask, Send<DecideStory, Nothing> decide, Send<EndStory, Nothing> end) : FormPage, ISecondLook
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SecondLookForm Form { get; set; } = new();

    public StoryFile Story { get; private set; } = null!;

    public string? PublicAddress { get; private set; }

    /// <summary>For the paper of who told it.</summary>
    public string Code { get; private set; } = "";

    public bool IsMine => Story.WriterId == work.Actor.Account;

    public bool MayDecide => files.MaySeeAll && !IsMine;

    public Guid NewId { get; } = Guid.CreateVersion7();

    public string Mark => Story.Mark;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        return ModelState.IsValid
            ? Show(await decide.RunAsync(new DecideStory(Form.Id, Story.Id, Form.Seen ?? "", Form.Agrees, Form.Remark?.Trim()), ct), _ => Redirect("/site-werk/verhalen"))
            : Page();
    }

    public async Task<IActionResult> OnPostVraagAsync([FromForm] Guid actionId, [FromForm] string? seen, CancellationToken ct) =>
        ShowButton(await ask.RunAsync(new AskStoryCheck(actionId, new StoryId(Id), seen ?? ""), ct), _ => Redirect($"/site-werk/verhalen/{Id}"));

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct) =>
        ShowButton(await end.RunAsync(new EndStory(actionId, new StoryId(Id), StoryEnd.SaidSo), ct), _ => Redirect("/site-werk/verhalen"));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new StoryId(Id);
        if (await files.FindAsync(id, ct) is not { State: not StoryState.Ended } story)
            return false;
        Story = story;
        PublicAddress = await db.Set<Story>().Where(told => told.Id == id).Select(told => "/verhalen/" + told.Code).SingleOrDefaultAsync(ct);
        Code = PublicAddress is null ? "" : StoryCode.Shown(await StoryCode.OfAsync(hashes, id, ct));
        return true;
    }
}
