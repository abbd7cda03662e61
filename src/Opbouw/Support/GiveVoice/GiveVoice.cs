using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Support.GiveVoice;

/// <summary>A neighbour joins or is in favour. Without an account.</summary>
public sealed record GiveVoice(VoiceId Id, InitiativeId Initiative, VoiceKind Kind, int? Postcode, SealedText? Name, SealedText? Contact) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.give-voice", "Een initiatief steunen zonder account", typeof(VoiceGiven));

    public Guid CommandId => Id.Value;

    /// <summary>Her network in this hour (<see cref="VoiceDoor.CallerAsync"/>); the same form an hour later is the same action.</summary>
    [JsonIgnore]
    public string Caller { get; init; } = "";
}

public sealed class GiveVoiceHandler(OpbouwDb db, VoiceDoor door, SupportCounts counts, OpenTrail trail, LocalTime time) : IHandle<GiveVoice, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(GiveVoice command, CancellationToken ct)
    {
        if (!await db.Set<PublishedSupport>().AnyAsync(row => row.InitiativeId == command.Initiative, ct)) return NothingThere.ForThisActor;
        if (await door.RefuseAsync(command.Initiative, command.Caller, ct) is { } refusal) return refusal;
        var caller = await db.Set<VoiceCaller>().IgnoreQueryFilters().SingleOrDefaultAsync(known => known.Caller == command.Caller, ct);
        if (caller is null) db.Add(caller = new VoiceCaller { Caller = command.Caller, Hour = door.Hour, Voices = 0 });
        caller.Voices++;
        db.Add(new Voice
        {
            Id = command.Id,
            InitiativeId = command.Initiative,
            Kind = command.Kind,
            GivenOn = time.Today,
            Postcode = command.Postcode,
            Name = command.Name,
            Contact = command.Contact,
            SetApartWith = caller.Voices > VoiceCaller.CountAtOnce ? StableId.Of("support.set-apart", command.Initiative.Value, command.Caller) : null,
        });
        await db.SaveChangesAsync(ct);
        await counts.RefreshAsync(command.Initiative, ct);
        trail.Record(new VoiceGiven(command.Id, command.Initiative, command.Kind));
        return default(Nothing);
    }
}
