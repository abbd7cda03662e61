using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;

namespace Opbouw.Imports;

/// <summary>
/// Goes on with a file where it stands: looking at rows, reading them in, or taking them back, some at a time. Each step says where it begins,
/// so that two who go on at once, or one who was cut off, do no step twice.
/// </summary>
public sealed class ImportWork(OpbouwDb db, ImportKinds kinds, ImportRows stored, Send<TryRows, Nothing> tryOut, Send<ReadRows, Nothing> read, Send<UndoRows, Nothing> undo)
{
    public const int AtATime = 100;

    /// <summary>A small file is done before the next page is there; a job does the rest of a large one.</summary>
    public const int InARequest = 500;

    /// <returns>Why it stops, when nothing can be kept now.</returns>
    public async Task<Refusal?> GoOnAsync(ImportId id, int most, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { IsBusy: true } import || kinds.Find(import.Kind) is not { } kind)
            return null;
        var last = import.Stage == ImportStage.Undoing ? await TakeBackAsync(import, most, ct) : await GoThroughAsync(import, kind, most, ct);
        return last is Outcome<Nothing>.Refused { Refusal: var refusal } && StorageTrouble.Is(refusal) ? refusal : null;
    }

    private Task<Import?> FindAsync(ImportId id, CancellationToken ct) => db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, ct);

    /// <returns>How the last step ended. One that was not done was done by another, or cannot be done now.</returns>
    private async Task<Outcome<Nothing>?> GoThroughAsync(Import import, IImportKind kind, int most, CancellationToken ct)
    {
        Outcome<Nothing>? last = null;
        var (seen, at, end) = (new SeenInFile(), 0, (long)import.Passed + most);
        foreach (var rows in ImportRows.Matched(await stored.OfAsync(import.Id, ct), ColumnMatch.Read(import.Matching)).Chunk(import.Stage == ImportStage.Reading && kind.IsWhole ? import.Rows : AtATime))
        {
            if (at >= end || last is { IsDone: false })
                return last;
            var isNew = at >= import.Passed;
            // Also what was looked at before: the rows below are held against it.
            var looked = import.Stage == ImportStage.Trying ? await kind.CheckAsync(rows, seen, ct) : [];
            if (isNew)
                last = import.Stage == ImportStage.Trying ? await tryOut.RunAsync(FoundIn(import, at, looked), ct) : await read.RunAsync(new ReadRows(import.Id, at, rows), ct);
            at += rows.Length;
        }

        return last;
    }

    private static TryRows FoundIn(Import import, int after, IReadOnlyList<CheckedRow> looked) => new(
        import.Id, import.Round, after,
        new TrialCounts(looked.Count, looked.Count(row => row.IsGood), looked.Count(row => row.IsDoubtful), looked.Count(row => row.IsKnown), looked.Count(row => row.IsWrong)),
        [.. looked.SelectMany(row => row.Notes)]);

    private async Task<Outcome<Nothing>?> TakeBackAsync(Import import, int most, CancellationToken ct)
    {
        Outcome<Nothing>? last = null;
        for (var at = import.Passed; at < import.Made && at < (long)import.Passed + most && last is not { IsDone: false }; at += AtATime)
            last = await undo.RunAsync(new UndoRows(import.Id, at, AtATime), ct);
        return last;
    }
}
