using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Editing.TellStory;

/// <summary>My stories; for who keeps up the site, all of them. What waits to be looked at comes first.</summary>
[Needs(EditingRights.TellCode)]
public sealed class StoryDeskPage(StoryFiles files, LocalTime time) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<StoryFile> Stories { get; private set; } = [];

    public int Ended { get; private set; }

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Stories = await files.Mine.AsNoTracking().Where(story => story.State != StoryState.Ended).OrderByDescending(story => story.State == StoryState.Asked).ThenByDescending(story => story.ChangedAt).Take(Most).ToListAsync(ct);
        Ended = await files.Mine.CountAsync(story => story.State == StoryState.Ended, ct);
    }
}
