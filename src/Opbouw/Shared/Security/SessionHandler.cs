using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

/// <summary>
/// Sessions are rows in the organisation's own database. The cookie holds a random key only, so a cookie of one organisation is unknown
/// at the next, a changed role counts at the next request, and a session can be ended from elsewhere.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "opbouw-session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.KeyIn(Request) is not { } key)
            return AuthenticateResult.NoResult();
        var services = Context.RequestServices;
        if (await FindAsync(services.GetRequiredService<OpbouwDb>(), key) is not { } found)
            return AuthenticateResult.NoResult();

        services.GetRequiredService<CurrentSession>().Open(found.Session);
        var identity = new ClaimsIdentity(Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, found.Session.AccountId.ToString()));
        if (found.Session.IsComplete)
        {
            services.GetRequiredService<WorkContext>().Actor = await ActorOfAsync(services, found.Account);
            await services.GetRequiredService<SessionUse>().NoteAsync(found.Session, Context.RequestAborted);
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    private async Task<SessionOfAccount?> FindAsync(OpbouwDb db, string key)
    {
        var hash = SecretCode.Hash(key);
        var now = time.GetUtcNow();
        return await db.Set<Session>().AsNoTracking()
            .Where(session => session.KeyHash == hash && session.EndsAt > now && session.IdleEndsAt > now)
            .Join(db.Set<Account>().Where(account => account.EndedAt == null || account.EndedAt > now),
                session => session.AccountId, account => account.Id, (session, account) => new SessionOfAccount(session, account))
            .SingleOrDefaultAsync(Context.RequestAborted);
    }

    private async Task<Actor> ActorOfAsync(IServiceProvider services, Account account)
    {
        var rights = await services.GetRequiredService<IActorRights>().OfAsync(account.AccountId, Context.RequestAborted);
        return new Actor(account.Kind, account.AccountId, account.Name, rights.Permissions, rights.Teams, account.Partner) { StandsInFor = rights.StandsInFor, Roles = rights.Roles };
    }

    private sealed record SessionOfAccount(Session Session, Account Account);
}

/// <summary>The session this request came with; not complete between the password and the second factor.</summary>
public sealed class CurrentSession
{
    public Session? Session { get; private set; }

    /// <summary>Whose second factor is being asked for.</summary>
    public AccountId? AwaitingSecondFactor => Session is { IsComplete: false } half ? new AccountId(half.AccountId) : null;

    public void Open(Session session) => Session = session;
}

/// <summary>The one cookie of somebody who logs in.</summary>
public static class SessionCookie
{
    public static string NameOf(bool isHttps) => HostCookie.Name("opbouw", isHttps);

    public static string NameOn(HttpRequest request) => NameOf(request.IsHttps);

    public static string? KeyIn(HttpRequest request) => request.Cookies[NameOn(request)] is { Length: > 0 and <= 100 } key ? key : null;

    /// <summary>However long the browser keeps it, the row decides when it ends.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <param name="stays">Also after the browser was closed.</param>
    public static void Set(HttpResponse response, string key, bool stays = false)
    {
        var request = response.HttpContext.Request;
        response.Cookies.Append(NameOn(request), key, HostCookie.Options(request, stays ? Longest : null));
    }

    public static void Forget(HttpResponse response)
    {
        var request = response.HttpContext.Request;
        response.Cookies.Delete(NameOn(request), HostCookie.Options(request));
    }
}
