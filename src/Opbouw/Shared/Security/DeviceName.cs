namespace Opbouw.Shared.Security;

/// <summary>A browser's long self-description in a few words that its owner recognises.</summary>
public static class DeviceName
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string From(string userAgent) => $"{First(Browsers, userAgent, "Browser")} op {First(Systems, userAgent, "een apparaat")}";

    private static string First((string Mark, string Name)[] known, string userAgent, string otherwise) =>
        known.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.Ordinal)).Name ?? otherwise;
}
