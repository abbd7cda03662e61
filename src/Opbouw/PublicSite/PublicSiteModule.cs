using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui;

namespace Opbouw.PublicSite;

/// <summary>The public face: front page, and the pages that say who we are and what we write down. It only reads what was published.</summary>
public sealed class PublicSiteModule : IModule
{
    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Wat wij opschrijven over u", "/privacy", Audience.Visitors, 40) { Place = NavPlace.Foot },
        new("Zo testen we Opbouw", "/zo-testen-we", Audience.Visitors, 45) { Place = NavPlace.Foot },
        new("Toegankelijkheid", "/toegankelijkheid", Audience.Visitors, 50) { Place = NavPlace.Foot },
        new("Over opbouwwerk", "/over", Audience.Visitors, 60) { Place = NavPlace.Foot },
        new("Wat doet een opbouwwerker?", "/over", Audience.Visitors, 90)
        {
            Place = NavPlace.Door, Icon = "gehoord", Sentence = "Luisteren, bij elkaar brengen, vragen, en het antwoord terugvertellen.",
        },
    ];

    public void AddServices(IServiceCollection services)
    {
        // The front page asks other modules through IPublicQuestions; it has nothing of its own.
    }

    public void Map(ModelBuilder model, OpbouwDb db)
    {
        // No tables: what is public is kept by the module that published it.
    }
}
