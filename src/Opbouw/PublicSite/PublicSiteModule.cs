using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite.Parts;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Ui;

namespace Opbouw.PublicSite;

/// <summary>The public face: front page, the pages that editors keep up, and the pages that say what we write down.</summary>
public sealed class PublicSiteModule : IModule
{
    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Voor netwerkpartners", "/voor-netwerkpartners", Audience.Visitors, 38) { Place = NavPlace.Foot },
        new("Wat wij opschrijven over u", "/privacy", Audience.Visitors, 40) { Place = NavPlace.Foot },
        new("Zo testen we Opbouw", "/zo-testen-we", Audience.Visitors, 45) { Place = NavPlace.Foot },
        new("Toegankelijkheid", "/toegankelijkheid", Audience.Visitors, 50) { Place = NavPlace.Foot },
        new("Verhalen", "/verhalen", Audience.Visitors, 36) { Place = NavPlace.Foot },
        new("Alles op deze site", "/overzicht", Audience.Visitors, 70) { Place = NavPlace.Foot },
        new("Over opbouwwerk", "/over", Audience.Visitors, 60) { Place = NavPlace.Foot },
        new("Wat doet een opbouwwerker?", "/over", Audience.Visitors, 90)
        {
            Place = NavPlace.Door, Icon = "gehoord", Sentence = "Luisteren, bij elkaar brengen, vragen, en het antwoord terugvertellen.",
        },
    ];

    public IEnumerable<SearchKind> SearchKinds => [PagesFound.Pages, StoriesFound.Told];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<SitePages>();
        services.AddScoped<PageDrawing>();
        services.AddScoped<Stories>();
        services.AddScoped<SiteOverview>();
        services.AddScoped<ISearchHits, PagesFound>();
        services.AddScoped<ISearchHits, StoriesFound>();
        services.AddScoped<ISeed, SeedFirstPages>();
        services.AddSingleton<ISitePart>(FixedPart.Road);
        services.AddSingleton<ISitePart>(FixedPart.Positions);
        services.AddScoped<ISitePart, PeoplePart>();
        services.AddScoped<ISitePart, FundersPart>();
        services.AddScoped<ISitePart, MoneyPart>();
        services.AddScoped<ISitePart, StoriesPart>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => PublicSiteMapping.Map(model);
}
