using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui;

namespace Opbouw.Help;

/// <summary>What stands around a page: the link to its help, and the tour when it comes by.</summary>
internal sealed class PageHelp(Handbook handbook, OpbouwDb db, WorkContext work) : IPageHelp
{
    public string AddressFor(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route && handbook.About(route) is { } text ? text.Address : HelpText.Start;

    public async Task<TourSign?> TourAsync(HttpContext http, CancellationToken ct)
    {
        var path = http.Request.Path;
        if (!work.Actor.IsKnown || !HttpMethods.IsGet(http.Request.Method))
            return null;
        var me = work.Actor.Account;
        foreach (var tour in Tour.For(work.Actor.Permissions).Where(tour => tour.Steps.Any(step => path == step.Href)))
        {
            var walk = await db.Set<TourProgress>().AsNoTracking().SingleOrDefaultAsync(one => one.AccountId == me && one.Tour == tour.Code, ct);
            var number = Math.Min(walk?.Step ?? 1, tour.Steps.Count);
            var step = tour.Steps[number - 1];
            if (walk?.EndedAt is null && (path == step.Href || path == tour.First.Href))
                return new TourSign(tour.Code, number, tour.Steps.Count, step.Title, step.Words, step.Href, tour.Steps.ElementAtOrDefault(number)?.Title, path == step.Href);
        }
        return null;
    }
}
