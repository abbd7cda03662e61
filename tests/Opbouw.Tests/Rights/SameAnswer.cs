using System.Text.RegularExpressions;

namespace Opbouw.Tests.Rights;

/// <summary>Two answers that nobody can tell apart, but for what differs at every request: the address asked for, signed fields, the clock.</summary>
internal static partial class SameAnswer
{
    /// <returns>Null when they are the same; else what gives it away.</returns>
    public static async Task<string?> Faults(HttpResponseMessage answer, HttpResponseMessage notThere)
    {
        if (answer.StatusCode != notThere.StatusCode) return $"expected {(int)notThere.StatusCode}";
        if (Headers(answer) is var headers && headers != Headers(notThere)) return $"but its headers differ: {headers} and {Headers(notThere)}";
        return await Body(answer) == await Body(notThere) ? null : "but not the same page as an unknown address";
    }

    private static string Headers(HttpResponseMessage answer) => string.Join("; ", answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Set-Cookie" or "Content-Length")).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));

    private static async Task<string> Body(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return Signed().Replace(html.Replace(answer.RequestMessage!.RequestUri!.AbsolutePath, "", StringComparison.Ordinal), "");
    }

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|[0-9a-f]{8}-[0-9a-f-]{27}|[?&;]terug=[^\"]*")]
    private static partial Regex Signed();
}
