using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;

namespace Opbouw.People;

internal static class PeopleMapping
{
    private static readonly Retention Stays = Retention.WithTheOrganisation;

    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapTeams(model);
        MapRoles(model);
        MapPartners(model, db);
        AccessMapping.Map(model);
        MapCards(model);
        MapAbsences(model);
    }

    private static void MapCards(ModelBuilder model)
    {
        var card = model.Entity<WorkerCard>();
        card.ToTable("people_worker_card").HasKey(c => c.AccountId);
        card.Property(c => c.Code).HasMaxLength(WorkerCard.CodeLength);
        card.Property(c => c.Name).HasMaxLength(WorkerCard.NameLength);
        card.Property(c => c.Sentence).HasMaxLength(WorkerCard.SentenceLength);
        card.Property(c => c.Phone).HasMaxLength(WorkerCard.PhoneLength);
        card.Property(c => c.Mail).HasMaxLength(WorkerCard.MailLength);
        card.Property(c => c.Languages).HasMaxLength(WorkerCard.LanguagesLength);
        card.Property(c => c.PhotoHash).HasMaxLength(32);
        card.HasIndex(c => c.Code).IsUnique();
        card.HasMany(c => c.Areas).WithOne().HasForeignKey(a => a.AccountId);
        card.Classify(Sensitivity.Public, Retention.OneYearAfterLeaving, c => c.AccountId, c => c.Code, c => c.Name, c => c.Sentence, c => c.Phone, c => c.HasWhatsApp, c => c.Mail,
            c => c.Languages, c => c.Days, c => c.PhotoHash);
        card.GoesWithAccount("kaartjes van werkers", c => c.AccountId);
        card.HasWords("een kaartje van een werker", [c => c.AccountId], _ => null, [c => c.Sentence, c => c.Languages]);

        var area = model.Entity<WorkerCardArea>();
        area.ToTable("people_worker_card_area").HasKey(a => new { a.AccountId, a.AreaId });
        area.Classify(Sensitivity.Public, Retention.OneYearAfterLeaving, a => a.AccountId, a => a.AreaId);
        area.GoesWithAccount("gebieden op kaartjes", a => a.AccountId);

        var photo = model.Entity<WorkerPhoto>();
        photo.ToTable("people_worker_photo").HasKey(p => p.AccountId);
        photo.Property(p => p.Hash).HasMaxLength(32);
        photo.Classify(Sensitivity.Public, Retention.OneYearAfterLeaving, p => p.AccountId, p => p.Hash, p => p.Bytes);
        photo.GoesWithAccount("foto's op kaartjes", p => p.AccountId);
    }

    private static void MapAbsences(ModelBuilder model)
    {
        var absence = model.Entity<Absence>();
        absence.ToTable("people_absence").HasKey(a => a.Id);
        absence.HasIndex(a => a.Until);
        absence.Classify(Sensitivity.Personal, Retention.OneYearAfterLeaving, a => a.Id, a => a.AccountId, a => a.DeputyId, a => a.From, a => a.Until);
        absence.GoesWithAccount("afwezigheid", a => a.AccountId);
    }

    private static void MapTeams(ModelBuilder model)
    {
        var team = model.Entity<Team>();
        team.ToTable("people_team").HasKey(t => t.Id);
        team.Property(t => t.Name).HasMaxLength(120);
        team.HasMany(t => t.Areas).WithOne().HasForeignKey(a => a.TeamId);
        team.Classify(Sensitivity.Public, Stays, t => t.Id, t => t.Name, t => t.Kind, t => t.EndsOn);
        team.Classify(Sensitivity.Internal, Stays, t => t.TellsOthersWhatItHears);

        var area = model.Entity<TeamArea>();
        area.ToTable("people_team_area").HasKey(a => new { a.TeamId, a.AreaId, a.From });
        area.HasIndex(a => a.AreaId);
        area.Classify(Sensitivity.Public, Stays, a => a.TeamId, a => a.AreaId, a => a.From, a => a.Until);

        var member = model.Entity<TeamMember>();
        member.ToTable("people_team_member").HasKey(m => new { m.TeamId, m.AccountId, m.From });
        member.HasIndex(m => m.AccountId);
        member.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId);
        member.Classify(Sensitivity.Personal, Retention.OneYearAfterLeaving, m => m.AccountId);
        // Whether a card is on the site, and where, follows from these: pages that are kept must not outlive them.
        member.Classify(Sensitivity.Public, Retention.OneYearAfterLeaving, m => m.TeamId, m => m.From, m => m.Until);
        member.GoesWithAccount("plaatsen in teams", m => m.AccountId);
    }

    private static void MapRoles(ModelBuilder model)
    {
        var role = model.Entity<Role>();
        role.ToTable("people_role").HasKey(r => r.Code);
        role.Property(r => r.Code).HasMaxLength(40);
        role.Property(r => r.Name).HasMaxLength(80);
        role.Classify(Sensitivity.Internal, Stays, r => r.Code, r => r.Name, r => r.Permissions);

        var offered = model.Entity<OfferedPermission>();
        offered.ToTable("people_offered_permission").HasKey(o => o.Code);
        offered.Property(o => o.Code).HasMaxLength(80);
        offered.Classify(Sensitivity.Internal, Stays, o => o.Code);

        var grant = model.Entity<RoleGrant>();
        grant.ToTable("people_role_grant").HasKey(g => new { g.AccountId, g.RoleCode, g.From });
        grant.HasOne<Role>().WithMany().HasForeignKey(g => g.RoleCode);
        grant.Classify(Sensitivity.Personal, Retention.OneYearAfterLeaving, g => g.AccountId, g => g.RoleCode, g => g.From, g => g.Until, g => g.IsFromWorkAccount);
        grant.GoesWithAccount("rollen", g => g.AccountId);
    }

    private static void MapPartners(ModelBuilder model, OpbouwDb db)
    {
        var partner = model.Entity<Partner>();
        partner.ToTable("people_partner").HasKey(p => p.Id);
        partner.Property(p => p.Name).HasMaxLength(160);
        partner.Property(p => p.NameInSentence).HasMaxLength(160);
        partner.HasMany(p => p.People).WithOne().HasForeignKey(p => p.PartnerId);
        partner.Classify(Sensitivity.Public, Stays, p => p.Id, p => p.Name, p => p.NameInSentence, p => p.IsFunder, p => p.EndsOn);

        var person = model.Entity<PartnerPerson>();
        person.ToTable("people_partner_person").HasKey(p => p.Id);
        person.Property(p => p.Name).HasMaxLength(120);
        person.Property(p => p.Function).HasMaxLength(120);
        person.Property(p => p.Email).HasMaxLength(256);
        person.Classify(Sensitivity.Internal, Retention.WithoutWords, p => p.Id, p => p.PartnerId, p => p.AccountId, p => p.EndsOn);
        person.Classify(Sensitivity.Personal, Retention.OneYearAfterLeaving, p => p.Name, p => p.Function, p => p.Email);
        person.GoesBlankByDay(Retention.OneYearAfterLeaving, "contactpersonen van partners", "het vertrek", _ => p => p.EndsOn,
            new() { [nameof(PartnerPerson.Name)] = "Oud-contactpersoon", [nameof(PartnerPerson.Function)] = "" });

        var meeting = model.Entity<PartnerMeeting>();
        meeting.ToTable("people_partner_meeting").HasKey(m => m.Id);
        meeting.Property(m => m.What).HasMaxLength(PartnerMeeting.LongestText);
        meeting.HasIndex(m => new { m.PartnerId, m.On });
        meeting.HasOne<Partner>().WithMany().HasForeignKey(m => m.PartnerId);
        meeting.HasQueryFilter(m => db.IsStaff);
        meeting.Classify(Sensitivity.Internal, Retention.FiveYears, m => m.Id, m => m.PartnerId, m => m.WorkerId, m => m.Kind, m => m.On);
        meeting.Classify(Sensitivity.Personal, Retention.FiveYears, m => m.What);
        meeting.GoesByDay(Retention.FiveYears, "gesprekken met partners", "het gesprek", _ => m => m.On);
        meeting.HasWords("een gesprek met een partner", [m => m.Id], m => m.On, [m => m.What]);
    }
}
