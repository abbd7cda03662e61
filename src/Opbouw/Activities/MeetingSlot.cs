using Opbouw.Areas;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Activities;

public readonly record struct SlotId(Guid Value) : IEntityId
{
    public static SlotId New() => new(Guid.CreateVersion7());
}

public readonly record struct BookingId(Guid Value) : IEntityId
{
    public static BookingId New() => new(Guid.CreateVersion7());
}

/// <summary>How somebody can meet us.</summary>
public enum MeetingKind
{
    /// <summary>A cup of coffee at a find-spot.</summary>
    Coffee,

    /// <summary>A walk through the quarter: what do we meet there?</summary>
    Walk,

    /// <summary>We come and tell what opbouwwerk is.</summary>
    Talk,
}

/// <summary>A moment that a worker offers. Everybody can read it; who booked it stands elsewhere.</summary>
public sealed class MeetingSlot
{
    public const int CodeLength = 8;
    public const int NameLength = 60;
    public const int PlaceLength = 120;

    public required SlotId Id { get; init; }

    /// <summary>In its address; tells nothing.</summary>
    public required string Code { get; init; }

    public required AccountId HostId { get; init; }

    /// <summary>As visitors call her.</summary>
    public required string HostName { get; init; }

    public required MeetingKind Kind { get; init; }

    public required AreaId AreaId { get; init; }

    /// <summary>Where they meet: "Buurtkamer De Linde, bij de deur".</summary>
    public required string Place { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Minutes { get; init; }

    public required int MostPeople { get; init; }

    public bool IsTaken { get; set; }

    /// <summary>The host can not come, or thought better of it.</summary>
    public bool IsWithdrawn { get; set; }

    public string Address => $"/kennismaken/{Code}";

    public DateTimeOffset Ends => At.AddMinutes(Minutes);

    public DateOnly Day => LocalTime.DayOf(At);

    /// <summary>"dinsdag 3 maart, van 10.00 tot 10.45 uur".</summary>
    public string When => $"{DutchDates.WeekDayAndDay(Day)}, van {DutchDates.HourAlone(ClockOf(At))} tot {DutchDates.Hour(ClockOf(Ends))}";

    public bool IsFreeAt(DateTimeOffset now) => !IsTaken && !IsWithdrawn && At > now;

    private static TimeOnly ClockOf(DateTimeOffset moment) => TimeOnly.FromDateTime(LocalTime.Local(moment).DateTime);
}

/// <summary>Why a booking is over.</summary>
public enum BookingEnd
{
    ByGuest,
    ByHost,
}

/// <summary>Who comes. Her name and address are closed with a key of the booking itself, that is destroyed a month after the meeting.</summary>
public sealed class Booking
{
    public const int NameLength = 80;
    public const int QuestionLength = 400;

    /// <summary>In days after the meeting.</summary>
    public const int Kept = 30;

    public required BookingId Id { get; init; }

    public required SlotId SlotId { get; set; }

    public required SealedText Name { get; init; }

    public required SealedText Mail { get; init; }

    /// <summary>For which organisation she comes; null: for herself.</summary>
    public SealedText? Organisation { get; init; }

    public SealedText? Question { get; init; }

    public required int People { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Goes up with each change: calendars keep the newest.</summary>
    public int Sequence { get; set; }

    public BookingEnd? End { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

public static class MeetingWords
{
    public static string Dutch(this MeetingKind kind) => kind switch
    {
        MeetingKind.Coffee => "Kopje koffie",
        MeetingKind.Walk => "Wijkwandeling",
        _ => "Verhaal op locatie",
    };

    public static string ForWhat(this MeetingKind kind) => kind switch
    {
        MeetingKind.Coffee => "Op een plek waar bewoners toch al zijn. Geen zaal, geen presentatie.",
        MeetingKind.Walk => "Wij lopen langs plekken in de wijk. U ziet wat wij tegenkomen.",
        _ => "Wij komen vertellen wat opbouwwerk is, en wat u eraan hebt.",
    };

    public static string Icon(this MeetingKind kind) => kind switch
    {
        MeetingKind.Coffee => "koffie",
        MeetingKind.Walk => "vindplek",
        _ => "groep",
    };
}
