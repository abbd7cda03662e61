using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Help.WalkTour;

/// <summary>The tours of my roles, to begin or to begin again; and where the buttons of a tour lead.</summary>
[NeedsLogIn]
public sealed class WalkTourPage(WorkContext work, Send<WalkTour, Nothing> send) : FormPage
{
    public IReadOnlyList<Tour> Tours => [.. Tour.For(work.Actor.Permissions)];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostVerderAsync([FromForm] Guid actionId, [FromForm] string? rondleiding, [FromForm] int stap, CancellationToken ct) =>
        Find(rondleiding) is { } tour
            ? ShowButton(await send.RunAsync(new WalkTour(actionId, tour.Code, stap), ct), _ => LocalRedirect((tour.Steps.ElementAtOrDefault(stap - 1) ?? tour.First).Href))
            : NotFound();

    public async Task<IActionResult> OnPostOverslaanAsync([FromForm] Guid actionId, [FromForm] string? rondleiding, [FromForm] string? terug, CancellationToken ct) =>
        Find(rondleiding) is { } tour
            ? ShowButton(await send.RunAsync(new WalkTour(actionId, tour.Code, null), ct), _ => LocalRedirect(LocalAddress.Or(terug, tour.First.Href)))
            : NotFound();

    private Tour? Find(string? code) => Tours.SingleOrDefault(tour => tour.Code == code);
}
