namespace Opbouw.Shared.Security;

/// <summary>With https a cookie is bound to this host by its name: no other host of the same domain can plant one.</summary>
public static class HostCookie
{
    public static string Name(string name, bool isHttps) => isHttps ? $"__Host-{name}" : name;
}
