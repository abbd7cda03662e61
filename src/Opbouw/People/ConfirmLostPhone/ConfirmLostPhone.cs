using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.ConfirmLostPhone;

/// <summary>The second person says how she knows who it is; from then on the old telephone does not count.</summary>
[AsksAgain]
public sealed record ConfirmLostPhone(Guid CommandId, LostPhoneId Id, IdentityCheck Check) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.confirm-lost-phone", "Als tweede een telefoon losmaken", typeof(SecondFactorCleared), typeof(LostPhoneEnded), typeof(SessionEnded));

    public string Reason => Check.ToString();
}

/// <summary>Somebody who may help says that it is not right. Nothing changes for the person.</summary>
public sealed record RefuseLostPhone(Guid CommandId, LostPhoneId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.refuse-lost-phone", "Een vraag om hulp zonder telefoon stoppen", typeof(LostPhoneEnded));
}

/// <summary>Nobody confirmed it within a day.</summary>
public sealed record EndLostPhone(LostPhoneId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.end-lost-phone", "Een vraag om hulp zonder telefoon laten aflopen", typeof(LostPhoneEnded));

    public Guid CommandId => StableId.Of(Process.Code, Id.Value, "");
}

/// <summary>On the server, for an organisation where no two people are left to do it.</summary>
public sealed record ClearOnServer(Guid CommandId, AccountId AccountId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.clear-on-server", "Op de server een telefoon losmaken", typeof(SecondFactorCleared), typeof(LostPhoneEnded), typeof(SessionEnded));
}

public sealed class ConfirmLostPhoneHandler(OpbouwDb db, WorkContext work, LostPhones phones, TimeProvider time)
    : IHandle<ConfirmLostPhone, Nothing>, IHandle<RefuseLostPhone, Nothing>, IHandle<EndLostPhone, Nothing>, IHandle<ClearOnServer, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ConfirmLostPhone command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } lost || await AccountAsync(lost.AccountId, ct) is not { } account)
            return NothingThere.ForThisActor;
        var starter = lost.StartedBy is { } by ? (await db.Set<Account>().AsNoTracking().SingleAsync(known => known.Id == by.Value, ct)).Name : null;
        if (lost.Confirm((work.Actor.Account, work.Actor.Name), command.Check, starter, account.Name, time.GetUtcNow()) is { } refusal)
            return refusal;

        await phones.ClearAsync(account, command.Check, ct);
        await phones.EndAsync(lost, LostPhoneEnding.Cleared, ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(RefuseLostPhone command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } lost || await AccountAsync(lost.AccountId, ct) is not { } account)
            return NothingThere.ForThisActor;
        await phones.EndAsync(lost, LostPhoneEnding.Refused, ct);
        phones.Write(account, "Uw telefoon blijft werken", """
            Een collega stopte de vraag om uw telefoon los te maken. Er is niets veranderd.

            Had u het zelf gevraagd? Bel dan uw teamleider of beheerder.
            Had u het niet gevraagd? Kies dan een nieuw wachtwoord: iemand kent het misschien.
            """);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(EndLostPhone command, CancellationToken ct)
    {
        var lost = await db.Set<LostPhone>().SingleOrDefaultAsync(known => known.Id == command.Id && known.EndedAt == null, ct);
        if (work.Actor.Kind != ActorKind.House || lost is null || lost.IsWaitingAt(time.GetUtcNow()))
            return NothingThere.ForThisActor;
        await phones.EndAsync(lost, LostPhoneEnding.TooLate, ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(ClearOnServer command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await AccountAsync(command.AccountId, ct) is not { } account)
            return NothingThere.ForThisActor;
        await phones.ClearAsync(account, check: null, ct);
        await phones.EndWaitingAsync(command.AccountId, LostPhoneEnding.Cleared, ct);
        return default(Nothing);
    }

    /// <summary>What waits, for who may help; never the own one.</summary>
    private async Task<LostPhone?> FindAsync(LostPhoneId id, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.HelpLostPhone) || !work.Actor.IsKnown)
            return null;
        var (now, me) = (time.GetUtcNow(), work.Actor.Account);
        return await db.Set<LostPhone>().SingleOrDefaultAsync(lost => lost.Id == id && lost.EndedAt == null && lost.EndsAt > now && lost.AccountId != me, ct);
    }

    private Task<Account?> AccountAsync(AccountId id, CancellationToken ct) => db.Set<Account>().SingleOrDefaultAsync(known => known.Id == id.Value && known.EndedAt == null, ct);
}

/// <summary>Ends what nobody confirmed in time, so that no old question lies about.</summary>
public sealed class EndLostPhones(OpbouwDb db, Send<EndLostPhone, Nothing> send) : IJob
{
    public Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => Over(turn).AnyAsync(ct);

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        foreach (var id in await Over(turn).Select(lost => lost.Id).ToListAsync(ct))
            await send.RunAsync(new EndLostPhone(id), ct);
    }

    private IQueryable<LostPhone> Over(JobTurn turn) => db.Set<LostPhone>().AsNoTracking().Where(lost => lost.EndedAt == null && lost.EndsAt <= turn.Now);
}
