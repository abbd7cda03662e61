using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.PublicSite.Home;

/// <summary>The front door, for everybody. Its houses are the questions of this year.</summary>
[KeptPage]
public sealed class HomePage(LocalTime time, NavMenu menu, IEnumerable<IPublicQuestions> questions, IEnumerable<IOpenCalls> calls) : PageModel
{
    private const int NewestShown = 3;

    // A longer row says no more, and the page has to stay small.
    private const int MostHouses = 120;

    public PublicQuestions Questions { get; private set; } = PublicQuestions.None;

    public IReadOnlyList<bool> Houses => [.. Questions.Told.TakeLast(MostHouses)];

    public int Lit => Questions.Told.Count(told => told);

    public IReadOnlyList<NavEntry> Doors { get; private set; } = [];

    /// <summary>What one can sign up for today.</summary>
    public IReadOnlyList<OpenCall> Calls { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Doors = [.. menu.For(Audience.Visitors, NavPlace.Door, static _ => false)];
        foreach (var source in questions)
            Questions = await source.AskedSinceAsync(new DateOnly(time.Today.Year, 1, 1), NewestShown, ct);
        foreach (var source in calls)
            Calls = [.. Calls, .. await source.OpenNowAsync(ct)];
    }
}
