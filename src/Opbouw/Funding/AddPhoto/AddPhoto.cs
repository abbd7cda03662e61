using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.AddPhoto;

/// <summary>The group shows what came of the money.</summary>
/// <param name="Fingerprint">Of the photo: the same photo sent twice is the same action.</param>
public sealed record AddPhoto(ReportPhotoId Id, MemberId Me, string Sentence, string Fingerprint) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.add-photo", "Een foto bij een verantwoording zetten", typeof(AccountChanged));

    public Guid CommandId => Id.Value;

    [JsonIgnore]
    public byte[] Jpeg { get; init; } = [];
}

public sealed class AddPhotoHandler(OpbouwDb db, GroupDoor door, OpenTrail trail, LocalTime time) : IHandle<AddPhoto, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(AddPhoto command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit) return NothingThere.ForThisActor;
        if (await db.Set<ReportPhoto>().IgnoreQueryFilters().CountAsync(photo => photo.InitiativeId == visit.Initiative.Id, ct) >= ReportPhoto.Most) return FundingRefusals.TooManyPhotos;
        db.Add(new ReportPhoto { Id = command.Id, InitiativeId = visit.Initiative.Id, Sentence = command.Sentence, Picture = command.Jpeg, AddedOn = time.Today });
        trail.Record(new AccountChanged(visit.Initiative.Id));
        return default(Nothing);
    }
}
