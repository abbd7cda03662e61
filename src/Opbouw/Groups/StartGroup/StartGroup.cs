using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.StartGroup;

/// <summary>The worker gives an initiative a page of its own, and hands it to the first who carries it.</summary>
public sealed record StartGroup(MemberId First, InitiativeId Initiative, string CallName, SealedText? Mail) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.start", "Een groep een eigen pagina geven", typeof(GroupStarted));

    public Guid CommandId => First.Value;

    /// <summary>For the letter; nothing of it is kept in the receipt.</summary>
    [JsonIgnore]
    public string? To { get; init; }
}

public sealed class StartGroupHandler(OpbouwDb db, MyInitiatives mine, InitiativeFace face, GroupLetters letters, OpenTrail trail, LocalTime time) : IHandle<StartGroup, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(StartGroup command, CancellationToken ct)
    {
        if (await mine.FindAsync(command.Initiative, ct) is not { } initiative)
            return NothingThere.ForThisActor;
        if (!await db.Set<GroupMember>().IgnoreQueryFilters().AnyAsync(member => member.InitiativeId == initiative.Id && member.Kind == MemberKind.Companion, ct))
            db.Add(Somebody(MemberId.New(), MemberKind.Companion, initiative, "De opbouwwerker"));
        var first = Somebody(command.First, MemberKind.Initiator, initiative, command.CallName);
        first.Mail = command.Mail;
        first.WantsMail = command.Mail is not null;
        db.Add(first);
        (initiative.HasGroup, initiative.TouchedOn) = (true, time.Today);
        await face.RefreshAsync(initiative, time.Today, ct);
        trail.Record(new GroupStarted(initiative.Id));
        if (command.To is { } to)
            await letters.WelcomeAsync(first, initiative.Title, to, ct);
        return default(Nothing);
    }

    private GroupMember Somebody(MemberId id, MemberKind kind, Initiative initiative, string name) => new()
    {
        Id = id,
        InitiativeId = initiative.Id,
        Kind = kind,
        CallName = name,
        AskedOn = time.Today,
        AdmittedOn = time.Today,
        SeenOn = time.Today,
        IsTrusted = true,
    };
}
