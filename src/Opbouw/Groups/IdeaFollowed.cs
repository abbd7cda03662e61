using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Signals;

namespace Opbouw.Groups;

/// <summary>Who had the idea and typed the code, reads where it stands, and comes into the group without being let in: it is her idea.</summary>
internal sealed class IdeaFollowed(OpbouwDb db, LookUpHash hashes) : IFollowed
{
    public async Task<FollowedOn?> OfAsync(byte[] codeHash, CancellationToken ct)
    {
        if (await db.Set<Initiative>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(i => i.FollowHash == codeHash, ct) is not { } initiative) return null;
        var where = $"Uw idee is een initiatief geworden. Waar staat het? {initiative.Phase.Means()}";
        return initiative.HasGroup ? new FollowedOn(initiative.Title, where, $"/meedoen/{await InviteKey.OfAsync(hashes, initiative.Id, ct)}", "Ga naar de groep") : new FollowedOn(initiative.Title, where, Href: null, LinkText: null);
    }
}
