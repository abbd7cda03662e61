using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

/// <summary>
/// Sessions are rows in the organisation's own database. The cookie holds a random key only, so a cookie of one organisation is unknown
/// at the next, a changed role counts at the next request, and a session can be ended from elsewhere.
/// </summary>
internal sealed class SessionStore(TimeProvider time, WriteLanes lanes) : ITicketStore
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string AwaitingSecondFactor = "opbouw:awaiting-second-factor";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var session = new Session
        {
            KeyHash = Hash(key),
            AccountId = AccountOf(ticket.Principal),
            IsComplete = !ticket.Principal.HasClaim(claim => claim.Type == AwaitingSecondFactor),
            StartedAt = time.GetUtcNow(),
            EndsAt = time.GetUtcNow() + Lifetime,
            Device = DeviceName.From(httpContext.Request.Headers.UserAgent.ToString()),
        };
        await WriteAsync(httpContext, async (db, ct) =>
        {
            db.Add(session);
            await db.SaveChangesAsync(ct);
        }, cancellationToken);
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        var now = time.GetUtcNow();
        var db = httpContext.RequestServices.GetRequiredService<OpbouwDb>();
        var found = await db.Set<Session>().AsNoTracking()
            .Where(session => session.KeyHash == hash && session.EndsAt > now)
            .Join(db.Set<Account>(), session => session.AccountId, account => account.Id, (session, account) => new { session.IsComplete, account.Id, account.Name, account.Kind, account.Partner, account.EndedAt })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || found.EndedAt <= now)
            return null;

        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, found.Id.ToString()));
        if (!found.IsComplete)
            identity.AddClaim(new Claim(AwaitingSecondFactor, "1"));
        else
        {
            var rights = await httpContext.RequestServices.GetRequiredService<IActorRights>().OfAsync(new AccountId(found.Id), cancellationToken);
            httpContext.RequestServices.GetRequiredService<WorkContext>().Actor =
                new Actor(found.Kind, new AccountId(found.Id), found.Name, rights.Permissions, rights.Teams, found.Partner);
        }

        return new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme);
    }

    public Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        return WriteAsync(httpContext, (db, ct) => db.Set<Session>().Where(session => session.KeyHash == hash).ExecuteDeleteAsync(ct), cancellationToken);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw WithoutRequest();

    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw WithoutRequest();

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw WithoutRequest();

    public Task RemoveAsync(string key) => throw WithoutRequest();

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public static Guid AccountOf(ClaimsPrincipal principal) => Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private Task<bool> WriteAsync(HttpContext http, Func<OpbouwDb, CancellationToken, Task> write, CancellationToken ct)
    {
        var work = http.RequestServices.GetRequiredService<WorkContext>();
        return lanes.RunAsync(work.Organisation, work.Actor, async (services, token) =>
        {
            await write(services.GetRequiredService<OpbouwDb>(), token);
            return true;
        }, _ => true, ct);
    }

    private static NotSupportedException WithoutRequest() => new("A session needs a request: it stands in the organisation's own database.");
}
