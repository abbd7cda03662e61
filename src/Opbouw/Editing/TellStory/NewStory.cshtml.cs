using Microsoft.AspNetCore.Mvc;
using Opbouw.Areas;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Editing.TellStory;

/// <summary>A story that was not written down yet.</summary>
[Needs(EditingRights.TellCode)]
public sealed class NewStoryPage(StoryFiles files, OrganisationAreas areas, LocalTime time, Send<KeepStory, Nothing> keep) : WriteStoryPage(files, areas, time, keep)
{
    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChoicesAsync(ct);
        Form = new StoryForm { Seen = "", YesOn = Today, EndsOn = Today.AddYears(1) };
    }

    /// <summary>The id of the form is the id of the story: the same form twice is one story.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form.Seen = "";
        return KeepAsync(new StoryId(Form.Id), ct);
    }
}
