using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;

namespace Opbouw.Help.HelpIndex;

/// <summary>The whole manual: first what belongs to one's own work, then the rest. With a word: only the pages that hold it.</summary>
[PublicPage]
public sealed class HelpIndexPage(Handbook handbook, WorkContext work) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "woorden")]
    public string? Words { get; set; }

    public SearchTerms Terms { get; private set; } = SearchTerms.Of(null);

    public IReadOnlyList<HelpText> Found { get; private set; } = [];

    public IReadOnlyList<(HelpReader Reader, IReadOnlyList<HelpText> Texts)> Mine { get; private set; } = [];

    public IReadOnlyList<(HelpReader Reader, IReadOnlyList<HelpText> Texts)> OfOthers { get; private set; } = [];

    public bool IsLoggedIn => work.Actor.IsKnown;

    public bool HasTours => Tour.For(work.Actor.Permissions).Any();

    public bool WasAsked => !string.IsNullOrWhiteSpace(Words);

    public void OnGet()
    {
        Terms = SearchTerms.Of(Words);
        if (!Terms.AreEmpty)
            Found = [.. handbook.Search(Terms).Where(MayRead)];
        var groups = HelpReader.All.Select(reader => (Reader: reader, Texts: (IReadOnlyList<HelpText>)[.. handbook.Texts.Where(text => text.Readers.Contains(reader) && MayRead(text))]))
            .Where(group => group.Texts.Count > 0).ToLookup(group => IsMine(group.Reader));
        // Visitors came for themselves; logging in is for others.
        Mine = IsLoggedIn ? [.. groups[true]] : [.. groups[true].Reverse()];
        OfOthers = [.. groups[false]];
    }

    private bool MayRead(HelpText text) => text.IsPublic || IsLoggedIn;

    private bool IsMine(HelpReader reader) =>
        reader.Permission is { } permission ? work.Actor.Permissions.Contains(permission) : !IsLoggedIn || reader.Code == "iedereen";
}
