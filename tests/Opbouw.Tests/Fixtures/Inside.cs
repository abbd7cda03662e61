using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
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

    /// <summary>Puts rows into the database, for what must be there before a test begins.</summary>
    public Task Add(params object[] rows) =>
        services.GetRequiredService<WriteLanes>().RunAsync(organisation, Actor.House, async (lane, ct) =>
        {
            var db = lane.GetRequiredService<OpbouwDb>();
            db.AddRange(rows);
            return await db.SaveChangesAsync(ct);
        }, _ => true, Ct);

    /// <summary>Sends a command as this person and expects it to be done.</summary>
    public async Task<TResult> Do<TCommand, TResult>(Person person, TCommand command)
        where TCommand : ICommand<TResult>
    {
        var outcome = await Try<TCommand, TResult>(person, command);
        return Assert.IsType<Outcome<TResult>.Done>(outcome).Value;
    }

    public async Task<Outcome<TResult>> Try<TCommand, TResult>(Person person, TCommand command)
        where TCommand : ICommand<TResult>
    {
        await using var scope = Scope(await ActorOf(person));
        return await scope.ServiceProvider.GetRequiredService<Send<TCommand, TResult>>().RunAsync(command, Ct);
    }

    /// <summary>Mail that is waiting or was sent, oldest first.</summary>
    public Task<List<OutboxMessage>> Mail() =>
        Read(async db => (await db.Set<OutboxMessage>().AsNoTracking().ToListAsync(Ct)).OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).ToList());

    /// <summary>Who this person is to the house today.</summary>
    public async Task<Actor> ActorOf(Person person)
    {
        await services.GetRequiredService<DatabaseOpener>().EnsureReadyAsync(organisation, Ct);
        await using var scope = Scope(Actor.House);
        var rights = await scope.ServiceProvider.GetRequiredService<IActorRights>().OfAsync(person.Account, Ct);
        return new Actor(person.Kind, person.Account, person.Name, rights.Permissions, rights.Teams, person.Partner);
    }

    /// <summary>The cookie this person would have after logging in with password and second factor.</summary>
    internal async Task<string> LogInCookie(AccountId account, Uri address)
    {
        await using var scope = Scope(Actor.House);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Scheme, http.Request.Host) = (address.Scheme, new HostString(address.Authority));
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Value.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        return http.Response.Headers.SetCookie.Single()!;
    }

    private AsyncServiceScope Scope(Actor actor)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, actor);
        return scope;
    }
}
