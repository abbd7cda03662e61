using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Tests.Fixtures;

/// <summary>One organisation seen from inside, without pages: what stands in its database, commands sent straight to it, mail it wants to send.</summary>
public sealed class Inside(IServiceProvider services, TestOrganisation at)
{
    private readonly Organisation organisation = services.GetRequiredService<OrganisationRegistry>().All.Single(o => o.Id == at.Id);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Reads as the house itself, past every circle; as somebody when an actor is given.</summary>
    public async Task<T> Read<T>(Func<OpbouwDb, Task<T>> read, Actor? actor = null)
    {
        await services.GetRequiredService<DatabaseOpener>().EnsureReadyAsync(organisation, Ct);
        await using var scope = Scope(actor ?? Actor.House);
        return await read(scope.ServiceProvider.GetRequiredService<OpbouwDb>());
    }

    /// <summary>Asks services of the house something, as the house itself.</summary>
    public async Task<T> Run<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await services.GetRequiredService<DatabaseOpener>().EnsureReadyAsync(organisation, Ct);
        await using var scope = Scope(Actor.House);
        return await ask(scope.ServiceProvider);
    }

    /// <summary>Puts rows into the database, for what must be there before a test begins.</summary>
    public Task Add(params object[] rows) =>
        services.GetRequiredService<WriteLanes>().RunAsync(organisation, Actor.House, async (lane, ct) =>
        {
            var db = lane.GetRequiredService<OpbouwDb>();
            db.AddRange(rows);
            return await db.SaveChangesAsync(ct);
        }, _ => true, Ct);

    /// <summary>Changes rows, for what must have happened before a test begins.</summary>
    public Task Change(Func<OpbouwDb, Task> change) =>
        services.GetRequiredService<WriteLanes>().RunAsync(organisation, Actor.House, async (lane, ct) =>
        {
            var db = lane.GetRequiredService<OpbouwDb>();
            await change(db);
            return await db.SaveChangesAsync(ct);
        }, _ => true, Ct);

    /// <summary>Sends a command as this person and expects it to be done.</summary>
    public async Task<TResult> Do<TCommand, TResult>(Person person, TCommand command)
        where TCommand : ICommand<TResult>
    {
        var outcome = await Try<TCommand, TResult>(person, command);
        Assert.True(outcome is Outcome<TResult>.Done, $"{typeof(TCommand).Name} was not done: {outcome}");
        return ((Outcome<TResult>.Done)outcome).Value;
    }

    public async Task<Outcome<TResult>> Try<TCommand, TResult>(Person person, TCommand command)
        where TCommand : ICommand<TResult>
    {
        await using var scope = Scope(await ActorOf(person));
        return await scope.ServiceProvider.GetRequiredService<Send<TCommand, TResult>>().RunAsync(command, Ct);
    }

    /// <summary>Lets the house do what is due at this moment of the test's clock.</summary>
    public Task<IReadOnlyList<string>> RunDueJobs() => services.GetRequiredService<JobRunner>().RunDueAsync(organisation, Ct);

    /// <summary>Mail that is waiting or was sent, oldest first.</summary>
    public Task<List<OutboxMessage>> Mail() =>
        Read(async db => (await db.Set<OutboxMessage>().AsNoTracking().ToListAsync(Ct)).OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).ToList());

    /// <summary>The key in the mails to this person with which she chooses when mail comes.</summary>
    public string MailChoiceKey(Person person)
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, Actor.House);
        return scope.ServiceProvider.GetRequiredService<ChoiceLinks>().For(person.Account).Segments[^1];
    }

    /// <summary>Who this person is to the house today.</summary>
    public async Task<Actor> ActorOf(Person person)
    {
        await services.GetRequiredService<DatabaseOpener>().EnsureReadyAsync(organisation, Ct);
        await using var scope = Scope(Actor.House);
        var rights = await scope.ServiceProvider.GetRequiredService<IActorRights>().OfAsync(person.Account, Ct);
        return new Actor(person.Kind, person.Account, person.Name, rights.Permissions, rights.Teams, person.Partner) { StandsInFor = rights.StandsInFor, Roles = rights.Roles };
    }

    /// <summary>The key in the cookie this person would have after logging in with password and second factor.</summary>
    internal async Task<string> LogInKey(AccountId account)
    {
        var key = SecretCode.New();
        var row = await Read(db => db.Set<Account>().AsNoTracking().SingleAsync(known => known.Id == account.Value, Ct));
        await Add(Session.Start(row, key, isComplete: true, "Firefox op Linux", services.GetRequiredService<TimeProvider>().GetUtcNow(), new SessionLife(TimeSpan.FromHours(12), TimeSpan.FromHours(12))));
        return key;
    }

    private AsyncServiceScope Scope(Actor actor)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, actor);
        return scope;
    }
}
