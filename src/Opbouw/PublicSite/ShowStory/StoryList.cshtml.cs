using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.PublicSite.ShowStory;

/// <summary>All stories, newest first.</summary>
[KeptPage]
public sealed class StoryListPage(Stories stories) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<ToldStory> Told { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Told = await stories.NewestAsync(Most, ct);
}
