using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing;

/// <summary>A page that was not there, or one in another language. It begins with the words of the page it is a translation of.</summary>
public sealed record BeginPage(Guid CommandId, SiteAddress Address, string Title) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.begin-page", "Een nieuwe pagina beginnen", typeof(SiteDraftMoved));
}

public sealed class BeginPageHandler(SiteDrafts drafts, SitePages pages) : IHandle<BeginPage, Nothing>
{
    private const int NewOrder = 50;

    private static readonly Refusal IsThere = new("site.is-there", "Deze pagina is er al. Kies een andere titel, of verander die pagina.", "Title");

    public async Task<Outcome<Nothing>> HandleAsync(BeginPage command, CancellationToken ct)
    {
        if (!drafts.May)
            return NothingThere.ForThisActor;
        if (await drafts.FindAsync(command.Address, ct) is not null || await pages.FindAsync(command.Address, ct) is not null)
            return IsThere;
        var original = command.Address.Language == SiteLanguages.Dutch ? null : await pages.FindAsync(command.Address.In(SiteLanguages.Dutch), ct);
        var text = original?.Text is { } words ? words with { Title = command.Title } : new SiteText(command.Title, "", NewOrder, []);
        await drafts.MovedAsync(drafts.Add(command.Address, text), DraftStep.Changed, ct);
        return default(Nothing);
    }
}
