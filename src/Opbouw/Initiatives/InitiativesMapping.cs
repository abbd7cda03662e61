using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Signals;

namespace Opbouw.Initiatives;

internal static class InitiativesMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapInitiatives(model, db);
        MapCourse(model, db);
        MapGovernment(model, db);
        MapPublished(model);
    }

    private static void MapInitiatives(ModelBuilder model, OpbouwDb db)
    {
        var initiative = model.Entity<Initiative>();
        initiative.ToTable("initiatives_initiative").HasKey(i => i.Id);
        initiative.Property(i => i.Title).HasMaxLength(Initiative.LongestTitle);
        initiative.Property(i => i.Idea).HasMaxLength(Initiative.LongestIdea);
        initiative.Property(i => i.TakenOver).HasMaxLength(Initiative.LongestSentence);
        initiative.Property(i => i.Story).HasMaxLength(Initiative.LongestStory);
        initiative.Property(i => i.Code).HasMaxLength(Initiative.CodeLength);
        initiative.HasIndex(i => i.Code).IsUnique();
        initiative.HasIndex(i => new { i.TeamId, i.Phase });
        initiative.HasIndex(i => new { i.WorkerId, i.TouchedOn });
        initiative.HasIndex(i => i.FollowHash).IsUnique();
        initiative.HasOne<Bundle>().WithMany().HasForeignKey(i => i.BundleId);
        initiative.HasOne<Initiative>().WithMany().HasForeignKey(i => i.FromId);
        initiative.HasMany(i => i.Moves).WithOne().HasForeignKey(m => m.InitiativeId);
        initiative.HasMany(i => i.Positions).WithOne().HasForeignKey(p => p.InitiativeId);
        initiative.HasMany(i => i.Checks).WithOne().HasForeignKey(c => c.InitiativeId);
        initiative.HasQueryFilter(i => db.IsHouse || (db.MyTeams.Contains(i.TeamId) && (!i.IsPrivate || db.ForWhom.Contains(i.WorkerId))));
        initiative.Classify(Sensitivity.Internal, Retention.WithoutWords, i => i.Id, i => i.TeamId, i => i.WorkerId, i => i.Theme, i => i.AreaId, i => i.StartedOn, i => i.Origin, i => i.BundleId, i => i.InterventionId, i => i.FollowHash,
            i => i.FromId, i => i.Phase, i => i.PhaseSince, i => i.Role, i => i.Position, i => i.TouchedOn, i => i.LetGoOn, i => i.Code, i => i.IsOnSite, i => i.IsOpen, i => i.IsPrivate, i => i.HasGroup, i => i.StoryOn);
        initiative.Classify(Sensitivity.Personal, Retention.FiveYears, i => i.Title, i => i.Idea, i => i.TakenOver, i => i.Story);
        initiative.GoesBlankByDay(Retention.FiveYears, "woorden van initiatieven", "de laatste verandering", _ => i => i.TouchedOn);
        initiative.HasWords("een initiatief", [i => i.Id], i => i.StartedOn, [i => i.Title, i => i.Idea, i => i.TakenOver, i => i.Story]);
    }

    private static void MapCourse(ModelBuilder model, OpbouwDb db)
    {
        var move = model.Entity<PhaseMove>();
        move.ToTable("initiatives_phase_move").HasKey(m => new { m.InitiativeId, m.Number });
        move.Property(m => m.Because).HasMaxLength(Initiative.LongestSentence);
        move.Property(m => m.NotHereYet).HasMaxLength(Initiative.LongestSentence);
        move.HasQueryFilter(m => db.Set<Initiative>().Any(i => i.Id == m.InitiativeId));
        move.Classify(Sensitivity.Internal, Retention.WithoutWords, m => m.InitiativeId, m => m.Number, m => m.From, m => m.To, m => m.On, m => m.WorkerId);
        move.Classify(Sensitivity.Personal, Retention.FiveYears, m => m.Because, m => m.NotHereYet);
        move.GoesBlankByDay(Retention.FiveYears, "redenen van een stap van een initiatief", "de stap", _ => m => m.On);
        move.HasWords("een stap van een initiatief", [m => m.InitiativeId], m => m.On, [m => m.Because, m => m.NotHereYet]);

        var position = model.Entity<PositionTaken>();
        position.ToTable("initiatives_position").HasKey(p => new { p.InitiativeId, p.Number });
        position.HasQueryFilter(p => db.Set<Initiative>().Any(i => i.Id == p.InitiativeId));
        position.Classify(Sensitivity.Internal, Retention.WithoutWords, p => p.InitiativeId, p => p.Number, p => p.Role, p => p.Position, p => p.Why, p => p.On, p => p.WorkerId);

        var check = model.Entity<AliveCheck>();
        check.ToTable("initiatives_alive_check").HasKey(c => new { c.InitiativeId, c.Months });
        check.Property(c => c.Words).HasMaxLength(Initiative.LongestSentence);
        check.HasIndex(c => c.DueOn);
        check.HasQueryFilter(c => db.Set<Initiative>().Any(i => i.Id == c.InitiativeId));
        check.Classify(Sensitivity.Internal, Retention.WithoutWords, c => c.InitiativeId, c => c.Months, c => c.DueOn, c => c.Answer, c => c.AnsweredOn);
        check.Classify(Sensitivity.Personal, Retention.FiveYears, c => c.Words);
        check.GoesBlankByDay(Retention.FiveYears, "hoe het na loslaten ging", "het antwoord", _ => c => c.AnsweredOn);
        check.HasWords("hoe het na loslaten ging", [c => c.InitiativeId], c => c.DueOn, [c => c.Words]);
    }

    private static void MapGovernment(ModelBuilder model, OpbouwDb db)
    {
        var part = model.Entity<GovernmentPart>();
        part.ToTable("initiatives_government").HasKey(p => p.Id);
        part.Property(p => p.PartnerName).HasMaxLength(GovernmentPart.LongestPartner);
        part.Property(p => p.Promise).HasMaxLength(GovernmentPart.LongestPromise);
        part.HasIndex(p => p.InitiativeId);
        part.HasOne<Initiative>().WithMany().HasForeignKey(p => p.InitiativeId);
        part.HasQueryFilter(p => db.Set<Initiative>().Any(i => i.Id == p.InitiativeId));
        part.Classify(Sensitivity.Internal, Retention.WithoutWords, p => p.Id, p => p.InitiativeId, p => p.PartnerId, p => p.PartnerName, p => p.Step, p => p.PromisedFor, p => p.AgendaItemId, p => p.On, p => p.WorkerId);
        part.Classify(Sensitivity.Personal, Retention.FiveYears, p => p.Promise);
        part.GoesBlankByDay(Retention.FiveYears, "wat publieke partners bij een initiatief beloofden", "het opschrijven", _ => p => p.On);
        part.HasWords("wat een partner bij een initiatief beloofde", [p => p.Id], p => p.On, [p => p.Promise]);
    }

    private static void MapPublished(ModelBuilder model)
    {
        var published = model.Entity<PublishedInitiative>();
        published.ToTable("initiatives_published").HasKey(p => p.Code);
        published.Property(p => p.Code).HasMaxLength(Initiative.CodeLength);
        published.Property(p => p.Title).HasMaxLength(Initiative.LongestTitle);
        published.Property(p => p.Idea).HasMaxLength(Initiative.LongestIdea);
        published.Property(p => p.Story).HasMaxLength(Initiative.LongestStory);
        published.HasIndex(p => p.InitiativeId).IsUnique();
        published.HasIndex(p => p.ChangedOn);
        published.Classify(Sensitivity.Public, Retention.WithTheOrganisation, p => p.Code, p => p.InitiativeId, p => p.Title, p => p.Idea, p => p.Theme, p => p.AreaId, p => p.AreaName,
            p => p.StartedOn, p => p.Phase, p => p.Role, p => p.Position, p => p.IsOpen, p => p.HasGroup, p => p.Story, p => p.ChangedOn);
        published.HasWords("een initiatief op de website", [p => p.InitiativeId], p => p.StartedOn, [p => p.Title, p => p.Idea, p => p.Story]);
    }
}
