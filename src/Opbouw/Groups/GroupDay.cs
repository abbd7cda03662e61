using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Groups;

public readonly record struct DayId(Guid Value) : IEntityId;

/// <summary>When the group meets or does something.</summary>
public sealed class GroupDay
{
    public const int LongestWhat = 120;
    public const int LongestPlace = 120;

    public required DayId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required string What { get; init; }

    public required DateOnly Day { get; init; }

    public TimeOnly? From { get; init; }

    public string? Place { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>"zaterdag 14 maart, 10.00 uur, het pleintje".</summary>
    public string When => string.Join(", ", new[] { DutchDates.WeekDayAndDay(Day), From is { } from ? DutchDates.Hour(from) : null, Place }.OfType<string>());

    public DateTimeOffset Starts => LocalTime.At(Day, From ?? TimeOnly.MinValue);
}
