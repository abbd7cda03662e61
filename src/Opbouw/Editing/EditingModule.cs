using Microsoft.EntityFrameworkCore;
using Opbouw.Editing.CheckPage;
using Opbouw.Editing.PageVersions;
using Opbouw.Editing.TellStory;
using Opbouw.Editing.WriteBlock;
using Opbouw.Editing.WritePage;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Films;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Pictures;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Editing;

/// <summary>Where the pages of the site are written: one writes, another looks. Apart from the site itself, which never reads what is being written.</summary>
public sealed class EditingModule : IModule
{
    public IEnumerable<Permission> Permissions => [EditingRights.Tell, EditingRights.Write];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Site", "/site-werk", Audience.Staff, 55, EditingRights.WriteCode),
        new("Verhalen van bewoners", "/site-werk/verhalen", Audience.Staff, 56, EditingRights.TellCode) { Place = NavPlace.Foot },
    ];

    public IEnumerable<Upload> Uploads =>
    [
        new("/site-werk", PictureFile.LargestPhoto),
        new(SiteFilms.Below, SiteFilms.LargestEver + SubtitleFile.LargestFile + PictureFile.LargestPhoto, EditingRights.WriteCode),
    ];

    public IEnumerable<JobKind> Jobs =>
    [
        JobKind.Daily<PublishReadyPages>(new TimeOnly(0, 1), PublishReadyPages.Code, "Pagina's op de site zetten waarvan de dag er is"),
        JobKind.Daily<ForgetUnusedFilms>(new TimeOnly(3, 20), ForgetUnusedFilms.Code, "Films wissen die op geen pagina staan"),
        JobKind.Daily<EndDueStories>(new TimeOnly(0, 2), PublicSiteMapping.EndingJob, "Verhalen van de site halen waarvan de tijd om is"),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<SiteDrafts>();
        services.AddScoped<SiteLinks>();
        services.AddScoped<StoryFiles>();
        services.AddScoped<PublishReadyPages>();
        services.AddScoped<EndDueStories>();
        services.AddScoped<ForgetUnusedFilms>();
        services.AddScoped<SiteFilms>();
        services.AddScoped<SentFilm>();
        services.AddHandler<BeginPage, Nothing, BeginPageHandler>();
        services.AddHandler<KeepHead, Nothing, WritePageHandler>();
        services.AddHandler<ArrangeBlock, Nothing, WritePageHandler>();
        services.AddHandler<ThrowDraftAway, Nothing, WritePageHandler>();
        services.AddHandler<KeepBlock, Nothing, KeepBlockHandler>();
        services.AddHandler<KeepFilmPieces, Nothing, KeepFilmHandler>();
        services.AddHandler<KeepSubtitles, Nothing, KeepFilmHandler>();
        services.AddHandler<ForgetFilms, Nothing, ForgetFilmsHandler>();
        services.AddHandler<AskToCheck, Nothing, CheckPageHandler>();
        services.AddHandler<DecideDraft, Nothing, CheckPageHandler>();
        services.AddHandler<PublishReady, Nothing, CheckPageHandler>();
        services.AddHandler<KeepStory, Nothing, TellStoryHandler>();
        services.AddHandler<AskStoryCheck, Nothing, TellStoryHandler>();
        services.AddHandler<DecideStory, Nothing, TellStoryHandler>();
        services.AddHandler<EndStory, Nothing, EndStoryHandler>();
        services.AddHandler<TakeStoryBack.TakeStoryBack, Nothing, EndStoryHandler>();
        services.AddHandler<PutVersionBack, Nothing, PageVersionsHandler>();
        services.AddHandler<TakePageOff, Nothing, PageVersionsHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => EditingMapping.Map(model, db);
}
