using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Editing;

internal static class EditingMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        var draft = model.Entity<SiteDraft>();
        draft.ToTable("editing_draft").HasKey(d => d.PageId);
        draft.IsCalled(Retention.WithTheOrganisation, "pagina's van de site waar iemand aan schrijft");
        draft.Property(d => d.Path).HasMaxLength(SiteAddress.PathLength);
        draft.Property(d => d.Language).HasMaxLength(2);
        draft.Property(d => d.Title).HasMaxLength(SiteText.TitleLength);
        draft.Property(d => d.Lead).HasMaxLength(SiteText.LeadLength);
        draft.Property(d => d.Remark).HasMaxLength(SecondLookForm.RemarkLength);
        draft.Ignore(d => d.Address).Ignore(d => d.Text).Ignore(d => d.State);
        draft.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, d => d.PageId, d => d.Path, d => d.Language, d => d.Title, d => d.Lead, d => d.Order, d => d.Body, d => d.ChangedAt,
            d => d.From, d => d.Remark);
        draft.Classify(Sensitivity.Personal, Retention.WithTheOrganisation, d => d.ChangedBy, d => d.AskedBy, d => d.CheckedBy, d => d.RemarkBy);
        draft.HasWords("een pagina in de maak", [d => d.PageId], d => LocalTime.DayOf(d.ChangedAt), [d => d.Title, d => d.Lead, d => d.Body, d => d.Remark]);

        var story = model.Entity<StoryFile>();
        story.ToTable("editing_story").HasKey(t => t.Id);
        story.Property(t => t.Title).HasMaxLength(Story.TitleLength);
        story.Property(t => t.Lead).HasMaxLength(Story.LeadLength);
        story.Property(t => t.Text).HasMaxLength(Story.TextLength);
        story.Property(t => t.Teller).HasMaxLength(Story.TellerLength);
        story.Property(t => t.PictureHash).HasMaxLength(SitePicture.HashLength);
        story.Property(t => t.PictureAlt).HasMaxLength(SiteBlock.LineLength);
        story.Property(t => t.Remark).HasMaxLength(SecondLookForm.RemarkLength);
        story.Ignore(t => t.Words).Ignore(t => t.Mark);
        story.HasQueryFilter(t => db.IsStaff);
        story.Classify(Sensitivity.Personal, Retention.WithTheConsent, t => t.Title, t => t.Lead, t => t.Text, t => t.Teller, t => t.AreaId, t => t.PictureHash, t => t.PictureAlt, t => t.Remark);
        story.Classify(Sensitivity.Internal, Retention.WithoutWords, t => t.Id, t => t.WriterId, t => t.Yes, t => t.YesOn, t => t.EndsOn, t => t.State, t => t.ChangedAt, t => t.CheckedBy, t => t.EndedOn);
        story.GoesBy(Retention.WithTheConsent, PublicSiteMapping.EndingJob, "verhalen en wie ze vertelde");
        story.HasWords("een verhaal in de maak", [t => t.Id], t => LocalTime.DayOf(t.ChangedAt), [t => t.Title, t => t.Lead, t => t.Text, t => t.Teller, t => t.PictureAlt, t => t.Remark]);

        var hands = model.Entity<PageHands>();
        hands.ToTable("editing_page_hands").HasKey(h => new { h.PageId, h.Number });
        hands.IsCalled(Retention.WithTheOrganisation, "wie een pagina van de site schreef en nakeek");
        hands.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, h => h.PageId, h => h.Number);
        hands.Classify(Sensitivity.Personal, Retention.WithTheOrganisation, h => h.WrittenBy, h => h.CheckedBy);
    }
}
