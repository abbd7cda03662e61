using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Recordings.SayIt;

/// <summary>A visitor says something on the site, in words or aloud. A worker of the area reads or hears it; nobody else does.</summary>
/// <param name="CodeHash">Of the code that the visitor is given to follow it, as hexadecimal digits.</param>
/// <param name="Fingerprint">Of the closed sound; empty without.</param>
public sealed record SayIt(RecordingId Id, RecordingForm Form, AreaId Area, SignalKind? Kind, SealedText? Words, string CodeHash, string Fingerprint) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("recordings.say-it", "Op de site iets zeggen", typeof(RecordingMade));

    public Guid CommandId => Id.Value;

    [JsonIgnore]
    public byte[] Closed { get; init; } = [];
}

public sealed class SayItHandler(OpbouwDb db, OrganisationAreas areas, WorkersOfPlace workers, Notifier notifier, OpenTrail trail, LocalTime time) : IHandle<SayIt, Nothing>
{
    /// <summary>So many wait at one worker at most: more nobody can read, and a machine stops here.</summary>
    public const int MostWaiting = 60;

    private static readonly Refusal Nobody = new("say.nobody-there", "In deze wijk werkt nu niemand van ons. Kies een wijk ernaast.", "Area");
    private static readonly Refusal TooMany = new("say.too-many", "Er liggen nu te veel berichten. Probeer het morgen, of bel ons.", "Words");

    public async Task<Outcome<Nothing>> HandleAsync(SayIt command, CancellationToken ct)
    {
        if ((await areas.TreeAsync(ct)).Find(command.Area) is not { } area)
            return NothingThere.ForThisActor;
        if (await workers.WhoReadsAsync(area, ct) is not { } reader)
            return Nobody;
        if (await db.Set<Recording>().IgnoreQueryFilters().CountAsync(r => r.HolderId == reader.Account && r.CodeHash != null && r.WrittenOutAt == null, ct) >= MostWaiting)
            return TooMany;
        var recording = new Recording
        {
            Id = command.Id,
            HolderId = reader.Account,
            TeamId = reader.Team,
            AreaId = area.Id,
            Form = command.Form,
            MadeAt = time.Now,
            Words = command.Words,
            Kind = command.Kind,
            CodeHash = Convert.FromHexString(command.CodeHash),
        };
        db.Add(recording);
        if (command.Closed.Length > 0)
            db.Add(new RecordingContent { RecordingId = recording.Id, Closed = command.Closed });
        trail.Record(new RecordingMade(recording.Id));
        await notifier.TellAsync(reader.Account, recording.Id.Value, $"Er is een bericht op de site over {area.Name}", $"/opnames/{recording.Id.Value}", ct);
        return default(Nothing);
    }
}
