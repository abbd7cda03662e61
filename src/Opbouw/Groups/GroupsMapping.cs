using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Groups;

/// <summary>Nothing of a group is read by the team: the filters let the house through only, and <see cref="GroupDoor"/> who is in it.</summary>
internal static class GroupsMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapMembers(model, db);
        MapSaid(model, db);
        MapAgreed(model, db);
        MapDecisions(model, db);
    }


    private static void MapMembers(ModelBuilder model, OpbouwDb db)
    {
        var member = model.Entity<GroupMember>();
        member.ToTable("groups_member").HasKey(m => m.Id);
        member.Property(m => m.CallName).HasMaxLength(GroupMember.LongestName);
        member.Property(m => m.Hello).HasMaxLength(GroupMember.LongestHello);
        member.HasIndex(m => m.InitiativeId);
        member.HasOne<Initiative>().WithMany().HasForeignKey(m => m.InitiativeId);
        member.HasQueryFilter(m => db.IsHouse);
        member.Classify(Sensitivity.Internal, Retention.WithoutWords, m => m.Id, m => m.InitiativeId, m => m.Kind, m => m.WantsMail, m => m.AskedOn, m => m.AdmittedOn, m => m.LeftOn, m => m.SeenOn, m => m.IsTrusted);
        member.Classify(Sensitivity.Personal, Retention.OneYear, m => m.CallName, m => m.Hello, m => m.Mail);
        member.GoesBlankByDay(Retention.OneYear, "wie in een groep zit", "de laatste keer dat iemand iets deed", _ => m => m.SeenOn);
        member.HasWords("iemand in een groep", [m => m.Id], m => m.AskedOn, [m => m.CallName, m => m.Hello]);
    }

    private static void MapSaid(ModelBuilder model, OpbouwDb db)
    {
        var post = model.Entity<GroupPost>();
        post.ToTable("groups_post").HasKey(p => p.Id);
        post.Property(p => p.Words).HasMaxLength(GroupPost.LongestWords);
        post.HasIndex(p => new { p.InitiativeId, p.At });
        post.HasIndex(p => p.At);
        post.HasOne<Initiative>().WithMany().HasForeignKey(p => p.InitiativeId);
        post.HasQueryFilter(p => db.IsHouse);
        post.Classify(Sensitivity.Internal, Retention.OneYear, p => p.Id, p => p.InitiativeId, p => p.MemberId, p => p.At, p => p.IsShown);
        post.Classify(Sensitivity.Personal, Retention.OneYear, p => p.Words);
        post.Goes(Retention.OneYear, "berichten in groepen", "het bericht", _ => p => p.At);
        post.HasWords("een bericht in een groep", [p => p.Id], p => LocalTime.DayOf(p.At), [p => p.Words]);

        var file = model.Entity<GroupFile>();
        file.ToTable("groups_file").HasKey(f => f.Id);
        file.Property(f => f.Title).HasMaxLength(GroupFile.LongestTitle);
        file.HasIndex(f => f.InitiativeId);
        file.HasOne<Initiative>().WithMany().HasForeignKey(f => f.InitiativeId);
        file.HasQueryFilter(f => db.IsHouse);
        file.Classify(Sensitivity.Internal, Retention.FiveYears, f => f.Id, f => f.InitiativeId, f => f.MemberId, f => f.IsPicture, f => f.At);
        file.Classify(Sensitivity.Personal, Retention.FiveYears, f => f.Title, f => f.Content);
        file.Goes(Retention.FiveYears, "foto's en papieren van groepen", "het bewaren", _ => f => f.At);
        file.HasWords("een foto of papier van een groep", [f => f.Id], f => LocalTime.DayOf(f.At), [f => f.Title]);

        var seen = model.Entity<PositionSeen>();
        seen.ToTable("groups_position_seen").HasKey(s => s.Id);
        seen.Property(s => s.Words).HasMaxLength(PositionSeen.LongestWords);
        seen.HasIndex(s => s.InitiativeId);
        seen.HasOne<Initiative>().WithMany().HasForeignKey(s => s.InitiativeId);
        seen.HasQueryFilter(s => db.IsHouse);
        seen.Classify(Sensitivity.Internal, Retention.WithoutWords, s => s.Id, s => s.InitiativeId, s => s.Position, s => s.On);
        seen.Classify(Sensitivity.Personal, Retention.OneYear, s => s.Words);
        seen.GoesBlankByDay(Retention.OneYear, "hoe groepen de opbouwwerker zien", "het antwoord", _ => s => s.On);
        seen.HasWords("hoe een groep de opbouwwerker ziet", [s => s.Id], s => s.On, [s => s.Words]);
    }

    private static void MapAgreed(ModelBuilder model, OpbouwDb db)
    {
        var task = model.Entity<GroupTask>();
        task.ToTable("groups_task").HasKey(t => t.Id);
        task.Property(t => t.What).HasMaxLength(GroupTask.LongestWhat);
        task.HasIndex(t => new { t.InitiativeId, t.DoneOn });
        task.HasOne<Initiative>().WithMany().HasForeignKey(t => t.InitiativeId);
        task.HasQueryFilter(t => db.IsHouse);
        task.Classify(Sensitivity.Internal, Retention.WithoutWords, t => t.Id, t => t.InitiativeId, t => t.Before, t => t.TakenBy, t => t.DoneOn, t => t.Hours, t => t.TouchedOn);
        task.Classify(Sensitivity.Personal, Retention.OneYear, t => t.What);
        task.GoesBlankByDay(Retention.OneYear, "taken van groepen", "de laatste verandering", _ => t => t.TouchedOn);
        task.HasWords("een taak van een groep", [t => t.Id], t => t.TouchedOn, [t => t.What]);

        var day = model.Entity<GroupDay>();
        day.ToTable("groups_day").HasKey(d => d.Id);
        day.Property(d => d.What).HasMaxLength(GroupDay.LongestWhat);
        day.Property(d => d.Place).HasMaxLength(GroupDay.LongestPlace);
        day.HasIndex(d => new { d.InitiativeId, d.Day });
        day.HasIndex(d => d.MadeAt);
        day.HasOne<Initiative>().WithMany().HasForeignKey(d => d.InitiativeId);
        day.HasQueryFilter(d => db.IsHouse);
        day.Classify(Sensitivity.Internal, Retention.OneYear, d => d.Id, d => d.InitiativeId, d => d.Day, d => d.From, d => d.MadeAt);
        day.Classify(Sensitivity.Personal, Retention.OneYear, d => d.What, d => d.Place);
        day.GoesByDay(Retention.OneYear, "dagen in de agenda van groepen", "de dag", _ => d => d.Day);
        day.HasWords("een dag in de agenda van een groep", [d => d.Id], d => d.Day, [d => d.What, d => d.Place]);
    }

    private static void MapDecisions(ModelBuilder model, OpbouwDb db)
    {
        var decision = model.Entity<GroupDecision>();
        decision.ToTable("groups_decision").HasKey(d => d.Id);
        decision.Property(d => d.Question).HasMaxLength(GroupDecision.LongestQuestion);
        decision.Property(d => d.Options).HasMaxLength(GroupDecision.MostOptions * (GroupDecision.LongestOption + 1));
        decision.HasIndex(d => d.InitiativeId);
        decision.HasOne<Initiative>().WithMany().HasForeignKey(d => d.InitiativeId);
        decision.HasMany(d => d.Voices).WithOne().HasForeignKey(v => v.DecisionId);
        decision.HasQueryFilter(d => db.IsHouse);
        decision.Classify(Sensitivity.Internal, Retention.WithoutWords, d => d.Id, d => d.InitiativeId, d => d.Kind, d => d.AskedOn, d => d.ClosedOn);
        decision.Classify(Sensitivity.Personal, Retention.FiveYears, d => d.Question, d => d.Options);
        decision.GoesBlankByDay(Retention.FiveYears, "besluiten van groepen", "de vraag", _ => d => d.AskedOn);
        decision.HasWords("een besluit van een groep", [d => d.Id], d => d.AskedOn, [d => d.Question, d => d.Options]);

        var voice = model.Entity<DecisionVoice>();
        voice.ToTable("groups_decision_voice").HasKey(v => new { v.DecisionId, v.MemberId });
        voice.Property(v => v.Objection).HasMaxLength(DecisionVoice.LongestObjection);
        voice.Property(v => v.Dots).HasMaxLength(GroupDecision.MostOptions * 2);
        voice.HasQueryFilter(v => db.IsHouse);
        voice.Classify(Sensitivity.Internal, Retention.OneYear, v => v.DecisionId, v => v.MemberId, v => v.Dots, v => v.On);
        voice.Classify(Sensitivity.Personal, Retention.OneYear, v => v.Objection);
        voice.GoesByDay(Retention.OneYear, "stemmen bij besluiten van groepen", "de stem", _ => v => v.On);
        voice.HasWords("een bezwaar bij een besluit van een groep", [v => v.DecisionId, v => v.MemberId], v => v.On, [v => v.Objection]);
    }
}
