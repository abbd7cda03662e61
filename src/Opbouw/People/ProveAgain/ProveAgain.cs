using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.ProveAgain;

/// <summary>Somebody who is logged in proves once more who she is: the password was right, the code comes with it.</summary>
/// <param name="TurnKey">The tries that are forgotten now.</param>
public sealed record ProveAgain(Guid CommandId, SessionId SessionId, [property: JsonIgnore] string Code, [property: JsonIgnore] string TurnKey) : ICommand<ProofAnswer>
{
    public static ProcessKind Process { get; } = new(
        "people.prove-again", "Nog een keer laten zien wie u bent", typeof(ProvedAgain), typeof(SecondFactorConfirmed), typeof(SecondFactorRefused));
}

/// <summary>The same with a passkey, which is both factors.</summary>
public sealed record ProveAgainWithPasskey(Guid CommandId, SessionId SessionId, [property: JsonIgnore] UserPasskeyInfo Used) : ICommand<ProofAnswer>
{
    public static ProcessKind Process { get; } = new("people.prove-again-with-passkey", "Met een passkey nog een keer laten zien wie u bent", typeof(ProvedAgain));
}

public sealed record ProofAnswer(CodeAnswer? Code)
{
    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? Key { get; init; }
}

public sealed class ProveAgainHandler(OpbouwDb db, WorkContext work, OpenTrail trail, CodeCheck codes, UsedPasskeys passkeys, TimeProvider time)
    : IHandle<ProveAgain, ProofAnswer>, IHandle<ProveAgainWithPasskey, ProofAnswer>
{
    public async Task<Outcome<ProofAnswer>> HandleAsync(ProveAgain command, CancellationToken ct)
    {
        if (await FindAsync(command.SessionId, ct) is not { } session)
            return NothingThere.ForThisActor;
        var code = await codes.CheckAsync(work.Actor.Account, command.Code, ct);
        if (code is { IsRight: false })
            return new ProofAnswer(code);
        // Without a telephone set up there is no code to ask for; whoever must have one, set it up at the first log-in.
        await db.Set<LogInTurn>().Where(turn => turn.Key == command.TurnKey).ExecuteDeleteAsync(ct);
        return new ProofAnswer(code) { Key = Prove(session) };
    }

    public async Task<Outcome<ProofAnswer>> HandleAsync(ProveAgainWithPasskey command, CancellationToken ct)
    {
        if (await FindAsync(command.SessionId, ct) is not { } session || !await passkeys.NoteAsync(work.Actor.Account, command.Used, ct))
            return NothingThere.ForThisActor;
        return new ProofAnswer(null) { Key = Prove(session) };
    }

    private string Prove(Session session)
    {
        var key = SecretCode.New();
        session.Prove(key, time.GetUtcNow());
        trail.Record(new ProvedAgain(session.Id, work.Actor.Account));
        return key;
    }

    private Task<Session?> FindAsync(SessionId id, CancellationToken ct) =>
        db.Set<Session>().SingleOrDefaultAsync(session => session.Id == id && session.IsComplete && session.AccountId == work.Actor.Account.Value, ct);
}
