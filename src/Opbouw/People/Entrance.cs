using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>What the browser brings when somebody logs in, and what it gets when she is in.</summary>
internal static class Entrance
{
    private const string Key = "device-key";

    public static DeviceAtHand DeviceOf(HttpContext http) => new(DeviceName.From(http.Request.Headers.UserAgent.ToString()), SecretCode.Hash(DeviceKeyOf(http)));

    public static void Open(HttpContext http, string sessionKey)
    {
        SessionCookie.Set(http.Response, sessionKey);
        DeviceCookie.Set(http.Response, DeviceKeyOf(http));
    }

    /// <summary>In, or on to the second factor first.</summary>
    /// <param name="stays">Also after the browser was closed: on somebody's own device.</param>
    /// <returns>Where to go on.</returns>
    public static string Admit(HttpContext http, string sessionKey, bool isComplete, bool stays = false, string? back = null)
    {
        SessionCookie.Set(http.Response, sessionKey, stays && isComplete);
        if (!isComplete)
            return WayBack.With("/inloggen/code", back);
        DeviceCookie.Set(http.Response, DeviceKeyOf(http));
        return WayBack.Or(back);
    }

    /// <summary>Of the session that ends because somebody logs in anew.</summary>
    public static string? EarlierKeyHash(HttpContext http) => SessionCookie.KeyIn(http.Request) is { } key ? SecretCode.Hash(key) : null;

    /// <summary>One key for the whole request, also when it is a new one.</summary>
    private static string DeviceKeyOf(HttpContext http) => (string)(http.Items[Key] ??= DeviceCookie.KeyFor(http.Request));
}
