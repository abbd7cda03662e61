using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.AcceptInvite;

/// <summary>
/// Somebody chooses a password by the link. The earlier password and open sessions no longer count. The telephone does: otherwise one
/// person with an invitation could do what <see cref="LostPhone"/> asks two for.
/// </summary>
/// <param name="PasswordHash">Made outside the write lane, and never part of the receipt.</param>
public sealed record AcceptInvite(Guid CommandId, [property: JsonIgnore] string CodeHash, [property: JsonIgnore] string PasswordHash, [property: JsonIgnore] DeviceAtHand Device)
    : ICommand<AcceptedInvite>
{
    public static ProcessKind Process { get; } = new("people.accept-invite", "Een wachtwoord kiezen met een uitnodiging", [typeof(InviteAccepted), typeof(SessionEnded), .. WholeSessions.Events]);
}

public sealed record AcceptedInvite(bool IsComplete)
{
    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? Key { get; init; }
}

public sealed class AcceptInviteHandler(OpbouwDb db, OpenTrail trail, WholeSessions sessions, TimeProvider time) : IHandle<AcceptInvite, AcceptedInvite>
{
    public async Task<Outcome<AcceptedInvite>> HandleAsync(AcceptInvite command, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var invite = await db.Set<Invite>().SingleOrDefaultAsync(open => open.CodeHash == command.CodeHash && open.UsedAt == null && open.EndsAt > now, ct);
        var account = invite is null ? null : await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == invite.AccountId.Value && known.EndedAt == null, ct);
        if (invite is null || account is null)
            return NothingThere.ForThisActor;

        invite.UsedAt = now;
        await sessions.EndAsync(account.AccountId, _ => true, ct);
        account.PasswordHash = command.PasswordHash;
        account.EmailConfirmed = true;
        trail.Record(new InviteAccepted(account.AccountId, invite.Id));

        var (key, isComplete) = await sessions.AdmitAsync(account, command.Device, ct);
        return new AcceptedInvite(isComplete) { Key = key };
    }
}
