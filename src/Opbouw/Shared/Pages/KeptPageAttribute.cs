using Opbouw.Shared.Security;

namespace Opbouw.Shared.Pages;

/// <summary>
/// A public page that is kept whole, compressed, until something public changes. It has no form that sends something, and shows the
/// same to everybody. <c>[KeptPage("wijk", "blad")]</c> names the questions in its address; any other is left out before the page sees it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptPageAttribute(params string[] query) : PublicPageAttribute
{
    // Longer than any id, name or number that a page asks for.
    private const int LongestValue = 64;

    public IReadOnlyList<string> Query => query;

    /// <summary>The questions this page knows, each once and in one order; null when one of them is no sensible answer.</summary>
    public QueryString? Canonical(IQueryCollection asked)
    {
        var known = QueryString.Empty;
        foreach (var name in query)
        {
            if (asked[name] is not [{ Length: > 0 } value, ..])
                continue;
            if (value.Length > LongestValue)
                return null;
            known = known.Add(name, value);
        }

        return known;
    }
}
