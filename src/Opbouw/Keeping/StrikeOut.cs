using Opbouw.People;
using Opbouw.Residents;
using Opbouw.Shared.Acting;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Keeping;

/// <summary>Words were taken out of a record, with its older versions.</summary>
public sealed record WordsStruckOut(Guid Record, StruckBy By, int Places) : DomainEvent
{
    public override Guid Subject => Record;
}

/// <summary>Strike words in one record and in everything that belongs to it. Knows the words by their hash only, so that no receipt and no trail can tell them.</summary>
public sealed record StrikeOut(Guid CommandId, Guid Record, IReadOnlyList<StruckWords> Words) : ICommand<int>
{
    public static ProcessKind Process { get; } = new("keeping.strike-out", "Woorden doorstrepen", typeof(WordsStruckOut));
}

public sealed class StrikeOutHandler(OpbouwDb db, WorkContext work, OwnRecords own, LookUpHash hashes, OpenTrail trail, TimeProvider time) : IHandle<StrikeOut, int>
{
    public async Task<Outcome<int>> HandleAsync(StrikeOut command, CancellationToken ct)
    {
        if (await ByAsync(command.Record, ct) is not { } by)
            return NothingThere.ForThisActor;
        var seek = await hashes.SeekerAsync(command.Words, ct);
        var places = 0;
        foreach (var table in FreeTexts.All)
            places += await table.StrikeAsync(db, command.Record, seek, ct);
        if (places == 0)
            return 0;
        db.Add(new StruckOut { Id = command.CommandId, Record = command.Record, At = time.GetUtcNow(), By = by, Places = places });
        trail.Record(new WordsStruckOut(command.Record, by, places));
        return places;
    }

    private async Task<StruckBy?> ByAsync(Guid record, CancellationToken ct) => db.IsHouse ? StruckBy.House
        : await own.FindAsync(record, ct) is not null ? StruckBy.Author
        : work.Actor.May(ResidentRights.Protect) ? StruckBy.PrivacyOfficer : null;
}

/// <summary>What somebody wrote herself, of every kind that shows who sees it.</summary>
public sealed class OwnRecords(OpbouwDb db, WorkContext work, IEnumerable<IVisibleRecord> kinds)
{
    /// <summary>Null when it is not hers.</summary>
    public async Task<IVisibleRecord?> FindAsync(Guid record, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.Staff)
            return null;
        foreach (var kind in kinds)
            if (kind.Permissions.Any(work.Actor.Permissions.Contains) && await kind.IsWrittenByMeAsync(db, record, ct))
                return kind;
        return null;
    }
}
