using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;

namespace Opbouw.Funding;

/// <summary>The money of a group is the group's: the filters let the house through only, and <see cref="Groups.GroupDoor"/> who is in the group.</summary>
internal static class FundingMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapPlan(model, db);
        MapRequests(model, db);
        MapAccount(model, db);
        MapClaims(model, db);
    }

    private static void MapPlan(ModelBuilder model, OpbouwDb db)
    {
        var line = model.Entity<BudgetLine>();
        line.ToTable("funding_budget_line").HasKey(l => l.Id);
        line.Property(l => l.What).HasMaxLength(BudgetLine.LongestWhat);
        line.Property(l => l.PaidBy).HasMaxLength(BudgetLine.LongestPaidBy);
        line.HasIndex(l => l.InitiativeId);
        line.HasOne<Initiative>().WithMany().HasForeignKey(l => l.InitiativeId);
        line.HasQueryFilter(l => db.IsHouse);
        line.Classify(Sensitivity.Internal, Retention.WithoutWords, l => l.Id, l => l.InitiativeId, l => l.IsIncome, l => l.Cents, l => l.HasOffer, l => l.ChangedOn);
        line.Classify(Sensitivity.Personal, Retention.FiveYears, l => l.What, l => l.PaidBy);
        line.GoesBlankByDay(Retention.FiveYears, "regels van een begroting", "de laatste verandering", _ => l => l.ChangedOn);
        line.HasWords("een regel van een begroting", [l => l.Id], l => l.ChangedOn, [l => l.What, l => l.PaidBy]);

        var plan = model.Entity<PlanAnswers>();
        plan.ToTable("funding_plan").HasKey(p => p.InitiativeId);
        plan.Property(p => p.Place).HasMaxLength(PlanAnswers.LongestPlace);
        plan.Property(p => p.PaysAlong).HasMaxLength(PlanAnswers.LongestSentence);
        plan.Property(p => p.GivesBack).HasMaxLength(PlanAnswers.LongestSentence);
        plan.Property(p => p.Holds).HasMaxLength(PlanAnswers.LongestHolds);
        plan.Ignore(p => p.HeldThings);
        plan.HasOne<Initiative>().WithMany().HasForeignKey(p => p.InitiativeId);
        plan.HasQueryFilter(p => db.IsHouse);
        plan.Classify(Sensitivity.Internal, Retention.WithoutWords, p => p.InitiativeId, p => p.On, p => p.Residents, p => p.IsPublicSpace, p => p.Supporters, p => p.ChangedOn);
        plan.Classify(Sensitivity.Personal, Retention.FiveYears, p => p.Place, p => p.PaysAlong, p => p.GivesBack, p => p.Holds);
        plan.GoesBlankByDay(Retention.FiveYears, "antwoorden over geld voor een plan", "de laatste verandering", _ => p => p.ChangedOn);
        plan.HasWords("een antwoord over geld voor een plan", [p => p.InitiativeId], p => p.ChangedOn, [p => p.Place, p => p.PaysAlong, p => p.GivesBack, p => p.Holds]);
    }

    private static void MapRequests(ModelBuilder model, OpbouwDb db)
    {
        var request = model.Entity<MoneyRequest>();
        request.ToTable("funding_request").HasKey(r => r.Id);
        request.Property(r => r.SourceName).HasMaxLength(Settings.MoneySource.LongestName);
        request.Property(r => r.Plan).HasMaxLength(MoneyRequest.LongestPlan);
        request.Property(r => r.ForWhom).HasMaxLength(MoneyRequest.LongestSentence);
        request.Property(r => r.WhyNot).HasMaxLength(MoneyRequest.LongestSentence);
        request.HasIndex(r => new { r.InitiativeId, r.State });
        request.HasOne<Initiative>().WithMany().HasForeignKey(r => r.InitiativeId);
        request.HasQueryFilter(r => db.IsHouse);
        request.Classify(Sensitivity.Internal, Retention.WithoutWords, r => r.Id, r => r.InitiativeId, r => r.SourceId, r => r.State, r => r.AskedCents, r => r.StartedOn, r => r.SentOn, r => r.DecidedOn,
            r => r.GrantedCents, r => r.AccountedOn, r => r.ChangedOn);
        request.Classify(Sensitivity.Personal, Retention.FiveYears, r => r.SourceName, r => r.Plan, r => r.ForWhom, r => r.WhyNot);
        request.GoesBlankByDay(Retention.FiveYears, "aanvragen van geld", "de laatste verandering", _ => r => r.ChangedOn);
        request.HasWords("een aanvraag van geld", [r => r.Id], r => r.StartedOn, [r => r.SourceName, r => r.Plan, r => r.ForWhom, r => r.WhyNot]);
    }

    private static void MapAccount(ModelBuilder model, OpbouwDb db)
    {
        var bill = model.Entity<Bill>();
        bill.ToTable("funding_bill").HasKey(b => b.Id);
        bill.Property(b => b.What).HasMaxLength(Bill.LongestWhat);
        bill.HasIndex(b => b.InitiativeId);
        bill.HasOne<Initiative>().WithMany().HasForeignKey(b => b.InitiativeId);
        bill.HasQueryFilter(b => db.IsHouse);
        bill.Classify(Sensitivity.Internal, Retention.OneYear, b => b.Id, b => b.InitiativeId, b => b.LineId, b => b.Cents, b => b.PaidOn, b => b.AddedOn);
        bill.Classify(Sensitivity.Personal, Retention.OneYear, b => b.What, b => b.Picture);
        bill.GoesByDay(Retention.OneYear, "bonnen van een groep", "het toevoegen", _ => b => b.AddedOn);
        bill.HasWords("een bon van een groep", [b => b.Id], b => b.PaidOn, [b => b.What]);

        var photo = model.Entity<ReportPhoto>();
        photo.ToTable("funding_report_photo").HasKey(p => p.Id);
        photo.Property(p => p.Sentence).HasMaxLength(ReportPhoto.LongestSentence);
        photo.HasIndex(p => p.InitiativeId);
        photo.HasOne<Initiative>().WithMany().HasForeignKey(p => p.InitiativeId);
        photo.HasQueryFilter(p => db.IsHouse);
        photo.Classify(Sensitivity.Internal, Retention.OneYear, p => p.Id, p => p.InitiativeId, p => p.AddedOn);
        photo.Classify(Sensitivity.Personal, Retention.OneYear, p => p.Sentence, p => p.Picture);
        photo.GoesByDay(Retention.OneYear, "foto’s bij een verantwoording", "het toevoegen", _ => p => p.AddedOn);
        photo.HasWords("een foto bij een verantwoording", [p => p.Id], p => p.AddedOn, [p => p.Sentence]);
    }

    private static void MapClaims(ModelBuilder model, OpbouwDb db)
    {
        var claim = model.Entity<PlaceClaim>();
        claim.ToTable("funding_place_claim").HasKey(c => c.Id);
        claim.Property(c => c.Place).HasMaxLength(PlaceClaim.LongestPlace);
        claim.Property(c => c.Folded).HasMaxLength(PlaceClaim.LongestPlace);
        claim.HasIndex(c => new { c.On, c.Folded });
        claim.HasIndex(c => c.InitiativeId);
        claim.HasOne<Initiative>().WithMany().HasForeignKey(c => c.InitiativeId);
        claim.HasQueryFilter(c => db.IsHouse);
        claim.Classify(Sensitivity.Internal, Retention.OneYear, c => c.Id, c => c.InitiativeId, c => c.On, c => c.Outcome, c => c.KeptOn);
        claim.Classify(Sensitivity.Personal, Retention.OneYear, c => c.Place, c => c.Folded);
        claim.GoesByDay(Retention.OneYear, "plekken en dagen van groepen", "die dag", _ => c => c.On);
        claim.HasWords("een plek van een groep", [c => c.Id], c => c.On, [c => c.Place]);
    }
}
