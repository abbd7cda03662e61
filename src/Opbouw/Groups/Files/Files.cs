using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Files;

/// <param name="Fingerprint">Of the bytes: the same id with other bytes is another action.</param>
public sealed record AddFile(FileId Id, MemberId By, string Title, bool IsPicture, string Fingerprint) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.add-file", "In een groep een foto of papier bewaren", typeof(GroupWorked));

    public Guid CommandId => Id.Value;

    [System.Text.Json.Serialization.JsonIgnore]
    public byte[] Content { get; init; } = [];
}

public sealed record TakeAwayFile(Guid CommandId, MemberId By, FileId File) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.take-away-file", "In een groep een foto of papier weghalen", typeof(GroupWorked));
}

public sealed class FileHandlers(GroupDoor door, OpbouwDb db, GroupTrail trail, LocalTime time) : IHandle<AddFile, Nothing>, IHandle<TakeAwayFile, Nothing>
{
    private static readonly Refusal TooMany = new("groups.too-many-files", $"Jullie bewaren al {GroupFile.Most} foto's en papieren. Haal er eerst een weg.", "File");
    private static readonly Refusal FirstWords = new("groups.words-first", "Zeg eerst iets bij de berichten. Als iemand dat las, kun je ook foto's bewaren.", "File");

    public async Task<Outcome<Nothing>> HandleAsync(AddFile command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        if (!visit.Me.IsTrusted) return FirstWords;
        if (await db.Set<GroupFile>().IgnoreQueryFilters().CountAsync(file => file.InitiativeId == visit.Initiative.Id, ct) >= GroupFile.Most) return TooMany;
        db.Add(new GroupFile { Id = command.Id, InitiativeId = visit.Initiative.Id, MemberId = visit.Me.Id, Title = command.Title, IsPicture = command.IsPicture, Content = command.Content, At = time.Now });
        return trail.Note(visit, GroupAct.FileAdded);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TakeAwayFile command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        if (await db.Set<GroupFile>().IgnoreQueryFilters().SingleOrDefaultAsync(file => file.Id == command.File && file.InitiativeId == visit.Initiative.Id, ct) is not { } file || !(visit.MayDecide || file.MemberId == visit.Me.Id)) return NothingThere.ForThisActor;
        db.Remove(file);
        return trail.Note(visit, GroupAct.FileTakenAway);
    }
}
