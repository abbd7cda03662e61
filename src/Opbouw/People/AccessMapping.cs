using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;

namespace Opbouw.People;

/// <summary>How people get in: second factor, recovery codes, links by mail, the first link of all.</summary>
internal static class AccessMapping
{
    private static readonly Retention WithTheAccount = Retention.OneYearAfterLeaving;

    public static void Map(ModelBuilder model)
    {
        var factor = model.Entity<SecondFactor>();
        factor.ToTable("people_second_factor").HasKey(f => f.AccountId);
        factor.Property(f => f.SealedKey).HasMaxLength(600);
        factor.Classify(Sensitivity.Internal, WithTheAccount, f => f.AccountId, f => f.SetUpAt, f => f.LastUsedStep, f => f.WrongCodes, f => f.RestsUntil);
        factor.Classify(Sensitivity.Sensitive, WithTheAccount, f => f.SealedKey);
        factor.GoesWithAccount("tweede stappen", f => f.AccountId);

        var code = model.Entity<RecoveryCode>();
        code.ToTable("people_recovery_code").HasKey(c => new { c.AccountId, c.CodeHash });
        code.Property(c => c.CodeHash).HasMaxLength(64);
        code.Classify(Sensitivity.Internal, WithTheAccount, c => c.AccountId, c => c.UsedAt);
        code.Classify(Sensitivity.Sensitive, WithTheAccount, c => c.CodeHash);
        code.GoesWithAccount("herstelcodes", c => c.AccountId);

        var invite = model.Entity<Invite>();
        invite.ToTable("people_invite").HasKey(i => i.Id);
        invite.HasIndex(i => i.CodeHash).IsUnique();
        invite.Property(i => i.CodeHash).HasMaxLength(64);
        invite.Classify(Sensitivity.Internal, Retention.ThirtyDays, i => i.Id, i => i.AccountId, i => i.EndsAt, i => i.UsedAt);
        invite.Classify(Sensitivity.Sensitive, Retention.ThirtyDays, i => i.CodeHash);
        invite.Goes(Retention.ThirtyDays, "uitnodigingen", "het aflopen van de link", _ => i => i.EndsAt);

        var lost = model.Entity<LostPhone>();
        lost.ToTable("people_lost_phone").HasKey(l => l.Id);
        lost.HasIndex(l => l.AccountId);
        lost.Classify(Sensitivity.Personal, WithTheAccount, l => l.Id, l => l.AccountId, l => l.Reason, l => l.AskedAt, l => l.EndsAt, l => l.StartedBy, l => l.StartedCheck,
            l => l.ConfirmedBy, l => l.ConfirmedCheck, l => l.EndedAt, l => l.Ending);
        lost.GoesWithAccount("hulp bij een kwijtgeraakte telefoon", l => l.AccountId);

        MapResidents(model);

        var news = model.Entity<WorkAccountNews>();
        news.ToTable("people_work_account_news").HasKey(n => n.Id);
        news.Property(n => n.Id).ValueGeneratedNever();
        news.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, n => n.Id, n => n.WorkedAt, n => n.FailedAt, n => n.Trouble);

        var setUp = model.Entity<SetUpLink>();
        setUp.ToTable("people_set_up_link").HasKey(l => l.CodeHash);
        setUp.Property(l => l.CodeHash).HasMaxLength(64);
        setUp.Classify(Sensitivity.Internal, Retention.ThirtyDays, l => l.EndsAt);
        setUp.Classify(Sensitivity.Sensitive, Retention.ThirtyDays, l => l.CodeHash);
        setUp.Goes(Retention.ThirtyDays, "eerste links", "het aflopen van de link", _ => l => l.EndsAt);
    }

    private static void MapResidents(ModelBuilder model)
    {
        var link = model.Entity<LogInLink>();
        link.ToTable("people_log_in_link").HasKey(l => l.Id);
        link.HasIndex(l => l.LinkHash).IsUnique();
        link.HasIndex(l => l.BrowserHash).IsUnique();
        link.HasIndex(l => l.EndsAt);
        link.Classify(Sensitivity.Internal, Retention.OneDay, l => l.Id, l => l.EndsAt, l => l.UsedAt, l => l.WrongCodes);
        link.Classify(Sensitivity.Personal, Retention.OneDay, l => l.AccountId);
        link.Classify(Sensitivity.Sensitive, Retention.OneDay, l => l.LinkHash, l => l.CodeHash, l => l.BrowserHash);
        link.Goes(Retention.OneDay, "inloglinks", "het aflopen van de link", _ => l => l.EndsAt);

        var paper = model.Entity<PaperKey>();
        paper.ToTable("people_paper_key").HasKey(p => p.Id);
        paper.HasIndex(p => p.CodeHash).IsUnique();
        paper.HasIndex(p => p.AccountId);
        paper.Classify(Sensitivity.Internal, WithTheAccount, p => p.Id, p => p.AccountId, p => p.MadeBy, p => p.MadeOn, p => p.Until, p => p.RevokedOn);
        paper.Classify(Sensitivity.Sensitive, WithTheAccount, p => p.CodeHash);
        paper.GoesWithAccount("papieren codes", p => p.AccountId);

        var invite = model.Entity<ResidentInvite>();
        invite.ToTable("people_resident_invite").HasKey(i => i.AccountId);
        invite.HasIndex(i => i.InvitedBy);
        invite.Classify(Sensitivity.Personal, WithTheAccount, i => i.AccountId, i => i.InvitedBy, i => i.On);
        invite.GoesWithAccount("uitgenodigde bewoners", i => i.AccountId);
    }
}
