using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keeping;
using Opbouw.Openness.AskForData;
using Opbouw.Openness.DecideRequest;
using Opbouw.Openness.Register;
using Opbouw.Shared.Acting;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Openness;

/// <summary>What goes outside: two people decide, and everybody can read it.</summary>
public sealed class OpennessModule : IModule
{
    public IEnumerable<Permission> Permissions => [OpennessRights.Share];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Naar buiten", "/naar-buiten", Audience.Staff, 60, OpennessRights.ShareCode) { Place = NavPlace.Foot },
        new("Wat wij delen", "/wat-wij-delen", Audience.Visitors, 42) { Place = NavPlace.Foot },
    ];

    public IEnumerable<JobKind> Jobs => [JobKind.Daily<KeepRegister>(new TimeOnly(5, 30), "openness.keep-register", "Het register van wat naar buiten gaat bijhouden")];

    public void AddServices(IServiceCollection services)
    {
        services.AddHandler<AskForData.AskForData, DataRequestId, AskForDataHandler>();
        services.AddHandler<AskForRight, DataRequestId, AskForDataHandler>();
        services.AddHandler<DecideRequest.DecideRequest, Nothing, DecideRequestHandler>();
        services.AddHandler<WithdrawRequest, Nothing, DecideRequestHandler>();
        services.AddHandler<GiveData, Nothing, DecideRequestHandler>();
        services.AddHandler<KeepRegisterUp, Nothing, KeepRegisterUpHandler>();
        services.AddScoped<KeepRegister>();
    }

    public void Map(ModelBuilder model, OpbouwDb db)
    {
        MapRequests(model);
        MapRegister(model);
    }

    private static void MapRequests(ModelBuilder model)
    {
        var request = model.Entity<DataRequest>();
        request.ToTable("openness_request").HasKey(r => r.Id);
        request.IsCalled(Retention.WithTheOrganisation, "wie om cijfers vroeg en wie dat goedvond");
        request.Property(r => r.Recipient).HasMaxLength(DataRequest.RecipientLength);
        request.Property(r => r.What).HasMaxLength(DataRequest.TextLength);
        request.Property(r => r.Why).HasMaxLength(DataRequest.TextLength);
        request.Property(r => r.Because).HasMaxLength(DataRequest.TextLength);
        request.Property(r => r.RoleCode).HasMaxLength(40);
        request.Property(r => r.Permission).HasMaxLength(80);
        request.HasIndex(r => r.State);
        request.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, r => r.Id, r => r.Recipient, r => r.What, r => r.Why, r => r.Rule, r => r.RoleCode, r => r.Permission,
            r => r.AskedAt, r => r.State, r => r.DecidedAt, r => r.Because, r => r.GivenAt);
        request.Classify(Sensitivity.Personal, Retention.WithTheOrganisation, r => r.AskedBy, r => r.DecidedBy);
        request.HasWords("een verzoek om gegevens", [r => r.Id], r => LocalTime.DayOf(r.AskedAt), [r => r.Recipient, r => r.What, r => r.Why, r => r.Because]);
    }

    private static void MapRegister(ModelBuilder model)
    {
        var entry = model.Entity<RegisterEntry>();
        entry.ToTable("openness_register").HasKey(e => e.Id);
        entry.Property(e => e.Recipient).HasMaxLength(DataRequest.RecipientLength);
        entry.Property(e => e.What).HasMaxLength(DataRequest.TextLength);
        entry.Property(e => e.Why).HasMaxLength(DataRequest.TextLength);
        entry.Property(e => e.Because).HasMaxLength(DataRequest.TextLength);
        entry.Classify(Sensitivity.Public, Retention.WithTheOrganisation, e => e.Id, e => e.AskedOn, e => e.DecidedOn, e => e.Recipient, e => e.What, e => e.Why, e => e.Rule, e => e.IsAgreed,
            e => e.Because, e => e.GivenOn, e => e.EndedOn);
        entry.HasWords("een regel in het openbare register", [e => e.Id], e => e.DecidedOn, [e => e.Recipient, e => e.What, e => e.Why, e => e.Because]);

        var files = model.Entity<FilesTaken>();
        files.ToTable("openness_files_taken").HasKey(f => new { f.Month, f.List });
        files.Property(f => f.List).HasMaxLength(40);
        files.Classify(Sensitivity.Public, Retention.WithTheOrganisation, f => f.Month, f => f.List, f => f.Files);
    }
}
