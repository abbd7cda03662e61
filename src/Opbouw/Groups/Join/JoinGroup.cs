using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Join;

/// <summary>Somebody wants to join a group. Without an account.</summary>
/// <param name="IsInvited">The group gave her the way in; otherwise she found it on the site and waits until somebody lets her in.</param>
public sealed record JoinGroup(MemberId Id, InitiativeId Initiative, bool IsInvited, string CallName, string? Hello, SealedText? Mail) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.join", "Bij een groep willen horen", typeof(MemberAsked));

    public Guid CommandId => Id.Value;

    /// <summary>For the letter; nothing of it is kept in the receipt.</summary>
    [JsonIgnore]
    public string? To { get; init; }
}

public sealed class JoinGroupHandler(OpbouwDb db, GroupLetters letters, Notifier notifier, OpenTrail trail, LocalTime time) : IHandle<JoinGroup, Nothing>
{
    private static readonly Refusal IsFull = new("groups.full", "Er kunnen nu geen mensen bij. Vraag het aan iemand van de groep, of aan de opbouwwerker.");
    private static readonly Refusal ManyWait = new("groups.many-wait", "Er wachten al veel mensen op antwoord. Probeer het over een paar dagen nog eens.");

    public async Task<Outcome<Nothing>> HandleAsync(JoinGroup command, CancellationToken ct)
    {
        if (await db.Set<Initiative>().IgnoreQueryFilters().SingleOrDefaultAsync(i => i.Id == command.Initiative, ct) is not { } initiative) return NothingThere.ForThisActor;
        if (!command.IsInvited && !(initiative.IsOnSite && initiative.IsOpen)) return NothingThere.ForThisActor;
        var people = db.Set<GroupMember>().IgnoreQueryFilters().Where(member => member.InitiativeId == initiative.Id && member.LeftOn == null);
        if (!await people.AnyAsync(ct)) return NothingThere.ForThisActor;
        if (await people.CountAsync(member => member.AdmittedOn != null, ct) >= GroupLimits.MostPeople) return IsFull;
        if (await people.CountAsync(member => member.AdmittedOn == null || !member.IsTrusted, ct) >= GroupLimits.MostWaiting) return ManyWait;
        var member = new GroupMember
        {
            Id = command.Id,
            InitiativeId = initiative.Id,
            Kind = MemberKind.Member,
            CallName = command.CallName,
            Hello = command.Hello,
            Mail = command.Mail,
            WantsMail = command.Mail is not null,
            AskedOn = time.Today,
            AdmittedOn = command.IsInvited ? time.Today : null,
            SeenOn = time.Today,
        };
        db.Add(member);
        trail.Record(new MemberAsked(member.Id, initiative.Id));
        if (command.To is { } to) await letters.WelcomeAsync(member, initiative.Title, to, ct);
        if (!command.IsInvited) await notifier.TellAsync(initiative.WorkerId, member.Id.Value, "Iemand wil meedoen met een initiatief", $"/mijn-initiatieven/{initiative.Id}/groep", ct);
        return default(Nothing);
    }
}
