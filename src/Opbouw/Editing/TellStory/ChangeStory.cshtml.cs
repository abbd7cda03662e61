using Microsoft.AspNetCore.Mvc;
using Opbouw.Areas;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Editing.TellStory;

/// <summary>Other words; she says yes again.</summary>
[Needs(EditingRights.TellCode)]
public sealed class ChangeStoryPage(StoryFiles files, OrganisationAreas areas, LocalTime time, Send<KeepStory, Nothing> keep) : WriteStoryPage(files, areas, time, keep)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        await ChoicesAsync(ct);
        Form = StoryForm.Of(Story!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await LoadAsync(ct) ? await KeepAsync(Story!.Id, ct) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Story = await Files.FindAsync(new StoryId(Id), ct);
        return Story is { State: not StoryState.Ended };
    }
}
