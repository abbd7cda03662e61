using Opbouw.People;

namespace Opbouw.Residents;

/// <summary>When somebody who asks today is called.</summary>
public static class CallTerm
{
    /// <summary>In days. Nobody waits longer; after this the number goes, called or not.</summary>
    public const int LongestWait = 30;

    /// <summary>The next day after today on which the worker works; without days on her card, the next day from Monday to Friday.</summary>
    public static DateOnly After(DateOnly today, WorkerCard card)
    {
        var days = card.Days.Count > 0 ? [.. card.WorkDays] : new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday };
        return Enumerable.Range(1, 7).Select(today.AddDays).First(day => days.Contains(day.DayOfWeek));
    }
}
