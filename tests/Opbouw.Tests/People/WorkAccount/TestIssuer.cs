using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Opbouw.Tests.People.WorkAccount;

/// <summary>
/// A directory: a real issuer of OpenID Connect (OpenIddict) on an address of this machine, with a page to choose who you are. It knows codes that were
/// used, demands PKCE, and follows the clock of the test.
/// </summary>
public sealed class TestIssuer : IAsyncDisposable
{
    public const string Stop = "Stop";
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    private readonly WebApplication app;
    private readonly SqliteConnection memory = new("DataSource=:memory:");
    private readonly TimeProvider clock;

    private TestIssuer(TimeProvider clock)
    {
        this.clock = clock;
        memory.Open();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(memory).UseOpenIddict());
        builder.Services.AddOpenIddict().AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>()).AddServer(Serve);
        app = builder.Build();
        app.Use(async (http, next) =>
        {
            if (IsSilent) http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else await next(http);
        });
        app.UseAuthentication();
        app.MapMethods("/authorize", ["GET", "POST"], Authorize);
        app.MapPost("/token", (Delegate)(async (HttpContext http) => Results.SignIn((await http.AuthenticateAsync(Scheme)).Principal!, null, Scheme)));
    }

    public RSA Key { get; } = RSA.Create(2048);

    public ConcurrentDictionary<string, IssuerPerson> People { get; } = new();

    public bool IsSilent { get; set; }

    /// <summary>As which directory it passes itself off.</summary>
    public string? PassesFor { get; set; }

    public Uri Address => new(app.Urls.Single());

    public static TestIssuer Start(TimeProvider clock, params (string Id, string Secret, string Answer)[] clients)
    {
        var issuer = new TestIssuer(clock);
        issuer.app.StartAsync().GetAwaiter().GetResult();
        issuer.AddAsync(clients).GetAwaiter().GetResult();
        return issuer;
    }

    public IssuerPerson Knows(string name, string email)
    {
        var person = new IssuerPerson(name, email);
        return People[person.Subject] = person;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await memory.DisposeAsync();
        Key.Dispose();
    }

    private void Serve(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.Email).AddEphemeralEncryptionKey().AddSigningKey(new RsaSecurityKey(Key) { KeyId = "test" });
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().DisableTransportSecurityRequirement();
        server.Configure(options => options.TimeProvider = clock);
        server.AddEventHandler<ApplyConfigurationResponseContext>(handler => handler.SetOrder(int.MinValue + 1000).UseInlineHandler(context =>
        {
            if (PassesFor is { } other) context.Response!["issuer"] = other;
            return ValueTask.CompletedTask;
        }));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.SetOrder(int.MinValue + 1000).UseInlineHandler(context =>
        {
            if (context.Response?.IdToken is { } written && People.GetValueOrDefault(new Token(written).Subject)?.Twist is { } twist)
                context.Response.IdToken = twist(new Token(written));
            return ValueTask.CompletedTask;
        }));
    }

    private async Task AddAsync((string Id, string Secret, string Answer)[] clients)
    {
        // The first answer takes long on a machine that is busy, longer than the house waits.
        using var visitor = new HttpClient { BaseAddress = Address };
        foreach (var page in new[] { ".well-known/openid-configuration", ".well-known/jwks" }) await visitor.GetStringAsync(page);
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        foreach (var (id, secret, answer) in clients)
            await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
            {
                ClientId = id,
                ClientSecret = secret,
                RedirectUris = { new Uri(answer) },
                Permissions = { Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Email },
            });
    }

    private IResult Authorize(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var chosen = (string?)request["person"];
        if (chosen == Stop)
            return Results.Forbid(new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied }), [Scheme]);
        return chosen is not null && People.GetValueOrDefault(chosen) is { } person
            ? Results.SignIn(new ClaimsPrincipal(IdentityOf(person, request)), null, Scheme)
            : Results.Content(Chooser(request), "text/html; charset=utf-8");
    }

    private ClaimsIdentity IdentityOf(IssuerPerson person, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity("directory", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.Email, person.Email).SetClaim(Claims.EmailVerified, person.IsVerified)
            .SetClaim(Claims.AuthenticationTime, (person.ProvedAt ?? clock.GetUtcNow()).ToUnixTimeSeconds())
            .SetClaims("groups", [.. person.Groups]).SetClaims(Claims.AuthenticationMethodReference, [.. person.Ways]);
        identity.SetScopes(request.GetScopes()).SetDestinations(_ => [Destinations.IdentityToken]);
        return identity;
    }

    private string Chooser(OpenIddictRequest request)
    {
        var asked = request.GetParameters().Select(field => $"""<input type="hidden" name="{field.Key}" value="{WebUtility.HtmlEncode((string?)field.Value)}">""");
        var people = People.Values.Select(person => $"""<button name="person" value="{person.Subject}">{WebUtility.HtmlEncode(person.Name)}</button>""");
        return $"""<!doctype html><title>Directory</title><h1>Wie bent u?</h1><form method="post" action="/authorize">{string.Concat(asked)}{string.Concat(people)}<button name="person" value="{Stop}">{Stop}</button></form>""";
    }
}
