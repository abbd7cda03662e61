using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Notifications;

internal static class NotificationMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        var one = model.Entity<Notification>();
        one.ToTable("notifications_notification").HasKey(n => n.Id);
        one.Property(n => n.Title).HasMaxLength(Notification.LongestTitle);
        one.Property(n => n.Href).HasMaxLength(300);
        one.HasIndex(n => new { n.AccountId, n.SeenAt });
        one.HasIndex(n => n.About);
        one.HasIndex(n => n.MailedAt);
        one.HasQueryFilter(n => db.IsHouse || n.AccountId == db.Me);
        one.Classify(Sensitivity.Internal, Retention.NinetyDaysAfterClosing, n => n.Id, n => n.About, n => n.Href, n => n.At, n => n.SeenAt, n => n.SettledAt, n => n.MailedAt);
        one.Classify(Sensitivity.Personal, Retention.NinetyDaysAfterClosing, n => n.AccountId, n => n.Title);
        one.Goes(Retention.NinetyDaysAfterClosing, "meldingen", "het lezen of afhandelen", _ => n => n.SettledAt ?? n.SeenAt);
        one.GoesWithAccount("meldingen van wie vertrok", n => n.AccountId);
        one.HasWords("een melding", [n => n.About, n => n.Id], n => LocalTime.DayOf(n.At), [n => n.Title]);

        var choice = model.Entity<MailChoice>();
        choice.ToTable("notifications_mail_choice").HasKey(c => c.AccountId);
        choice.Property(c => c.AccountId).ValueGeneratedNever();
        choice.Classify(Sensitivity.Personal, Retention.OneYearAfterLeaving, c => c.AccountId, c => c.When, c => c.QuietFrom, c => c.QuietUntil, c => c.NotInWeekends);
        choice.GoesWithAccount("keuzes voor mail", c => c.AccountId);
    }
}
