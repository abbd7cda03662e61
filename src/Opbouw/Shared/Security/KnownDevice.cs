namespace Opbouw.Shared.Security;

/// <summary>A browser in which somebody logged in before. A log-in from another one is told to its owner.</summary>
public sealed class KnownDevice
{
    /// <summary>Not seen for so long, it is new again.</summary>
    public const int Days = 400;

    public required AccountId AccountId { get; init; }

    /// <summary>Hash of what stands in <see cref="DeviceCookie"/>.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Last log-in, by day.</summary>
    public required DateOnly LastOn { get; set; }
}

/// <summary>By which a browser is known again: random, set at the first log-in, and it opens nothing.</summary>
public static class DeviceCookie
{
    private const string Name = "opbouw-apparaat";

    /// <summary>The key this browser has, or a new one.</summary>
    public static string KeyFor(HttpRequest request) => request.Cookies[HostCookie.Name(Name, request.IsHttps)] is { Length: 64 } key ? key : SecretCode.New();

    public static void Set(HttpResponse response, string key)
    {
        var request = response.HttpContext.Request;
        response.Cookies.Append(HostCookie.Name(Name, request.IsHttps), key, HostCookie.Options(request, TimeSpan.FromDays(KnownDevice.Days)));
    }
}
