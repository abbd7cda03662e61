using Microsoft.EntityFrameworkCore;
using Opbouw.Help.WalkTour;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui;

namespace Opbouw.Help;

/// <summary>The manual, readable in the program, and a tour for who comes in for the first time.</summary>
public sealed class HelpModule : IModule
{
    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Hulp", "/hulp", Audience.Visitors, 70) { Place = NavPlace.Foot },
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(_ => Handbook.Read());
        services.AddScoped<IPageHelp, PageHelp>();
        services.AddHandler<WalkTour.WalkTour, Nothing, WalkTourHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db)
    {
        var walk = model.Entity<TourProgress>();
        walk.ToTable("help_tour_progress").HasKey(w => new { w.AccountId, w.Tour });
        walk.Property(w => w.Tour).HasMaxLength(TourProgress.LongestTour);
        walk.HasQueryFilter(w => db.IsHouse || w.AccountId == db.Me);
        walk.Classify(Sensitivity.Personal, Retention.OneYearAfterLeaving, w => w.AccountId, w => w.Tour, w => w.Step, w => w.EndedAt);
        walk.GoesWithAccount("rondleidingen", w => w.AccountId);
    }
}
