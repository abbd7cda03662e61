using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Trail.Sealing;

/// <summary>
/// Seals rows of the trail in batches, after they were saved: who writes never waits for a seal. It records nothing in the trail itself,
/// or there would always be one more row to seal.
/// </summary>
public sealed class SealTrail(OpbouwDb db, WriteLanes lanes, WorkContext work, TimeProvider time) : IJob
{
    public const int Batch = 500;
    private const string Purpose = "trail-seal";

    public Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => db.Set<TrailEntry>().AnyAsync(entry => entry.Seal == null, ct);

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        while (await lanes.RunAsync(work.Organisation, Actor.House, SealBatchAsync, _ => true, ct))
        {
        }
    }

    public static bool IsSigned(NewestSeal newest, OrganisationSecrets secrets) => secrets.Unseal(Purpose, newest.Signature) == newest.TextToSign;

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> SealBatchAsync(IServiceProvider services, CancellationToken ct)
    {
        var lane = services.GetRequiredService<OpbouwDb>();
        var batch = await lane.Set<TrailEntry>().Where(entry => entry.Seal == null).OrderBy(entry => entry.Id).Take(Batch).ToListAsync(ct);
        if (batch.Count == 0)
            return false;
        var newest = await lane.Set<NewestSeal>().SingleOrDefaultAsync(ct);
        if (newest is null)
            lane.Add(newest = new NewestSeal());

        // PostgreSQL keeps microseconds; what is hashed must be what is read back.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var seal = TrailSeal.Over(batch, newest.Number + 1, newest.Hash, newest.SealedToTheEndAt, now);
        lane.Add(seal);
        foreach (var entry in batch)
            entry.Seal = seal.Number;
        (newest.Number, newest.Hash) = (seal.Number, seal.Hash);
        if (batch.Count < Batch)
            newest.SealedToTheEndAt = now;
        newest.Signature = services.GetRequiredService<OrganisationSecrets>().Seal(Purpose, newest.TextToSign);
        await lane.SaveChangesAsync(ct);
        return batch.Count == Batch;
    }
}
