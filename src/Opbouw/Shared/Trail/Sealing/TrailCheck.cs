using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Trail.Sealing;

/// <summary>What is wrong with the trail.</summary>
/// <param name="Seal">The batch; null when it is about rows without a seal or about the newest seal.</param>
public sealed record TrailFault(long? Seal, string Code, string Dutch);

/// <summary>How a check of the trail ended.</summary>
/// <param name="NewestSeal">Number and fingerprint, to keep on paper: who has it can tell whether the whole chain was replaced.</param>
public sealed record TrailReport(long Rows, long Seals, string? NewestSeal, IReadOnlyList<TrailFault> Faults);

/// <summary>Computes every seal again and finds what was changed, taken away or put in.</summary>
public sealed class TrailCheck(OpbouwDb db, WorkContext work, OrganisationSecrets secrets, LocalTime time)
{
    /// <summary>A command may have taken this long between its time and its commit.</summary>
    private static readonly TimeSpan LongestCommand = TimeSpan.FromHours(1);

    /// <summary>Whether this seal, kept by a witness, still stands in the chain as it was.</summary>
    /// <param name="name">As it was mailed: number, dash, fingerprint.</param>
    public async Task<bool> HoldsAsync(string name, CancellationToken ct) =>
        long.TryParse(name.Split('-')[0], out var number) && await db.Set<TrailSeal>().AsNoTracking().SingleOrDefaultAsync(seal => seal.Number == number, ct) is { } found
        && NewestSeal.NameOf(found.Number, found.Hash) == name;

    public async Task<TrailReport> RunAsync(CancellationToken ct)
    {
        var faults = new List<TrailFault>();
        var newest = await db.Set<NewestSeal>().AsNoTracking().SingleOrDefaultAsync(ct);
        var seals = await db.Set<TrailSeal>().AsNoTracking().OrderBy(seal => seal.Number).ToListAsync(ct);
        var rows = await CheckSealsAsync(seals, faults, ct);
        CheckNewest(newest, seals, faults);
        await CheckLooseRowsAsync(newest, seals, faults, ct);
        rows += await db.Set<TrailEntry>().CountAsync(entry => entry.Seal == null, ct);
        return new TrailReport(rows, seals.Count, newest?.Name, faults);
    }

    private async Task<long> CheckSealsAsync(List<TrailSeal> seals, List<TrailFault> faults, CancellationToken ct)
    {
        var (previous, expected, rows) = (Array.Empty<byte>(), 1L, 0L);
        var lastToGo = Retention.FiveYearsTrail.LastDayToGo(time.Today);
        foreach (var seal in seals)
        {
            if (seal.Number != expected)
                faults.Add(new TrailFault(expected, "seal-missing", $"Zegel {expected} is weg."));
            var batch = await db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.Seal == seal.Number).ToListAsync(ct);
            if (batch.Count < seal.Rows && LocalTime.DayOf(seal.SealedAt) <= lastToGo)
            {
                // Kept long enough, and gone. What comes after still hangs on this seal, and the seal on the one before.
                (previous, expected) = (seal.Hash, seal.Number + 1);
                continue;
            }

            if (batch.Count != seal.Rows)
                faults.Add(new TrailFault(seal.Number, "rows", $"Zegel {seal.Number} hoort bij {seal.Rows} regels, er staan er {batch.Count}."));
            else if (!seal.Fits(batch, previous))
                faults.Add(new TrailFault(seal.Number, "changed", $"Onder zegel {seal.Number} is iets veranderd."));
            if (!work.Organisation.IsDemo && batch.Exists(entry => entry.At < seal.After - LongestCommand))
                faults.Add(new TrailFault(seal.Number, "past", $"Onder zegel {seal.Number} staat een regel die er later tussen is gezet."));
            rows += batch.Count;
            (previous, expected) = (seal.Hash, seal.Number + 1);
        }

        return rows;
    }

    private void CheckNewest(NewestSeal? newest, List<TrailSeal> seals, List<TrailFault> faults)
    {
        var last = seals.LastOrDefault();
        if (newest is null && last is null)
            return;
        if (newest is null)
            faults.Add(new TrailFault(null, "newest-missing", "Het is niet meer te zien welk zegel het laatste was."));
        else if (last is null || last.Number != newest.Number || !last.Hash.AsSpan().SequenceEqual(newest.Hash))
            faults.Add(new TrailFault(newest.Number, "seal-missing", $"Het laatste zegel moet {newest.Number} zijn, en dat is weg of veranderd."));
        else if (!SealTrail.IsSigned(newest, secrets))
            faults.Add(new TrailFault(newest.Number, "signature", "Het laatste zegel is niet door deze installatie gezet, of de sleutels zijn weg."));
    }

    /// <summary>Rows under a seal that is not there, and rows from before the last sealing that have no seal.</summary>
    private async Task CheckLooseRowsAsync(NewestSeal? newest, List<TrailSeal> seals, List<TrailFault> faults, CancellationToken ct)
    {
        var last = seals.LastOrDefault()?.Number ?? 0;
        if (await db.Set<TrailEntry>().AnyAsync(entry => entry.Seal > last || entry.Seal < 1, ct))
            faults.Add(new TrailFault(null, "seal-missing", $"Er zijn regels met een zegel na {last}, en dat zegel is er niet."));
        if (newest is null || work.Organisation.IsDemo)
            return;
        var border = newest.SealedToTheEndAt - LongestCommand;
        if (await db.Set<TrailEntry>().AnyAsync(entry => entry.Seal == null && entry.At < border, ct))
            faults.Add(new TrailFault(null, "past", "Er staat een regel zonder zegel uit een tijd die al verzegeld was."));
    }
}
