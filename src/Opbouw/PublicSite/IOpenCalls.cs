namespace Opbouw.PublicSite;

/// <summary>What residents can sign up for today, told on the front page and above their initiatives. A module that asks people to take part implements it.</summary>
/// <remarks>Those pages are kept whole until tomorrow or until something public changes: only what is classified as public, at most a few.</remarks>
public interface IOpenCalls
{
    Task<IReadOnlyList<OpenCall>> OpenNowAsync(CancellationToken ct);
}

/// <param name="Words">What people get, in a sentence.</param>
/// <param name="Until">The last day, in words.</param>
public sealed record OpenCall(string Title, string Href, string Words, string Until);
