using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;

namespace Opbouw.Keeping;

/// <summary>What was kept long enough goes by itself, and the privacy officer sees what went.</summary>
public sealed class KeepingModule : IModule
{
    public IEnumerable<JobKind> Jobs =>
    [
        JobKind.Daily<StrikeAgain>(new TimeOnly(4, 15), "keeping.strike-again", "Opnieuw doorstrepen wat met een oude kopie terugkwam"),
        JobKind.Daily<TidyAtNight>(new TimeOnly(4, 30), "keeping.tidy", "Opruimen wat lang genoeg bewaard is"),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Keeper>();
        services.AddScoped<TidyAtNight>();
        services.AddScoped<Striker>();
        services.AddScoped<StrikeAgain>();
        services.AddScoped<OwnRecords>();
        services.AddHandler<StrikeOut, int, StrikeOutHandler>();
        services.AddHandler<TidyRows, int, KeepHandler>();
        services.AddHandler<HoldBack, Nothing, KeepHandler>();
        services.AddHandler<LetGo, Guid, KeepHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db)
    {
        var run = model.Entity<KeepRun>();
        run.ToTable("keeping_run").HasKey(r => r.Id);
        run.Property(r => r.Rule).HasMaxLength(80);
        run.HasIndex(r => r.At);
        run.Classify(Sensitivity.Internal, Retention.FiveYears, r => r.Id, r => r.Rule, r => r.At, r => r.Rows, r => r.Total, r => r.Oldest, r => r.Newest, r => r.State, r => r.Why);
        run.Goes(Retention.FiveYears, "verslagen van het opruimen", "het opruimen", _ => r => r.At);
    }
}
