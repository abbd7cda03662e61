using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Keeping;

/// <summary>Counts from a moment. On the day itself it goes, not a day earlier.</summary>
internal sealed class KeepByMoment<T>(Retention retention, string dutch, string since, Func<OpbouwDb, Expression<Func<T, DateTimeOffset?>>> clock) : KeepRule<T>(retention, dutch, since)
    where T : class
{
    protected override Task<IQueryable<T>> RowsAsync(OpbouwDb db, DateTimeOffset now, CancellationToken ct)
    {
        var limit = new Limit<DateTimeOffset?>(Retention.IsShort ? now : LocalTime.StartOf(Retention.LastDayToGo(LocalTime.DayOf(now)).AddDays(1)));
        var counts = clock(db);
        return Task.FromResult(db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(Expression.LessThan(counts.Body, limit.AsParameter), counts.Parameters)));
    }

    protected override async Task<KeepCount> WithDatesAsync(OpbouwDb db, IQueryable<T> due, KeepCount count, CancellationToken ct)
    {
        var dates = due.Select(clock(db));
        return count with
        {
            Oldest = await dates.OrderBy(at => at).FirstOrDefaultAsync(ct) is { } oldest ? LocalTime.DayOf(oldest) : null,
            Newest = await dates.OrderByDescending(at => at).FirstOrDefaultAsync(ct) is { } newest ? LocalTime.DayOf(newest) : null,
        };
    }
}

/// <summary>Counts from a day.</summary>
internal sealed class KeepByDay<T>(Retention retention, string dutch, string since, Func<OpbouwDb, Expression<Func<T, DateOnly?>>> clock) : KeepRule<T>(retention, dutch, since)
    where T : class
{
    protected override Task<IQueryable<T>> RowsAsync(OpbouwDb db, DateTimeOffset now, CancellationToken ct)
    {
        var limit = new Limit<DateOnly?>(Retention.LastDayToGo(LocalTime.DayOf(now)));
        var counts = clock(db);
        return Task.FromResult(db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(Expression.LessThanOrEqual(counts.Body, limit.AsParameter), counts.Parameters)));
    }

    protected override async Task<KeepCount> WithDatesAsync(OpbouwDb db, IQueryable<T> due, KeepCount count, CancellationToken ct)
    {
        var dates = due.Select(clock(db));
        return count with { Oldest = await dates.OrderBy(day => day).FirstOrDefaultAsync(ct), Newest = await dates.OrderByDescending(day => day).FirstOrDefaultAsync(ct) };
    }
}

/// <summary>Counts from a whole hour.</summary>
internal sealed class KeepByHour<T>(Retention retention, string dutch, string since, Expression<Func<T, long>> clock) : KeepRule<T>(retention, dutch, since)
    where T : class
{
    protected override Task<IQueryable<T>> RowsAsync(OpbouwDb db, DateTimeOffset now, CancellationToken ct)
    {
        var limit = new Limit<long>(LocalTime.StartOf(Retention.LastDayToGo(LocalTime.DayOf(now)).AddDays(1)).ToUnixTimeSeconds() / 3600);
        return Task.FromResult(db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(Expression.LessThan(clock.Body, limit.AsParameter), clock.Parameters)));
    }
}

/// <summary>Counts from the day on which somebody left.</summary>
internal sealed class KeepByAccount<T, TId>(string dutch, Expression<Func<T, TId>> whose, Func<Guid, TId> id) : KeepRule<T>(Retention.OneYearAfterLeaving, dutch, "het vertrek")
    where T : class
{
    protected override async Task<IQueryable<T>> RowsAsync(OpbouwDb db, DateTimeOffset now, CancellationToken ct)
    {
        var limit = LocalTime.StartOf(Retention.LastDayToGo(LocalTime.DayOf(now)).AddDays(1));
        var left = new Limit<List<TId>>([.. (await db.Set<Account>().Where(account => account.EndedAt < limit).Select(account => account.Id).ToListAsync(ct)).Select(id)]);
        var isTheirs = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TId)], left.AsParameter, whose.Body);
        return db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(isTheirs, whose.Parameters));
    }
}

/// <summary>A value in a box, so that a query takes it as a parameter and is compiled once.</summary>
internal sealed record Limit<TValue>(TValue Value)
{
    public Expression AsParameter => Expression.Property(Expression.Constant(this), nameof(Value));
}
