using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Notifications;

public readonly record struct NotificationId(Guid Value) : IEntityId
{
    public static NotificationId New() => new(Guid.CreateVersion7());
}

/// <summary>Something happened that one person is waiting for. Always in the program; by mail as that person chose.</summary>
public sealed class Notification
{
    public const int LongestTitle = 200;

    public required NotificationId Id { get; init; }

    public required AccountId AccountId { get; init; }

    /// <summary>The record it is about: when somebody acts on that, it is settled for everybody.</summary>
    public required Guid About { get; init; }

    /// <summary>One sentence.</summary>
    public required string Title { get; init; }

    public required string Href { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>What it asked for is done, by whoever.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>A mail went, or the person wants none.</summary>
    public DateTimeOffset? MailedAt { get; set; }
}

public enum MailWhen
{
    AtOnce,
    Daily,
    Never,
}

/// <summary>When one person wants mail about notifications. Nobody chose: one mail a day.</summary>
public sealed class MailChoice
{
    public static readonly TimeOnly UsualQuietFrom = new(20, 0);
    public static readonly TimeOnly UsualQuietUntil = new(7, 30);

    public required AccountId AccountId { get; init; }

    public MailWhen When { get; set; } = MailWhen.Daily;

    /// <summary>No mail between these hours of Amsterdam; what comes then waits for the morning.</summary>
    public TimeOnly QuietFrom { get; set; } = UsualQuietFrom;

    public TimeOnly QuietUntil { get; set; } = UsualQuietUntil;

    public bool NotInWeekends { get; set; } = true;

    /// <summary>Whether a mail may go at this moment.</summary>
    public bool IsQuiet(DateTimeOffset now)
    {
        var local = LocalTime.Local(now).DateTime;
        var time = TimeOnly.FromDateTime(local);
        if (NotInWeekends && (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))
            return true;
        return QuietFrom <= QuietUntil ? time >= QuietFrom && time < QuietUntil : time >= QuietFrom || time < QuietUntil;
    }

    /// <summary>Whether what came at that moment goes in a mail now: at once, or in the mail of the morning after.</summary>
    public bool IsDue(DateTimeOffset at, DateTimeOffset now) => When switch
    {
        MailWhen.AtOnce => !IsQuiet(now),
        MailWhen.Daily => !IsQuiet(now) && at < Morning(now),
        _ => false,
    };

    /// <summary>The end of the quiet hours today; what came before it goes in today's mail.</summary>
    private DateTimeOffset Morning(DateTimeOffset now) => LocalTime.StartOf(LocalTime.DayOf(now)) + QuietUntil.ToTimeSpan();
}
