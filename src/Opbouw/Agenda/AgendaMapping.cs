using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda;

internal static class AgendaMapping
{
    private static readonly Retention Keep = Retention.FiveYears;

    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapItem(model, db);
        MapAnswers(model, db);
        MapHistory(model, db);
        MapPlaces(model, db);
        MapLinks(model);
        MapAgeing(model, db);
        MapPublished(model);
    }

    private static void MapItem(ModelBuilder model, OpbouwDb db)
    {
        var item = model.Entity<AgendaItem>();
        item.ToTable("agenda_item").HasKey(i => i.Id);
        item.Property(i => i.Title).HasMaxLength(AgendaItem.LongestTitle);
        item.Property(i => i.Question).HasMaxLength(AgendaItem.LongestQuestion);
        item.Property(i => i.ClosedBecause).HasMaxLength(AgendaItem.LongestReason);
        item.Property(i => i.EvidenceInSteps).HasMaxLength(200);
        item.Property(i => i.PublicCode).HasMaxLength(12);
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasIndex(i => new { i.TeamId, i.Status });
        item.HasIndex(i => new { i.PartnerId, i.Status });
        item.HasIndex(i => i.BundleId);
        item.HasMany(i => i.Answers).WithOne().HasForeignKey(a => a.AgendaItemId);
        item.HasMany(i => i.Drafts).WithOne().HasForeignKey(d => d.AgendaItemId);
        item.HasMany(i => i.Clarifications).WithOne().HasForeignKey(c => c.AgendaItemId);
        item.HasMany(i => i.DateChanges).WithOne().HasForeignKey(c => c.AgendaItemId);
        item.HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.AgendaItemId);
        item.HasMany(i => i.Places).WithOne().HasForeignKey(p => p.AgendaItemId);
        item.HasQueryFilter(i => db.IsHouse || db.MyTeams.Contains(i.TeamId) || i.PartnerId == db.MyPartner);
        item.Classify(Sensitivity.Internal, Retention.WithoutWords, i => i.Id, i => i.BundleId, i => i.TeamId, i => i.WorkerId, i => i.PartnerId, i => i.AreaId, i => i.Theme,
            i => i.FirstHeardOn, i => i.BundledOn, i => i.AskedOn, i => i.EvidenceInSteps, i => i.AnswerBy, i => i.PromisedFor, i => i.AnsweredOn, i => i.ToldBackOn,
            i => i.ClosedOn, i => i.Status, i => i.PublicCode, i => i.IsPublished, i => i.PersonId,
            i => i.PromiseKeptOn, i => i.News, i => i.DateSetOn, i => i.Version);
        item.Classify(Sensitivity.Personal, Keep, i => i.Title, i => i.Question, i => i.ClosedBecause);
        item.GoesBlankByDay(Keep, "woorden van vragen", "het afsluiten van de vraag", _ => i => i.ClosedOn);
        item.HasWords("een vraag aan een partner", [i => i.Id], i => i.AskedOn, [i => i.Title, i => i.Question, i => i.ClosedBecause]);
    }

    private static void MapAnswers(ModelBuilder model, OpbouwDb db)
    {
        var answer = model.Entity<Answer>();
        answer.ToTable("agenda_answer").HasKey(a => a.Id);
        answer.Property(a => a.Text).HasMaxLength(Answer.LongestText);
        answer.Property(a => a.GivenBy).HasMaxLength(240);
        answer.Property(a => a.PassedOnBy).HasMaxLength(120);
        answer.Property(a => a.Before).HasConversion(
            before => JsonSerializer.Serialize(before, (JsonSerializerOptions?)null), text => JsonSerializer.Deserialize<StateBeforeAnswer>(text, (JsonSerializerOptions?)null)).HasMaxLength(400);
        answer.HasQueryFilter(a => db.Set<AgendaItem>().Any(i => i.Id == a.AgendaItemId));
        answer.Classify(Sensitivity.Internal, Retention.WithoutWords, a => a.Id, a => a.AgendaItemId, a => a.Kind, a => a.PromisedFor, a => a.Channel, a => a.GivenAt, a => a.ConfirmedAt, a => a.WithdrawnAt, a => a.Before, a => a.Corrects, a => a.Number);
        answer.Classify(Sensitivity.Personal, Keep, a => a.Text, a => a.GivenBy, a => a.PassedOnBy);
        answer.GoesBlankByDay(Retention.FiveYears, "woorden van antwoorden", "het afsluiten van de vraag", d => a => d.Set<AgendaItem>().Where(i => i.Id == a.AgendaItemId).Select(i => i.ClosedOn).FirstOrDefault());
        answer.HasWords("een antwoord van een partner", [a => a.AgendaItemId], a => LocalTime.DayOf(a.GivenAt), [a => a.Text, a => a.GivenBy, a => a.PassedOnBy]);

        var draft = model.Entity<AnswerDraft>();
        draft.ToTable("agenda_answer_draft").HasKey(d => new { d.AgendaItemId, d.AccountId });
        draft.Property(d => d.Text).HasMaxLength(Answer.LongestText);
        draft.HasQueryFilter(d => d.AccountId == db.Me);
        draft.Classify(Sensitivity.Internal, Retention.NinetyDaysAfterClosing, d => d.AgendaItemId, d => d.AccountId, d => d.Kind, d => d.PromisedFor);
        draft.Classify(Sensitivity.Personal, Retention.NinetyDaysAfterClosing, d => d.Text);
        draft.GoesByDay(Retention.NinetyDaysAfterClosing, "antwoorden die nooit weggingen", "het afsluiten van de vraag", all => d => all.Set<AgendaItem>().Where(i => i.Id == d.AgendaItemId).Select(i => i.ClosedOn).FirstOrDefault());
        draft.HasWords("een antwoord dat nog niet weg is", [d => d.AgendaItemId], _ => null, [d => d.Text]);
    }

    private static void MapHistory(ModelBuilder model, OpbouwDb db)
    {
        var clarification = model.Entity<Clarification>();
        clarification.ToTable("agenda_clarification").HasKey(c => new { c.AgendaItemId, c.Number });
        clarification.Property(c => c.Text).HasMaxLength(Answer.LongestText);
        clarification.Property(c => c.By).HasMaxLength(120);
        clarification.HasQueryFilter(c => db.Set<AgendaItem>().Any(i => i.Id == c.AgendaItemId));
        clarification.Classify(Sensitivity.Internal, Retention.WithoutWords, c => c.AgendaItemId, c => c.Number, c => c.At);
        clarification.Classify(Sensitivity.Personal, Keep, c => c.Text, c => c.By);
        clarification.GoesBlankByDay(Retention.FiveYears, "uitleg bij vragen", "het afsluiten van de vraag", d => c => d.Set<AgendaItem>().Where(i => i.Id == c.AgendaItemId).Select(i => i.ClosedOn).FirstOrDefault());
        clarification.HasWords("uitleg bij een vraag", [c => c.AgendaItemId], c => LocalTime.DayOf(c.At), [c => c.Text, c => c.By]);

        var change = model.Entity<DateChange>();
        change.ToTable("agenda_date_change").HasKey(c => new { c.AgendaItemId, c.Number });
        change.Property(c => c.Reason).HasMaxLength(AgendaItem.LongestReason);
        change.Property(c => c.By).HasMaxLength(240);
        change.HasQueryFilter(c => db.Set<AgendaItem>().Any(i => i.Id == c.AgendaItemId));
        change.Classify(Sensitivity.Internal, Retention.WithoutWords, c => c.AgendaItemId, c => c.Number, c => c.From, c => c.To, c => c.At);
        change.Classify(Sensitivity.Personal, Keep, c => c.Reason, c => c.By);
        change.GoesBlankByDay(Retention.FiveYears, "redenen van een andere datum", "het afsluiten van de vraag", d => c => d.Set<AgendaItem>().Where(i => i.Id == c.AgendaItemId).Select(i => i.ClosedOn).FirstOrDefault());
        change.HasWords("een andere datum bij een vraag", [c => c.AgendaItemId], c => LocalTime.DayOf(c.At), [c => c.Reason, c => c.By]);
    }

    private static void MapPlaces(ModelBuilder model, OpbouwDb db)
    {
        var place = model.Entity<TellBackPlace>();
        place.ToTable("agenda_tell_back_place").HasKey(p => new { p.AgendaItemId, p.FindSpotId });
        place.HasOne<FindSpot>().WithMany().HasForeignKey(p => p.FindSpotId);
        place.HasQueryFilter(p => db.Set<AgendaItem>().Any(i => i.Id == p.AgendaItemId));
        place.Classify(Sensitivity.Internal, Retention.WithoutWords, p => p.AgendaItemId, p => p.FindSpotId, p => p.ToldOn, p => p.HeardBy, p => p.WorkerId, p => p.ToldNews);
    }

    private static void MapLinks(ModelBuilder model)
    {
        var link = model.Entity<AskLink>();
        link.ToTable("agenda_ask_link").HasKey(l => l.Id);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.Property(l => l.UsedBy).HasMaxLength(240);
        link.HasOne<AgendaItem>().WithMany().HasForeignKey(l => l.AgendaItemId);
        link.Classify(Sensitivity.Internal, Retention.NinetyDaysAfterClosing, l => l.Id, l => l.AgendaItemId, l => l.PersonId, l => l.EndsAt);
        link.Classify(Sensitivity.Personal, Retention.NinetyDaysAfterClosing, l => l.UsedBy);
        link.Classify(Sensitivity.Sensitive, Retention.NinetyDaysAfterClosing, l => l.TokenHash);
        link.Goes(Retention.NinetyDaysAfterClosing, "links om te antwoorden", "het aflopen van de link", _ => l => l.EndsAt);
        link.HasWords("een link bij een vraag", [l => l.AgendaItemId], l => LocalTime.DayOf(l.EndsAt), [l => l.UsedBy]);
    }

    private static void MapAgeing(ModelBuilder model, OpbouwDb db)
    {
        var taken = model.Entity<TakenStep>();
        taken.ToTable("agenda_ageing_taken").HasKey(t => new { t.AgendaItemId, t.DueOn, t.Days, t.To });
        taken.HasQueryFilter(t => db.Set<AgendaItem>().Any(i => i.Id == t.AgendaItemId));
        taken.Classify(Sensitivity.Internal, Retention.WithoutWords, t => t.AgendaItemId, t => t.DueOn, t => t.Days, t => t.To, t => t.At, t => t.Mails);
    }

    private static void MapPublished(ModelBuilder model)
    {
        var question = model.Entity<PublishedQuestion>();
        question.ToTable("agenda_published_question").HasKey(q => q.Code);
        question.Property(q => q.Code).HasMaxLength(12);
        question.Property(q => q.MovedDates).HasMaxLength(PublishedQuestion.LongestStory);
        question.HasIndex(q => q.AgendaItemId).IsUnique();
        question.HasIndex(q => q.ChangedOn);
        question.Classify(Sensitivity.Public, Retention.WithTheOrganisation, q => q.Code, q => q.AgendaItemId, q => q.Title, q => q.Question, q => q.Quote,
            q => q.PartnerName, q => q.AreaId, q => q.AreaName, q => q.Theme, q => q.EvidenceInSteps, q => q.HeardAt, q => q.FirstHeardOn, q => q.BundledOn,
            q => q.AskedOn, q => q.AnswerBy, q => q.AnsweredOn, q => q.ToldOn, q => q.PromisedFor, q => q.AnswerKind, q => q.AnswerText, q => q.PassedOnBy,
            q => q.ClosedBecause, q => q.ChangedOn, q => q.PromiseKeptOn, q => q.MovedDates);
        question.HasWords("een vraag op de website", [q => q.AgendaItemId], q => q.AskedOn,
            [q => q.Title, q => q.Question, q => q.Quote, q => q.AnswerText, q => q.PassedOnBy, q => q.ClosedBecause, q => q.MovedDates, q => q.HeardAt, q => q.PartnerName]);
    }
}
