using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Support.GroupSupport;

/// <summary>Voices that came too fast from one network: they count after all, or go, all of them together.</summary>
public sealed record LookAtVoices(Guid CommandId, MemberId By, Guid Together, bool Count) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.look-at-voices", "Beslissen over stemmen die apart staan", typeof(VoicesLookedAt));
}

public sealed class LookAtVoicesHandler(OpbouwDb db, GroupDoor door, SupportCounts counts, OpenTrail trail) : IHandle<LookAtVoices, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(LookAtVoices command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { MayDecide: true } visit) return NothingThere.ForThisActor;
        var initiative = visit.Initiative.Id;
        var voices = await db.Set<Voice>().IgnoreQueryFilters().Where(voice => voice.InitiativeId == initiative && voice.SetApartWith == command.Together).ToListAsync(ct);
        if (voices.Count == 0) return NothingThere.ForThisActor;
        if (command.Count) voices.ForEach(voice => voice.SetApartWith = null);
        else db.RemoveRange(voices);
        await db.SaveChangesAsync(ct);
        await counts.RefreshAsync(initiative, ct);
        trail.Record(new VoicesLookedAt(initiative, voices.Count, command.Count));
        return default(Nothing);
    }
}
