using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Signals;

/// <summary>A place a signal can be about, as one choice of a list: a find-spot or an area, with the team that works there.</summary>
public sealed record SignalPlace(string Value, string Text, TeamId TeamId, FindSpotId? FindSpotId, AreaId AreaId);

/// <summary>The places of the actor's own teams.</summary>
public sealed class SignalPlaces(OpbouwDb db, WorkContext work, OrganisationAreas areas, LocalTime time)
{
    public static string ValueOf(FindSpotId? spot, AreaId area) => spot is { } id ? $"plek-{id.Value}" : $"gebied-{area.Value}";

    public async Task<IReadOnlyList<SignalPlace>> AllAsync(CancellationToken ct)
    {
        var tree = await areas.TreeAsync(ct);
        var today = time.Today;
        var teams = work.Actor.Teams;
        var spots = await db.Set<FindSpot>().AsNoTracking().Where(s => teams.Contains(s.TeamId) && (s.EndsOn == null || s.EndsOn >= today))
            .OrderBy(s => s.Name).Select(s => new { s.Id, s.Name, s.TeamId, s.AreaId }).ToListAsync(ct);
        var own = await db.Set<TeamArea>().AsNoTracking().Where(a => teams.Contains(a.TeamId) && a.From <= today && (a.Until == null || a.Until >= today))
            .Select(a => new { a.TeamId, a.AreaId }).ToListAsync(ct);
        return
        [
            .. spots.Select(s => new SignalPlace(ValueOf(s.Id, s.AreaId), s.Name, s.TeamId, s.Id, s.AreaId)),
            .. own.SelectMany(a => Within(tree, a.AreaId, today).Select(area => new SignalPlace(ValueOf(null, area.Id), $"{area.Name} ({area.Kind.Label()})", a.TeamId, null, area.Id)))
                .DistinctBy(p => p.Value).OrderBy(p => p.Text, StringComparer.Create(LocalTime.Dutch, ignoreCase: true)),
        ];
    }

    public static IReadOnlyList<Choice> Choices(IReadOnlyList<SignalPlace> places) => [.. places.Select(p => new Choice(p.Value, p.Text))];

    /// <summary>The team's area and everything in it that still exists.</summary>
    private static IEnumerable<AreaNode> Within(AreaTree tree, AreaId area, DateOnly today) =>
        tree.DescendantsAndSelf(area).Where(a => a.IsValidOn(today));
}
