using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals.Cards;
using Opbouw.Signals.Say;
using Opbouw.Signals.Similarity;

namespace Opbouw.Signals;

internal static class SignalsMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapSignals(model, db);
        MapTerms(model);
        MapBundles(model, db);
        MapReactions(model);
        MapCards(model);
        MapBoard(model, db);
    }

    private static void MapBoard(ModelBuilder model, OpbouwDb db)
    {
        var mark = model.Entity<ThemeMark>();
        mark.ToTable("signals_theme_mark").HasKey(m => new { m.TeamId, m.Monday, m.Theme, m.AccountId });
        mark.HasQueryFilter(m => db.IsHouse || db.MyTeams.Contains(m.TeamId));
        mark.Classify(Sensitivity.Internal, Retention.FiveYears, m => m.TeamId, m => m.Monday, m => m.Theme);
        mark.Classify(Sensitivity.Personal, Retention.FiveYears, m => m.AccountId);
        mark.GoesByDay(Retention.FiveYears, "gekozen thema's", "de week", _ => m => m.Monday);
    }

    private static void MapSignals(ModelBuilder model, OpbouwDb db)
    {
        var signal = model.Entity<Signal>();
        signal.ToTable("signals_signal").HasKey(s => s.Id);
        signal.Property(s => s.Words).HasMaxLength(Signal.LongestWords);
        signal.Property(s => s.Terms).HasMaxLength(SignalTerms.Most * (SignalTerms.LongestTerm + 1));
        signal.HasIndex(s => new { s.TeamId, s.RaisedAt });
        signal.HasIndex(s => s.BundleId);
        signal.HasIndex(s => s.ContactId);
        signal.HasOne<FindSpot>().WithMany().HasForeignKey(s => s.FindSpotId);
        signal.HasOne<Bundle>().WithMany().HasForeignKey(s => s.BundleId);
        signal.Classify(Sensitivity.Internal, Retention.WithoutWords, s => s.Id, s => s.TeamId, s => s.WorkerId, s => s.Kind, s => s.Theme, s => s.AreaId,
            s => s.FindSpotId, s => s.ContactId, s => s.RaisedAt, s => s.RaisedOn, s => s.BundleId, s => s.WithdrawnAt);
        signal.Classify(Sensitivity.Personal, Retention.FiveYears, s => s.Words, s => s.Terms);
        signal.GoesBlank(Retention.FiveYears, "woorden van signalen", "het opschrijven", _ => s => s.RaisedAt, new() { [nameof(Signal.Terms)] = "" });
        signal.HasWords("een signaal", [s => s.Id], s => s.RaisedOn, [s => s.Words], TermsFollowAsync);

        signal.HasMany(s => s.Versions).WithOne().HasForeignKey(v => v.SignalId);
        signal.HasQueryFilter(s => s.WithdrawnAt == null && (db.IsHouse || db.MyTeams.Contains(s.TeamId)));

        var version = model.Entity<SignalVersion>();
        version.ToTable("signals_signal_version").HasKey(v => new { v.SignalId, v.Number });
        version.Property(v => v.Words).HasMaxLength(Signal.LongestWords);
        version.HasQueryFilter(v => db.Set<Signal>().Any(s => s.Id == v.SignalId));
        version.Classify(Sensitivity.Internal, Retention.FiveYears, v => v.SignalId, v => v.Number, v => v.Kind, v => v.Theme, v => v.AreaId, v => v.FindSpotId, v => v.ReplacedAt);
        version.Classify(Sensitivity.Personal, Retention.FiveYears, v => v.Words);
        version.Goes(Retention.FiveYears, "eerdere versies van signalen", "het opschrijven",
            d => v => d.Set<Signal>().Where(s => s.Id == v.SignalId).Select(s => (DateTimeOffset?)s.RaisedAt).FirstOrDefault());
        version.HasWords("een eerdere versie van een signaal", [v => v.SignalId], v => LocalTime.DayOf(v.ReplacedAt), [v => v.Words]);
    }

    /// <summary>What a signal is found by follows its words.</summary>
    private static async Task TermsFollowAsync(OpbouwDb db, Signal signal, CancellationToken ct)
    {
        db.Entry(signal).Property(s => s.Terms).CurrentValue = string.Join(' ', SignalTerms.Of(signal.Words));
        var id = signal.Id;
        var old = await db.Set<SignalTerm>().Where(term => term.SignalId == id).ToListAsync(ct);
        var terms = SignalTerm.Of(signal).ToList();
        db.RemoveRange(old.Where(term => !terms.Exists(other => other.Term == term.Term)));
        db.AddRange(terms.Where(term => !old.Exists(other => other.Term == term.Term)));
    }

    private static void MapTerms(ModelBuilder model)
    {
        var term = model.Entity<SignalTerm>();
        term.ToTable("signals_signal_term").HasKey(t => new { t.TeamId, t.Term, t.RaisedAt, t.SignalId });
        term.Property(t => t.Term).HasMaxLength(SignalTerms.LongestTerm);
        term.HasOne<Signal>().WithMany().HasForeignKey(t => t.SignalId).OnDelete(DeleteBehavior.Cascade);
        term.Classify(Sensitivity.Internal, Retention.FiveYears, t => t.TeamId, t => t.RaisedAt, t => t.SignalId);
        term.Classify(Sensitivity.Personal, Retention.FiveYears, t => t.Term);
        term.Goes(Retention.FiveYears, "trefwoorden van signalen", "het opschrijven",
            d => t => d.Set<Signal>().Where(s => s.Id == t.SignalId).Select(s => (DateTimeOffset?)s.RaisedAt).FirstOrDefault());
    }

    private static void MapBundles(ModelBuilder model, OpbouwDb db)
    {
        var bundle = model.Entity<Bundle>();
        bundle.ToTable("signals_bundle").HasKey(b => b.Id);
        bundle.Property(b => b.Title).HasMaxLength(Bundle.LongestTitle);
        bundle.Property(b => b.ClosingWords).HasMaxLength(Bundle.LongestReason);
        bundle.HasIndex(b => new { b.TeamId, b.Status });
        bundle.HasMany(b => b.Wordings).WithOne().HasForeignKey(w => w.BundleId);
        bundle.Classify(Sensitivity.Internal, Retention.WithoutWords, b => b.Id, b => b.TeamId, b => b.WorkerId, b => b.Theme, b => b.StartedAt, b => b.Status,
            b => b.IsShared, b => b.ClosedOn, b => b.ClosingReason);
        bundle.Classify(Sensitivity.Personal, Retention.FiveYears, b => b.Title, b => b.ClosingWords);
        bundle.GoesBlankByDay(Retention.FiveYears, "titels van bundels", "het afsluiten", _ => b => b.ClosedOn);
        bundle.HasWords("een bundel", [b => b.Id], b => LocalTime.DayOf(b.StartedAt), [b => b.Title, b => b.ClosingWords]);
        bundle.HasQueryFilter(b => db.IsHouse || db.MyTeams.Contains(b.TeamId));

        var wording = model.Entity<Wording>();
        wording.ToTable("signals_wording").HasKey(w => new { w.BundleId, w.Version });
        wording.Property(w => w.Words).HasMaxLength(Bundle.LongestWording);
        wording.Classify(Sensitivity.Internal, Retention.WithoutWords, w => w.BundleId, w => w.Version, w => w.WorkerId, w => w.WrittenOn);
        wording.Classify(Sensitivity.Personal, Retention.FiveYears, w => w.Words);
        wording.GoesBlankByDay(Retention.FiveYears, "verwoordingen van bundels", "het afsluiten", d => w => d.Set<Bundle>().Where(b => b.Id == w.BundleId).Select(b => b.ClosedOn).FirstOrDefault());
        wording.HasWords("een verwoording van een bundel", [w => w.BundleId], w => w.WrittenOn, [w => w.Words]);
    }

    private static void MapReactions(ModelBuilder model)
    {
        var reaction = model.Entity<Reaction>();
        reaction.ToTable("signals_reaction").HasKey(r => r.Id);
        reaction.Property(r => r.Sentence).HasMaxLength(Reaction.LongestSentence);
        reaction.HasIndex(r => new { r.BundleId, r.Version });
        reaction.HasIndex(r => new { r.CardId, r.BundleId, r.Version }).IsUnique();
        reaction.HasOne<Bundle>().WithMany().HasForeignKey(r => r.BundleId);
        reaction.Classify(Sensitivity.Internal, Retention.WithoutWords, r => r.Id, r => r.BundleId, r => r.Version, r => r.Kind, r => r.People, r => r.On, r => r.WorkerId);
        reaction.Classify(Sensitivity.Personal, Retention.FiveYears, r => r.Sentence);
        reaction.Classify(Sensitivity.Personal, Retention.NinetyDaysAfterClosing, r => r.CardId);
        reaction.GoesBlankByDay(Retention.FiveYears, "zinnen bij reacties", "de reactie", _ => r => r.On);
        reaction.HasWords("een reactie op een bundel", [r => r.BundleId], r => r.On, [r => r.Sentence]);
        reaction.GoesBlankByDay(Retention.NinetyDaysAfterClosing, "kaarten bij reacties", "het afsluiten van de bundel", d => r => d.Set<Bundle>().Where(b => b.Id == r.BundleId).Select(b => b.ClosedOn).FirstOrDefault());
    }

    private static void MapCards(ModelBuilder model)
    {
        var card = model.Entity<Card>();
        card.ToTable("signals_card").HasKey(c => c.Id);
        card.HasIndex(c => c.CodeHash).IsUnique();
        card.HasOne<Signal>().WithMany().HasForeignKey(c => c.SignalId);
        card.Classify(Sensitivity.Internal, Retention.NinetyDaysAfterClosing, c => c.Id, c => c.SignalId);
        card.Classify(Sensitivity.Sensitive, Retention.NinetyDaysAfterClosing, c => c.CodeHash);
        card.GoesByDay(Retention.NinetyDaysAfterClosing, "kaarten", "het afsluiten van de bundel",
            d => c => d.Set<Bundle>().Where(b => d.Set<Signal>().Any(s => s.Id == c.SignalId && s.BundleId == b.Id)).Select(b => b.ClosedOn).FirstOrDefault());
        card.Goes(Retention.FiveYears, "kaarten van oude signalen", "het opschrijven",
            d => c => d.Set<Signal>().Where(s => s.Id == c.SignalId).Select(s => (DateTimeOffset?)s.RaisedAt).FirstOrDefault());

        var wrong = model.Entity<WrongTry>();
        wrong.ToTable("signals_wrong_try").HasKey(w => w.Id);
        wrong.HasIndex(w => new { w.AddressHash, w.Hour });
        wrong.Classify(Sensitivity.Internal, Retention.ThirtyDays, w => w.Id, w => w.Hour);
        wrong.Classify(Sensitivity.Personal, Retention.ThirtyDays, w => w.AddressHash);
        wrong.GoesByHour(Retention.ThirtyDays, "verkeerde kaartcodes", "het proberen", w => w.Hour);
    }
}
