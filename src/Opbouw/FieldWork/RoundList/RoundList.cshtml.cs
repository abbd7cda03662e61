using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork.RoundList;

/// <summary>Rounds that my teams planned from today on: when, who, which stops.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class RoundListPage(OpbouwDb db, WorkContext work, Colleagues colleagues, LocalTime time) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<RoundRow> Rounds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (me, today) = (work.Actor.Account, time.Today);
        var rounds = await db.Set<Round>().AsNoTracking().Where(round => round.Day >= today).Include(round => round.Stops)
            .OrderBy(round => round.Day).ThenBy(round => round.Id).Take(Shown).ToListAsync(ct);
        var names = await colleagues.NamesAsync(rounds.Select(round => round.WorkerId), ct);
        var spotIds = rounds.SelectMany(round => round.Stops).Select(stop => stop.FindSpotId).Distinct().ToList();
        var spots = await db.Set<FindSpot>().AsNoTracking().Where(spot => spotIds.Contains(spot.Id)).ToDictionaryAsync(spot => spot.Id, spot => spot.Name, ct);
        Rounds = [.. rounds.Select(round => new RoundRow(
            round.Id, round.Day, round.WorkerId == me ? "Jij" : names.GetValueOrDefault(round.WorkerId, "Een collega"), round.WorkerId == me,
            [.. round.Stops.OrderBy(stop => stop.Number).Select(stop => (stop.At, spots.GetValueOrDefault(stop.FindSpotId, "")))]))];
    }
}

public sealed record RoundRow(RoundId Id, DateOnly Day, string Who, bool IsMine, IReadOnlyList<(TimeOnly At, string Spot)> Stops);
