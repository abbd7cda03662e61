using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Keeping;

/// <summary>A record with a name in it, and the sentences.</summary>
public sealed record RecordFound(Guid Record, string Dutch, DateOnly? On, IReadOnlyList<TextFound> Sentences);

/// <summary>Finds names in everything people wrote, and strikes them: first on the list that outlives a copy, then in the texts. A crash between the two is mended at night.</summary>
public sealed class Striker(OpbouwDb db, WorkContext work, LookUpHash hashes, StruckList list, DatabaseOpener opener, Send<StrikeOut, int> send)
{
    /// <summary>Who finds more than this has a word and not a name.</summary>
    public const int MostRecords = 100;

    public async Task<(IReadOnlyList<RecordFound> Records, bool IsMore)> FindAsync(NameSearch names, CancellationToken ct)
    {
        var found = new List<TextFound>();
        var records = new HashSet<Guid>();
        foreach (var table in FreeTexts.All)
            await foreach (var one in table.FindAsync(db, names.Seek, record: null).WithCancellation(ct))
            {
                if (records.Count >= MostRecords && !records.Contains(one.Record))
                    return (Group(found), true);
                records.Add(one.Record);
                found.Add(one);
            }

        return (Group(found), false);
    }

    /// <returns>In how many places something was struck.</returns>
    public async Task<Outcome<int>> StrikeAsync(Guid commandId, Guid record, NameSearch names, CancellationToken ct)
    {
        var words = new HashSet<string>();
        foreach (var table in FreeTexts.All)
            await foreach (var one in table.FindAsync(db, names.Seek, record).WithCancellation(ct))
                words.UnionWith(one.Words);
        // Nothing stands there any more: never did, or this is the same form once more.
        if (words.Count == 0)
            return await db.Set<StruckOut>().Where(struck => struck.Id == commandId).Select(struck => struck.Places).FirstOrDefaultAsync(ct);
        var struck = await hashes.OfWordsAsync(record, words, ct);
        await list.AddAsync(struck, ct);
        var outcome = await send.RunAsync(new StrikeOut(commandId, record, struck), ct);
        await opener.ForgetDeletedAsync(work.Organisation, ct);
        return outcome;
    }

    /// <summary>An old copy may have been put back: what was struck is struck again.</summary>
    public async Task<int> StrikeAgainAsync(string occasion, CancellationToken ct)
    {
        var again = 0;
        foreach (var record in (await list.AllAsync(ct)).GroupBy(words => words.Record))
        {
            var seek = await hashes.SeekerAsync([.. record], ct);
            if (await StandsAsync(record.Key, seek, ct))
                again += await send.RunAsync(new StrikeOut(StableId.Of(StrikeOut.Process.Code, record.Key, occasion), record.Key, [.. record]), ct) is Outcome<int>.Done done ? done.Value : 0;
        }

        if (again > 0)
            await opener.ForgetDeletedAsync(work.Organisation, ct);
        return again;
    }

    private async Task<bool> StandsAsync(Guid record, Seeker seek, CancellationToken ct)
    {
        foreach (var table in FreeTexts.All)
            await foreach (var _ in table.FindAsync(db, seek, record).WithCancellation(ct))
                return true;
        return false;
    }

    private static List<RecordFound> Group(IEnumerable<TextFound> found) =>
        [.. found.GroupBy(one => one.Record).Select(one => new RecordFound(one.Key, one.First().Dutch, one.Max(each => each.On), [.. one])).OrderByDescending(one => one.On)];
}

/// <summary>Each night, and right after a copy was put back.</summary>
public sealed class StrikeAgain(Striker striker) : IJob
{
    public Task RunAsync(JobTurn turn, CancellationToken ct) => striker.StrikeAgainAsync(turn.Due.ToString("O", System.Globalization.CultureInfo.InvariantCulture), ct);
}
