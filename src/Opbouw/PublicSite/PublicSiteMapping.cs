using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.PublicSite;

public static class PublicSiteMapping
{
    /// <summary>Of the module that writes stories.</summary>
    public const string EndingJob = "editing.end-due-stories";

    public static void Map(ModelBuilder model)
    {
        var page = model.Entity<SitePageVersion>();
        page.ToTable("site_page_version").HasKey(p => new { p.PageId, p.Number });
        page.Property(p => p.Path).HasMaxLength(SiteAddress.PathLength);
        page.Property(p => p.Language).HasMaxLength(2);
        page.Property(p => p.Title).HasMaxLength(SiteText.TitleLength);
        page.Property(p => p.Lead).HasMaxLength(SiteText.LeadLength);
        page.Ignore(p => p.Address).Ignore(p => p.Text);
        page.Classify(Sensitivity.Public, Retention.WithTheOrganisation, p => p.PageId, p => p.Number, p => p.Path, p => p.Language, p => p.Title, p => p.Lead, p => p.Order, p => p.Body,
            p => p.IsFromOpbouw, p => p.IsGone, p => p.At);
        page.HasWords("een pagina van de site", [p => p.PageId], p => LocalTime.DayOf(p.At), [p => p.Title, p => p.Lead, p => p.Body]);

        var story = model.Entity<Story>();
        story.ToTable("site_story").HasKey(t => t.Id);
        story.Property(t => t.Code).HasMaxLength(Story.CodeLength);
        story.Property(t => t.Title).HasMaxLength(Story.TitleLength);
        story.Property(t => t.Lead).HasMaxLength(Story.LeadLength);
        story.Property(t => t.Text).HasMaxLength(Story.TextLength);
        story.Property(t => t.Teller).HasMaxLength(Story.TellerLength);
        story.Property(t => t.PictureHash).HasMaxLength(SitePicture.HashLength);
        story.Property(t => t.PictureAlt).HasMaxLength(SiteBlock.LineLength);
        story.HasIndex(t => t.Code).IsUnique();
        story.Classify(Sensitivity.Public, Retention.WithTheConsent, t => t.Title, t => t.Lead, t => t.Text, t => t.Teller, t => t.AreaId, t => t.PictureHash, t => t.PictureAlt);
        story.Classify(Sensitivity.Public, Retention.WithoutWords, t => t.Id, t => t.Code, t => t.On, t => t.EndsOn, t => t.GoneOn);
        story.GoesBy(Retention.WithTheConsent, EndingJob, "verhalen op de site");
        story.HasWords("een verhaal", [t => t.Id], t => t.On, [t => t.Title, t => t.Lead, t => t.Text, t => t.Teller, t => t.PictureAlt]);

        var picture = model.Entity<SitePicture>();
        picture.ToTable("site_picture").HasKey(p => p.Hash);
        picture.Property(p => p.Hash).HasMaxLength(SitePicture.HashLength);
        picture.Classify(Sensitivity.Public, Retention.WithTheOrganisation, p => p.Hash, p => p.Width, p => p.Height, p => p.Small, p => p.Middle, p => p.Large);

        var film = model.Entity<SiteFilm>();
        film.ToTable("site_film").HasKey(f => f.Hash);
        film.Property(f => f.Hash).HasMaxLength(SiteFilm.HashLength);
        film.Classify(Sensitivity.Public, Retention.WithTheOrganisation, f => f.Hash, f => f.Kind, f => f.Length, f => f.Width, f => f.Height, f => f.SentAt, f => f.IsWhole);

        var piece = model.Entity<SiteFilmPiece>();
        piece.ToTable("site_film_piece").HasKey(p => new { p.FilmHash, p.Number });
        piece.Property(p => p.FilmHash).HasMaxLength(SiteFilm.HashLength);
        piece.Classify(Sensitivity.Public, Retention.WithTheOrganisation, p => p.FilmHash, p => p.Number, p => p.Bytes);

        var subtitles = model.Entity<SiteSubtitles>();
        subtitles.ToTable("site_subtitles").HasKey(s => s.Id);
        subtitles.Classify(Sensitivity.Public, Retention.WithTheOrganisation, s => s.Id, s => s.Text, s => s.SentAt);
        subtitles.HasWords("ondertitels van een film", [s => s.Id], s => LocalTime.DayOf(s.SentAt), [s => s.Text]);
    }
}
