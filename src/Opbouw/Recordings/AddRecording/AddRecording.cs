using System.Text.Json.Serialization;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Recordings.AddRecording;

/// <summary>Somebody keeps what she spoke in or photographed.</summary>
/// <param name="Fingerprint">Of the closed bytes: the same recording sent twice is the same action.</param>
public sealed record AddRecording(RecordingId Id, RecordingForm Form, TeamId Team, AreaId Area, FindSpotId? Spot, string Fingerprint) : ICommand<RecordingId>
{
    public static ProcessKind Process { get; } = new("recordings.add", "Iets inspreken of een foto maken", typeof(RecordingMade));

    public Guid CommandId => Id.Value;

    [JsonIgnore]
    public byte[] Closed { get; init; } = [];
}

public sealed class AddRecordingHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<AddRecording, RecordingId>
{
    public Task<Outcome<RecordingId>> HandleAsync(AddRecording command, CancellationToken ct)
    {
        if (!work.Actor.May(RecordingRights.Keep) || !work.Actor.Teams.Contains(command.Team))
            return Task.FromResult<Outcome<RecordingId>>(NothingThere.ForThisActor);
        db.Add(new Recording
        {
            Id = command.Id,
            HolderId = work.Actor.Account,
            TeamId = command.Team,
            AreaId = command.Area,
            FindSpotId = command.Spot,
            Form = command.Form,
            MadeAt = time.Now,
        });
        db.Add(new RecordingContent { RecordingId = command.Id, Closed = command.Closed });
        trail.Record(new RecordingMade(command.Id));
        return Task.FromResult<Outcome<RecordingId>>(command.Id);
    }
}
