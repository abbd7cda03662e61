namespace Opbouw.People;

/// <summary>Where somebody was going before the log-in page came in between. Only addresses of this site.</summary>
internal static class WayBack
{
    /// <summary>On to the first page of the own menu.</summary>
    public const string Home = "/mijn-werk";

    public static string Or(string? back, string otherwise = Home) => IsLocal(back) ? back! : otherwise;

    public static string With(string page, string? back) => IsLocal(back) ? $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}terug={Uri.EscapeDataString(back!)}" : page;

    private static bool IsLocal(string? back) =>
        back is ['/', ..] && back is not ['/', '/' or '\\', ..] && !back.Any(char.IsControl) && !back.StartsWith("/inloggen", StringComparison.OrdinalIgnoreCase);
}
