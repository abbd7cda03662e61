using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

/// <summary>Tries of one e-mail address from one network address. Another place has tries of its own, so nobody can lock out a colleague.</summary>
public sealed class LogInTurn
{
    /// <summary>Hash of e-mail and network address together.</summary>
    public required string Key { get; init; }

    public required int Tries { get; set; }

    public required DateTimeOffset LastAt { get; set; }
}

/// <summary>
/// Hands out turns to try a password. A turn is taken before the password is looked at, so that a hundred tries at the same moment are
/// still five; the same for e-mail addresses that do not exist.
/// </summary>
public sealed class LogInTurns(WriteLanes lanes, WorkContext work, TimeProvider time)
{
    public const int Most = 5;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <returns>false: too many tries, come back after <see cref="Rest"/>.</returns>
    public Task<bool> TakeAsync(string email, IPAddress? from, CancellationToken ct) => TakeAsync(email, from, Most, ct);

    /// <param name="what">What is tried: an address, or a way to come in that all of a network share.</param>
    public Task<bool> TakeAsync(string what, IPAddress? from, int most, CancellationToken ct)
    {
        var key = KeyOf(what, from);
        return lanes.RunAsync(work.Organisation, work.Actor, (services, token) => TakeAsync(services.GetRequiredService<OpbouwDb>(), key, most, token), _ => true, ct);
    }

    /// <summary>The same network: an IPv6 connection has 2^64 addresses of its own.</summary>
    public static string KeyOf(string email, IPAddress? from)
    {
        var network = from switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => from.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
            _ => from.ToString(),
        };
        return SecretCode.Hash($"{email.Trim().ToUpperInvariant()} {network}");
    }

    private async Task<bool> TakeAsync(OpbouwDb db, string key, int most, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var stale = now - Rest;
        await db.Set<LogInTurn>().Where(turn => turn.LastAt < stale).ExecuteDeleteAsync(ct);
        var turn = await db.Set<LogInTurn>().SingleOrDefaultAsync(turn => turn.Key == key, ct);
        if (turn?.Tries >= most)
            return false;
        if (turn is null)
            db.Add(turn = new LogInTurn { Key = key, Tries = 0, LastAt = now });
        turn.Tries++;
        turn.LastAt = now;
        await db.SaveChangesAsync(ct);
        return true;
    }
}
