using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>What this browser asked the directory. Travels sealed as the state, and comes back with the answer.</summary>
/// <param name="Again">The session of who proves once more who she is.</param>
internal sealed record WorkAccountQuestion(string Back, SessionId? Again, DateTimeOffset At)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Ours, because the handler takes its own address out of an answer.</summary>
    private const string BackKey = "back";
    private const string AgainKey = "again";
    private const string AtKey = "at";

    public static WorkAccountQuestion From(AuthenticationProperties? properties) => new(
        properties?.GetString(BackKey) ?? WayBack.Home,
        properties?.GetString(AgainKey) is { } session ? new SessionId(Guid.Parse(session)) : null,
        properties?.GetString(AtKey) is { } at ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) : DateTimeOffset.MinValue);

    public AuthenticationProperties ToProperties()
    {
        var properties = new OpenIdConnectChallengeProperties { RedirectUri = Back };
        properties.SetString(BackKey, Back);
        properties.SetString(AtKey, At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        if (Again is { } session)
        {
            properties.SetString(AgainKey, session.Value.ToString());
            (properties.Prompt, properties.MaxAge) = ("login", TimeSpan.Zero);
        }

        return properties;
    }

    public bool IsTooOldAt(DateTimeOffset now) => now - At > Lifetime;

    /// <summary>The page with another way in, or on which it was asked.</summary>
    public string AddressAfter(WorkAccountTrouble trouble)
    {
        var page = WayBack.With(Again is null ? "/inloggen" : "/nogmaals", Back == WayBack.Home ? null : Back);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{WorkAccountWords.Field}={WorkAccountWords.Code(trouble)}";
    }
}
