using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Looks;

/// <summary>One time that somebody looked.</summary>
public sealed record Looked(DateTimeOffset At, AccountId? By, LookedAtPeople What, LookReason Why);

/// <summary>Reads back who looked at whom. The rows stand in the sealed trail.</summary>
public sealed class LookBook(OpbouwDb db)
{
    private const string Event = nameof(LookedAtPeople);

    /// <summary>Everybody who looked at this person, newest first.</summary>
    public async Task<IReadOnlyList<Looked>> OfAsync(Guid person, CancellationToken ct)
    {
        var id = person.ToString();
        var rows = await db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.Event == Event && entry.Details.Contains(id)).OrderByDescending(entry => entry.At).ToListAsync(ct);
        return [.. rows.Select(Read)];
    }

    public async Task<IReadOnlyList<Looked>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.Event == Event && entry.At >= from && entry.At < until).OrderByDescending(entry => entry.At).ToListAsync(ct);
        return [.. rows.Select(Read)];
    }

    /// <summary>What was done in the name of this person.</summary>
    public async Task<IReadOnlyList<TrailEntry>> OnBehalfOfAsync(Guid person, CancellationToken ct)
    {
        var id = person.ToString();
        return await db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.OnBehalfOf == id).OrderByDescending(entry => entry.At).ToListAsync(ct);
    }

    private static Looked Read(TrailEntry entry) =>
        new(entry.At, entry.Actor, JsonSerializer.Deserialize<LookedAtPeople>(entry.Details)!, Enum.TryParse<LookReason>(entry.Reason, out var why) ? why : LookReason.OwnCaseload);
}
