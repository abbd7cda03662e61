using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>How ASP.NET Core's handler of OpenID Connect is used: code with PKCE, nothing kept of what the directory sends, time from our own clock.</summary>
internal sealed class WorkAccountOptions(WorkAccountIssuers issuers, WorkAccountMetadata metadata, TimeProvider time)
    : IConfigureNamedOptions<OpenIdConnectOptions>, IConfigureOptions<AuthenticationOptions>
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    /// <summary>Signed with a key that only the directory has.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public void Configure(AuthenticationOptions options)
    {
        foreach (var issuer in issuers.All)
            options.AddScheme<OpenIdConnectHandler>(issuer.Scheme, displayName: null);
    }

    public void Configure(OpenIdConnectOptions options)
    {
    }

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (issuers.All.FirstOrDefault(known => known.Scheme == name) is not { } issuer)
            return;
        options.TimeProvider = time;
        options.EventsType = typeof(WorkAccountAnswers);
        options.SignInScheme = SessionHandler.Name;
        options.CallbackPath = WorkAccountIssuer.AnswerAddress;
        options.Backchannel = metadata.Open();
        options.ConfigurationManager = WorkAccountMetadata.For(issuer, options.Backchannel);
        options.RequireHttpsMetadata = WorkAccountMetadata.MustBeHttps(issuer);
        options.RemoteAuthenticationTimeout = WorkAccountQuestion.Lifetime;
        options.CorrelationCookie = new QuestionCookie("opbouw-werkaccount.");
        options.NonceCookie = new QuestionCookie("opbouw-werkaccount-eens.");
        Ask(options, issuer);
        Believe(options.TokenValidationParameters);
    }

    private static void Ask(OpenIdConnectOptions options, WorkAccountIssuer issuer)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (issuer.Address, issuer.ClientId, issuer.ClientSecret);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.SaveTokens, options.GetClaimsFromUserInfoEndpoint, options.MapInboundClaims, options.DisableTelemetry) = (false, false, false, true);
        options.ClaimActions.Clear();
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "email" }.Concat(issuer.ExtraScopes))
            options.Scope.Add(scope);
    }

    private void Believe(TokenValidationParameters rules)
    {
        rules.ValidAlgorithms = Algorithms;
        rules.ClockSkew = ClockSlack;
        rules.LifetimeValidator = (from, until, token, _) =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (until is null)
                throw new SecurityTokenNoExpirationException();
            if (from > now + ClockSlack || token.ValidFrom > now + ClockSlack)
                throw new SecurityTokenNotYetValidException();
            return until >= now - ClockSlack ? true : throw new SecurityTokenExpiredException();
        };
    }

    /// <summary>Ends by the browser's own clock, which may differ from ours, and goes to no other page.</summary>
    private sealed class QuestionCookie : CookieBuilder
    {
        public QuestionCookie(string name) =>
            (Name, HttpOnly, IsEssential, SameSite, SecurePolicy, MaxAge, Path) =
            (name, true, true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, WorkAccountQuestion.Lifetime, WorkAccountIssuer.AnswerAddress);
    }
}
