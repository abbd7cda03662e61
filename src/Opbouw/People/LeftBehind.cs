using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>Open work of people who are no longer in the team: nothing may be left lying.</summary>
public sealed class LeftBehind(OpbouwDb db, LocalTime time, Colleagues colleagues, IEnumerable<IHeldWork> modules)
{
    /// <summary>Who left one of these teams and still holds work of it, with the number of pieces.</summary>
    public async Task<IReadOnlyList<(AccountId Account, string Name, int Pieces)>> InTeamsAsync(IReadOnlyCollection<TeamId> teams, CancellationToken ct)
    {
        var today = time.Today;
        var members = await db.Set<TeamMember>().AsNoTracking().Where(member => teams.Contains(member.TeamId)).ToListAsync(ct);
        var left = members.GroupBy(member => (member.AccountId, member.TeamId))
            .Where(spells => spells.All(spell => spell.Until < today)).ToLookup(spells => spells.Key.AccountId, spells => spells.Key.TeamId);
        var names = await colleagues.NamesAsync(left.Select(one => one.Key), ct);
        var found = new List<(AccountId, string, int)>();
        foreach (var person in left.OrderBy(one => names.GetValueOrDefault(one.Key, ""), StringComparer.CurrentCulture))
        {
            var pieces = 0;
            foreach (var module in modules)
                pieces += (await module.OfAsync(person.Key, ct)).Count(piece => !piece.IsPrivate && person.Contains(piece.Team));
            if (pieces > 0)
                found.Add((person.Key, names.GetValueOrDefault(person.Key, "Iemand die weg is"), pieces));
        }

        return found;
    }
}
