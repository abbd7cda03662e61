using System.Security.Cryptography;
using System.Text;

namespace Opbouw.Shared.Jobs;

/// <summary>
/// Work that the house does by itself for one organisation. It gets a scope of its own in which the house is the actor: it reads what is
/// to be done and sends ordinary commands, so that each change has its process, its trail and its turn in the write lane.
/// </summary>
/// <remarks>A job may be cut off at any moment and started again elsewhere: give its commands ids that stay the same (<see cref="StableId"/>).</remarks>
public interface IJob
{
    /// <summary>A cheap look, reading only. No work: no lease, no row, nothing written.</summary>
    Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => Task.FromResult(true);

    Task RunAsync(JobTurn turn, CancellationToken ct);
}

/// <summary>One turn of a job.</summary>
/// <param name="Due">The moment this turn is for; the same on every node.</param>
/// <param name="Now">The moment it began.</param>
public sealed record JobTurn(DateTimeOffset Due, DateTimeOffset Now);

/// <summary>An id made from what it is about. A job that does its work again sends the same command again, and the receipt answers.</summary>
public static class StableId
{
    /// <param name="what">The process, for example <c>agenda.remind</c>.</param>
    /// <param name="subject">The record it is done to.</param>
    /// <param name="occasion">Which time, for example the number of the try or the day.</param>
    public static Guid Of(string what, Guid subject, string occasion)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{what}\n{subject}\n{occasion}"));

        // Version 8: made by a rule of our own.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
