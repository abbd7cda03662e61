using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing.PageVersions;

/// <summary>Words of before, to write on with. They go on the site the usual way: after a second pair of eyes.</summary>
public sealed record PutVersionBack(Guid CommandId, SiteAddress Address, int Number) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.put-version-back", "Een eerdere versie van een pagina terughalen", typeof(SiteDraftMoved));
}

/// <summary>At once, without a second pair of eyes: what must go, must not wait.</summary>
public sealed record TakePageOff(Guid CommandId, SiteAddress Address) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.take-page-off", "Een pagina van de site halen", typeof(SitePagePublished), typeof(SiteFilmMoved));
}

public sealed class PageVersionsHandler(OpbouwDb db, WorkContext work, SiteDrafts drafts, SitePages pages, SiteFilms films) : IHandle<PutVersionBack, Nothing>, IHandle<TakePageOff, Nothing>
{
    private static readonly Refusal InTheMaking = new("site.in-the-making", "Er is al iets in de maak. Zet dat eerst op de site, of gooi het weg.");
    private static readonly Refusal FrontDoor = new("site.front-page", "Dit is de eerste pagina van dit deel. Verander liever de tekst.");

    public async Task<Outcome<Nothing>> HandleAsync(PutVersionBack command, CancellationToken ct)
    {
        var id = command.Address.Id;
        if (!drafts.May || await db.Set<SitePageVersion>().AsNoTracking().SingleOrDefaultAsync(page => page.PageId == id && page.Number == command.Number && !page.IsGone, ct) is not { } version)
            return NothingThere.ForThisActor;
        if (await drafts.FindAsync(command.Address, ct) is not null)
            return InTheMaking;
        await drafts.MovedAsync(drafts.Add(command.Address, version.Text), DraftStep.Changed, ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TakePageOff command, CancellationToken ct)
    {
        if (!drafts.May || await pages.FindAsync(command.Address, ct) is not { IsGone: false } live)
            return NothingThere.ForThisActor;
        if (command.Address.Name is null && command.Address.Language == SiteLanguages.Dutch)
            return FrontDoor;
        await drafts.AddVersionAsync(command.Address, new SiteText(live.Title, "", live.Order, []), work.Actor.Account, checkedBy: null, isGone: true, ct);
        await films.ForgetOfAsync(live, ct);
        return default(Nothing);
    }
}
