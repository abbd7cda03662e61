using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Imports.Going;

/// <summary>Goes on with large files, each as who chose it: with that person's rights of this moment. Clears up what lay too long.</summary>
public sealed class ReadImports(OpbouwDb db, WorkContext work, IServiceScopeFactory scopes, Send<TidyImports, int> tidy) : IJob
{
    private static readonly ImportStage[] Busy = [ImportStage.Trying, ImportStage.Reading, ImportStage.Undoing];

    public async Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) =>
        await db.Set<Import>().AnyAsync(import => Busy.Contains(import.Stage), ct) || await db.ImportsToTidy(turn.Due).AnyAsync(ct);

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        if (await db.ImportsToTidy(turn.Due).AnyAsync(ct))
            await tidy.RunAsync(new TidyImports(turn.Due), ct);
        foreach (var import in await db.Set<Import>().AsNoTracking().Where(import => Busy.Contains(import.Stage)).OrderBy(import => import.StartedAt)
            .Select(import => new { import.Id, import.AccountId }).ToListAsync(ct))
            await GoOnAsync(import.Id, import.AccountId, ct);
    }

    private async Task GoOnAsync(ImportId import, AccountId owner, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<WorkContext>().WorkFor(work.Organisation, Actor.House);
        if (await ActorOfAsync(services, owner, ct) is not { } actor)
            return;
        services.GetRequiredService<WorkContext>().Actor = actor;
        await services.GetRequiredService<ImportWork>().GoOnAsync(import, int.MaxValue, ct);
    }

    /// <summary>Null when the account has ended: the file lies still until its day is over.</summary>
    private static async Task<Actor?> ActorOfAsync(IServiceProvider services, AccountId owner, CancellationToken ct)
    {
        var account = await services.GetRequiredService<OpbouwDb>().Set<Account>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == owner.Value && known.EndedAt == null, ct);
        if (account is null)
            return null;
        var rights = await services.GetRequiredService<IActorRights>().OfAsync(owner, ct);
        return new Actor(account.Kind, owner, account.Name, rights.Permissions, rights.Teams, account.Partner);
    }
}
