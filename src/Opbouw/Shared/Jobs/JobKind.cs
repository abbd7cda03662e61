using Opbouw.Shared.Time;

namespace Opbouw.Shared.Jobs;

/// <summary>A job that a module offers, and when it is due. Moments that were missed while nothing ran are made up for once.</summary>
public sealed record JobKind
{
    private readonly TimeSpan period;
    private readonly TimeOnly? at;

    private JobKind(string code, string dutch, Type job, TimeSpan period, TimeOnly? at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        (Code, Dutch, Job) = (code, dutch, job);
        (this.period, this.at) = (period, at);
    }

    /// <summary>module.verb-noun, for example <c>mail.send-outbox</c>.</summary>
    public string Code { get; }

    /// <summary>What it does, as a worker would say it.</summary>
    public string Dutch { get; }

    public Type Job { get; }

    /// <summary>Several times a day: once more does no harm.</summary>
    public bool IsOften => at is null;

    /// <summary>At whole periods of the clock, the same moments on every node.</summary>
    public static JobKind Every<TJob>(TimeSpan period, string code, string dutch)
        where TJob : class, IJob => new(code, dutch, typeof(TJob), period, at: null);

    /// <summary>Once a day, at an hour of Amsterdam.</summary>
    public static JobKind Daily<TJob>(TimeOnly at, string code, string dutch)
        where TJob : class, IJob => new(code, dutch, typeof(TJob), TimeSpan.FromDays(1), at);

    /// <summary>The newest moment that is not in the future.</summary>
    public DateTimeOffset LastDue(DateTimeOffset now)
    {
        if (at is null)
            return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % period.Ticks), TimeSpan.Zero);
        var today = LocalTime.DayOf(now);
        return MomentOn(today) is var moment && moment <= now ? moment : MomentOn(today.AddDays(-1));
    }

    public DateTimeOffset NextDue(DateTimeOffset now) =>
        at is null ? LastDue(now) + period : MomentOn(LocalTime.DayOf(LastDue(now)).AddDays(1));

    private DateTimeOffset MomentOn(DateOnly day) => LocalTime.At(day, at!.Value);
}
