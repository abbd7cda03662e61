using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Support;

/// <summary>The keys of these voices are gone; now what was closed with them. How many there were stays.</summary>
public sealed record ForgetVoiceNames(InitiativeId Initiative, DateOnly On, IReadOnlyList<VoiceId> Voices) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.forget-names", "Namen wissen van wie een initiatief steunde", typeof(VoiceNamesForgotten));

    public Guid CommandId => StableId.Of(Process.Code, Initiative.Value, $"{On:yyyy-MM-dd} {Voices[0]}");
}

public sealed class ForgetVoiceNamesHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ForgetVoiceNames, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ForgetVoiceNames command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House) return NothingThere.ForThisActor;
        foreach (var voice in await db.Set<Voice>().IgnoreQueryFilters().Where(voice => command.Voices.Contains(voice.Id)).ToListAsync(ct))
            voice.ForgetWho();
        trail.Record(new VoiceNamesForgotten(command.Initiative));
        return default(Nothing);
    }
}

/// <summary>
/// Each night: names of who supported an initiative whose page was closed a month ago, or that were given more than a year ago. First the keys, after
/// which nobody reads them, then the rows; what came back with an old copy goes too.
/// </summary>
public sealed class ForgetVoices(OpbouwDb db, DataKeys keys, Send<ForgetVoiceNames, Nothing> forget, LocalTime time) : IJob
{
    public const string Code = "support.forget-voices";

    private const int AtOnce = 200;

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var (today, destroyed) = (time.Today, await keys.DestroyedAsync(ct));
        var (closedBefore, givenBefore) = (today.AddDays(-Voice.NamesKept), today.AddYears(-1));
        var named = await db.Set<Voice>().IgnoreQueryFilters().AsNoTracking().Where(voice => voice.Name != null || voice.Contact != null).Select(voice => new { voice.Id, voice.InitiativeId, voice.GivenOn }).ToListAsync(ct);
        var over = (await db.Set<SupportDrive>().IgnoreQueryFilters().Where(drive => drive.ClosedOn != null && drive.ClosedOn <= closedBefore).Select(drive => drive.InitiativeId).ToListAsync(ct)).ToHashSet();
        foreach (var initiative in named.Where(voice => over.Contains(voice.InitiativeId) || voice.GivenOn < givenBefore || destroyed.Contains(voice.Id.Value)).GroupBy(voice => voice.InitiativeId))
        {
            foreach (var voices in initiative.Select(voice => voice.Id).Chunk(AtOnce))
            {
                foreach (var voice in voices.Where(voice => !destroyed.Contains(voice.Value)))
                    await keys.DestroyAsync(voice.Value, ct);
                await forget.RunAsync(new ForgetVoiceNames(initiative.Key, today, voices), ct);
            }
        }
    }
}
