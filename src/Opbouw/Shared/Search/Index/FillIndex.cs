using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Search.Index;

/// <summary>Takes the records that were there before the index into it, once for each version of a kind.</summary>
public sealed class FillIndex(OpbouwDb db, Send<FillKind, Nothing> fill) : IJob
{
    private const int AtATime = 500;

    public async Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => (await EmptyAsync(ct)).Count > 0;

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        foreach (var kind in await EmptyAsync(ct))
        {
            var records = await kind.ListAsync(db, ct);
            foreach (var some in records.Chunk(AtATime))
                await fill.RunAsync(new FillKind(turn.Due, kind.Code, kind.Version, some, IsLast: false), ct);
            await fill.RunAsync(new FillKind(turn.Due, kind.Code, kind.Version, [], IsLast: true), ct);
        }
    }

    private async Task<List<SearchKind>> EmptyAsync(CancellationToken ct)
    {
        var filled = await db.Set<FilledKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Kind, kind => kind.Version, ct);
        return [.. House.SearchKinds.Where(kind => filled.GetValueOrDefault(kind.Code) != kind.Version)];
    }
}

/// <summary>Take some records of one kind into the index.</summary>
/// <param name="IsLast">All records of this kind are in now.</param>
public sealed record FillKind(DateTimeOffset Due, string Kind, int Version, IReadOnlyList<Guid> Records, bool IsLast) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("search.fill-kind", "Het zoeken bijwerken met wat er al was", typeof(SearchFilled));

    public Guid CommandId => StableId.Of(Process.Code, Guid.Empty, $"{Due:O}/{Kind}/{Version}/{string.Join(',', Records)}");
}

/// <summary>Records that were there already can be found now.</summary>
public sealed record SearchFilled(string Kind, int Records) : DomainEvent
{
    public override Guid Subject => Guid.Empty;
}

public sealed class FillKindHandler(OpbouwDb db, OpenTrail trail) : IHandle<FillKind, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(FillKind command, CancellationToken ct)
    {
        if (!db.IsHouse || House.SearchKinds.SingleOrDefault(each => each.Code == command.Kind) is not { } kind)
            return NothingThere.ForThisActor;
        await SearchIndex.FollowAsync(db, kind, command.Records, ct);
        if (command.IsLast)
        {
            if (await db.Set<FilledKind>().FindAsync([kind.Code], ct) is { } filled)
                filled.Version = command.Version;
            else
                db.Add(new FilledKind { Kind = kind.Code, Version = command.Version });
        }

        trail.Record(new SearchFilled(kind.Code, command.Records.Count));
        return default(Nothing);
    }
}
