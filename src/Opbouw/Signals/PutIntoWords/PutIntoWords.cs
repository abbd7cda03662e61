using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Signals.PutIntoWords;

/// <summary>A first or new version of the question of a bundle. Reactions to the version before stay with that version.</summary>
public sealed record PutIntoWords(Guid CommandId, BundleId Bundle, string Words) : ICommand<BundleId>
{
    public static ProcessKind Process { get; } = new("signals.put-into-words", "De vraag van een bundel opschrijven", typeof(BundlePutIntoWords));
}

public sealed class PutIntoWordsHandler(OpbouwDb db, WorkContext work, OpenTrail trail, TimeProvider time) : IHandle<PutIntoWords, BundleId>
{
    public async Task<Outcome<BundleId>> HandleAsync(PutIntoWords command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Bundle)) return NothingThere.ForThisActor;
        if (await db.Set<Bundle>().Include(b => b.Wordings).SingleOrDefaultAsync(b => b.Id == command.Bundle, ct) is not { } bundle)
            return NothingThere.ForThisActor;
        if (bundle.PutIntoWords(command.Words, work.Actor, time.GetUtcNow()) is { } refusal) return refusal;
        trail.Record(new BundlePutIntoWords(bundle.Id, bundle.Newest!.Version));
        return bundle.Id;
    }
}
