using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;
using Opbouw.Shared.Search;
using Opbouw.Shared.Search.Index;

namespace Opbouw.Help;

/// <summary>One page of the manual, made of a file in docs/handleiding.</summary>
/// <param name="Routes">The pages of the program it is about, as they are written in the code.</param>
public sealed record HelpText(string Slug, string Title, string FirstWords, IReadOnlyList<HelpReader> Readers, IReadOnlyList<string> Routes, int Order, string Source, IHtmlContent Body)
{
    public const string Start = "/hulp";

    private readonly FrozenSet<string> stems = DutchWords.TermsWithParts($"{Title} {Source}").Select(SearchTerms.Plain).ToFrozenSet();
    private readonly FrozenSet<string> titleStems = DutchWords.TermsWithParts(Title).Select(SearchTerms.Plain).ToFrozenSet();

    public string Address => $"{Start}/{Slug}";

    /// <summary>Nothing in the manual is secret; what is only for who works here, would only be in the way of visitors.</summary>
    public bool IsPublic => Readers.Any(reader => reader.IsPublic);

    public bool Meets(SearchTerms terms) => terms.Groups.All(group => stems.Any(group.Meets));

    public int TitleHits(SearchTerms terms) => terms.Groups.Count(group => titleStems.Any(group.Meets));
}
