namespace Opbouw.FindBack;

internal static class AddressOf
{
    /// <summary>What was looked for as a link: it can be kept and shared.</summary>
    public static string Search(string page, string? words, string? kind, int sheet) => page + string.Concat(
        new[] { ("woorden", words), ("soort", kind), ("blad", sheet > 1 ? $"{sheet}" : null) }
            .Where(part => !string.IsNullOrEmpty(part.Item2))
            .Select((part, at) => $"{(at == 0 ? '?' : '&')}{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
}
