using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;

namespace Opbouw.Offers;

internal static class OffersMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapAsks(model, db);
        MapOffers(model, db);
        MapMatches(model, db);
    }

    /// <summary>An ask belongs to the group: the filter lets the house through only, and <see cref="GroupDoor"/> who is in it.</summary>
    private static void MapAsks(ModelBuilder model, OpbouwDb db)
    {
        var ask = model.Entity<GroupAsk>();
        ask.ToTable("offers_ask").HasKey(a => a.Id);
        ask.Property(a => a.Code).HasMaxLength(GroupAsk.CodeLength);
        ask.Property(a => a.Words).HasMaxLength(GroupAsk.LongestWords);
        ask.HasIndex(a => a.Code).IsUnique();
        ask.HasIndex(a => new { a.InitiativeId, a.MadeOn });
        ask.HasOne<Initiative>().WithMany().HasForeignKey(a => a.InitiativeId);
        ask.HasQueryFilter(a => db.IsHouse);
        ask.Classify(Sensitivity.Internal, Retention.WithoutWords, a => a.Id, a => a.InitiativeId, a => a.Code, a => a.Kind, a => a.AreaId, a => a.Theme, a => a.From, a => a.Until, a => a.MadeOn, a => a.State, a => a.IsOnSite, a => a.TouchedOn, a => a.Matched, a => a.Real);
        ask.Classify(Sensitivity.Personal, Retention.FiveYears, a => a.Words);
        ask.GoesBlankByDay(Retention.FiveYears, "vragen van groepen", "de laatste verandering", _ => a => a.TouchedOn);
        ask.HasWords("een vraag van een groep", [a => a.Id], a => a.MadeOn, [a => a.Words]);

        var published = model.Entity<PublishedAsk>();
        published.ToTable("offers_published_ask").HasKey(p => p.Code);
        published.Property(p => p.Code).HasMaxLength(GroupAsk.CodeLength);
        published.Property(p => p.Words).HasMaxLength(GroupAsk.LongestWords);
        published.Property(p => p.Title).HasMaxLength(Initiative.LongestTitle);
        published.HasIndex(p => p.AskId).IsUnique();
        published.HasIndex(p => p.MadeOn);
        published.Classify(Sensitivity.Public, Retention.WithTheOrganisation, p => p.Code, p => p.AskId, p => p.Kind, p => p.Words, p => p.Title, p => p.AreaId, p => p.AreaName, p => p.Theme, p => p.From, p => p.Until, p => p.MadeOn);
        published.HasWords("een vraag van een groep op de website", [p => p.AskId], p => p.MadeOn, [p => p.Words, p => p.Title]);
    }

    private static void MapOffers(ModelBuilder model, OpbouwDb db)
    {
        var offer = model.Entity<Offer>();
        offer.ToTable("offers_offer").HasKey(o => o.Id);
        offer.Property(o => o.Words).HasMaxLength(Offer.LongestWords);
        offer.HasIndex(o => new { o.Kind, o.State });
        offer.HasIndex(o => new { o.HolderId, o.State });
        offer.HasMany(o => o.Areas).WithOne().HasForeignKey(a => a.OfferId);
        offer.HasMany(o => o.Themes).WithOne().HasForeignKey(t => t.OfferId);
        offer.HasQueryFilter(o => db.IsHouse || db.MyTeams.Contains(o.TeamId));
        offer.Classify(Sensitivity.Internal, Retention.OneYear, o => o.Id, o => o.Kind, o => o.Giver, o => o.HasMail, o => o.From, o => o.Until, o => o.MadeFor, o => o.HolderId, o => o.TeamId, o => o.MadeOn, o => o.TouchedOn, o => o.State);
        offer.Classify(Sensitivity.Personal, Retention.OneYear, o => o.Words, o => o.Name, o => o.Contact);
        offer.GoesBy(Retention.OneYear, ForgetOffers.Code, "aanbod van bewoners en bedrijven");
        offer.HasWords("een aanbod", [o => o.Id], o => o.MadeOn, [o => o.Words]);

        var area = model.Entity<OfferArea>();
        area.ToTable("offers_offer_area").HasKey(a => new { a.OfferId, a.AreaId });
        area.HasQueryFilter(a => db.Set<Offer>().Any(o => o.Id == a.OfferId));
        area.Classify(Sensitivity.Internal, Retention.OneYear, a => a.OfferId, a => a.AreaId);
        area.GoesBy(Retention.OneYear, ForgetOffers.Code, "wijken van een aanbod");

        var theme = model.Entity<OfferTheme>();
        theme.ToTable("offers_offer_theme").HasKey(t => new { t.OfferId, t.Theme });
        theme.HasQueryFilter(t => db.Set<Offer>().Any(o => o.Id == t.OfferId));
        theme.Classify(Sensitivity.Internal, Retention.OneYear, t => t.OfferId, t => t.Theme);
        theme.GoesBy(Retention.OneYear, ForgetOffers.Code, "onderwerpen van een aanbod");
    }

    private static void MapMatches(ModelBuilder model, OpbouwDb db)
    {
        var match = model.Entity<Match>();
        match.ToTable("offers_match").HasKey(m => m.Id);
        match.Property(m => m.Words).HasMaxLength(Match.LongestWords);
        match.Property(m => m.Thanks).HasMaxLength(Match.LongestThanks);
        match.HasIndex(m => new { m.AskId, m.OfferId }).IsUnique();
        match.HasIndex(m => m.OfferId);
        match.HasIndex(m => new { m.IsChecked, m.CheckOn });
        match.HasOne<GroupAsk>().WithMany().HasForeignKey(m => m.AskId);
        match.HasOne<Offer>().WithMany().HasForeignKey(m => m.OfferId);
        match.HasQueryFilter(m => db.IsHouse);
        match.Classify(Sensitivity.Internal, Retention.OneYear, m => m.Id, m => m.AskId, m => m.OfferId, m => m.AskedBy, m => m.AskedOn, m => m.SaidYes, m => m.AnsweredOn, m => m.CheckOn, m => m.IsChecked, m => m.GroupSays, m => m.GiverSays, m => m.ThankedOn);
        match.Classify(Sensitivity.Personal, Retention.OneYear, m => m.Words, m => m.Reach, m => m.Thanks);
        match.GoesBy(Retention.OneYear, ForgetOffers.Code, "aanvragen bij een aanbod");
        match.HasWords("een aanvraag bij een aanbod", [m => m.Id], m => m.AskedOn, [m => m.Words, m => m.Thanks]);
    }
}
