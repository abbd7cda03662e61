using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.SetUp;

/// <summary>A way in for whoever can read the console of this machine. There is no other: no default account, no open page.</summary>
public sealed record OpenSetUp(Guid CommandId, [property: JsonIgnore] string CodeHash) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.open-set-up", "De link voor het inrichten maken", typeof(SetUpOpened));
}

public sealed class OpenSetUpHandler(OpbouwDb db, WorkContext work, OpenTrail trail, TimeProvider time) : IHandle<OpenSetUp, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(OpenSetUp command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await db.Set<Account>().AnyAsync(ct))
            return NothingThere.ForThisActor;
        await db.Set<SetUpLink>().ExecuteDeleteAsync(ct);
        db.Add(new SetUpLink { CodeHash = command.CodeHash, EndsAt = time.GetUtcNow() + SetUpLink.Lifetime });
        trail.Record(new SetUpOpened());
        return default(Nothing);
    }
}

/// <summary>Makes the link and tells its address, once.</summary>
public sealed class SetUpLinks(IServiceScopeFactory scopes)
{
    /// <returns>The address; null when somebody has an account already.</returns>
    public async Task<Uri?> MakeAsync(Organisation organisation, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, Actor.House);
        var code = SecretCode.New();
        var outcome = await scope.ServiceProvider.GetRequiredService<Send<OpenSetUp, Nothing>>().RunAsync(new OpenSetUp(Guid.CreateVersion7(), SecretCode.Hash(code)), ct);
        return outcome.IsDone ? new Uri(organisation.Address, $"/inrichten?code={code}") : null;
    }
}

/// <summary>At every start: each organisation without an account gets its link on the console.</summary>
internal sealed class OfferSetUp(SetUpLinks links, OrganisationRegistry registry, IConfiguration configuration) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Opbouw:OfferSetUp", true))
            return;
        foreach (var organisation in registry.All.Where(organisation => !organisation.IsDemo))
        {
            if (await links.MakeAsync(organisation, stoppingToken) is { } link)
                await Console.Out.WriteLineAsync($"\n{organisation.Name} heeft nog geen account. Richt de organisatie in binnen 30 minuten:\n  {link}\n");
        }
    }
}
