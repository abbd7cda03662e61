using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Campaigns;

internal static class CampaignsMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapCampaigns(model, db);
        MapSignUps(model, db);
    }

    /// <summary>Everybody reads what is on the site; a draft is for who works here.</summary>
    private static void MapCampaigns(ModelBuilder model, OpbouwDb db)
    {
        var campaign = model.Entity<Campaign>();
        campaign.ToTable("campaigns_campaign").HasKey(c => c.Id);
        campaign.Property(c => c.Code).HasMaxLength(Campaign.CodeLength);
        campaign.Property(c => c.Title).HasMaxLength(Campaign.LongestTitle);
        campaign.Property(c => c.Gives).HasMaxLength(Campaign.LongestText);
        campaign.Property(c => c.Purpose).HasMaxLength(Campaign.LongestText);
        campaign.HasIndex(c => c.Code).IsUnique();
        campaign.HasIndex(c => c.IdeasUntil);
        campaign.HasMany(c => c.Districts).WithOne().HasForeignKey(d => d.CampaignId);
        campaign.HasQueryFilter(c => c.IsOnSite || db.IsStaff);
        campaign.Classify(Sensitivity.Public, Retention.WithTheOrganisation, c => c.Id, c => c.Code, c => c.Title, c => c.Gives, c => c.Purpose, c => c.Places, c => c.OpensOn, c => c.ClosesOn,
            c => c.IdeasUntil, c => c.IsOnSite);
        campaign.HasWords("een campagne", [c => c.Id], c => c.OpensOn, [c => c.Title, c => c.Gives, c => c.Purpose]);

        var district = model.Entity<CampaignDistrict>();
        district.ToTable("campaigns_district").HasKey(d => new { d.CampaignId, d.AreaId });
        district.Property(d => d.Name).HasMaxLength(120);
        district.HasQueryFilter(d => db.Set<Campaign>().Any(c => c.Id == d.CampaignId));
        district.Classify(Sensitivity.Public, Retention.WithTheOrganisation, d => d.CampaignId, d => d.AreaId, d => d.Name, d => d.Places, d => d.SignedUp, d => d.Taken, d => d.Waiting, d => d.Ideas);
    }

    private static void MapSignUps(ModelBuilder model, OpbouwDb db)
    {
        var signUp = model.Entity<SignUp>();
        signUp.ToTable("campaigns_sign_up").HasKey(s => s.Id);
        signUp.Property(s => s.Idea).HasMaxLength(SignUp.LongestIdea);
        signUp.Property(s => s.MailHash).HasMaxLength(32);
        // One place for each address, whatever happens at the same moment.
        signUp.HasIndex(s => new { s.CampaignId, s.MailHash }).IsUnique().HasFilter("ended_on IS NULL");
        signUp.HasIndex(s => new { s.CampaignId, s.DistrictId, s.Number });
        signUp.HasIndex(s => s.News);
        signUp.HasOne<Campaign>().WithMany().HasForeignKey(s => s.CampaignId);
        signUp.HasQueryFilter(s => db.IsStaff);
        signUp.Classify(Sensitivity.Personal, Retention.ThirtyDays, s => s.Name, s => s.Mail, s => s.MailHash, s => s.Idea);
        signUp.Classify(Sensitivity.Internal, Retention.ThirtyDays, s => s.Id, s => s.CampaignId, s => s.DistrictId, s => s.AreaId, s => s.JoinedAt, s => s.Number, s => s.HasPlace, s => s.End,
            s => s.EndedOn, s => s.ChosenOn, s => s.RemindedOn, s => s.ToldAgainOn, s => s.News);
        signUp.GoesBy(Retention.ThirtyDays, ForgetSignUps.Code, "wie zich aanmeldde voor een campagne");
        signUp.HasWords("een aanmelding voor een campagne", [s => s.Id], s => LocalTime.DayOf(s.JoinedAt), [s => s.Idea]);
    }
}
