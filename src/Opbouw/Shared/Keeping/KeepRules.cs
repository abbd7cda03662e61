using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Keeping;

/// <summary>
/// How each table lets go of what has been kept long enough: said beside its mapping, carried out at night (<c>keeping.tidy</c>).
/// A classified column that ends and that nothing here lets go makes KeepRulesTests red.
/// </summary>
public static class KeepRules
{
    private static readonly ConcurrentDictionary<(Type Entity, string Retention), KeepRule> Rules = new();
    private static readonly ConcurrentDictionary<(Type Entity, string Retention), string> Elsewhere = new();
    private static readonly ConcurrentDictionary<(Type Entity, string Retention), string> Nouns = new();

    /// <summary>What the house lets go of at night, children before what they belong to.</summary>
    public static IReadOnlyList<KeepRule> All => [.. Rules.Values.OrderBy(rule => rule.Order).ThenBy(rule => rule.Code, StringComparer.Ordinal)];

    public static KeepRule? Of(Type entity, Retention retention) => Rules.GetValueOrDefault((entity, retention.Code));

    public static KeepRule? Of(string code) => Rules.Values.FirstOrDefault(rule => rule.Code == code);

    /// <summary>The job that sees to these columns in its own way; null when none does.</summary>
    public static string? JobOf(Type entity, Retention retention) => Elsewhere.GetValueOrDefault((entity, retention.Code));

    /// <summary>The whole row goes.</summary>
    /// <param name="dutch">Plural, as the privacy officer reads it: <c>terugbelafspraken</c>.</param>
    /// <param name="since">From when it counts, in words: <c>het bellen</c>.</param>
    /// <param name="clock">From when it counts. Empty: it does not count yet.</param>
    public static EntityTypeBuilder<T> Goes<T>(
        this EntityTypeBuilder<T> entity, Retention retention, string dutch, string since, Func<OpbouwDb, Expression<Func<T, DateTimeOffset?>>> clock)
        where T : class => Add(entity, new KeepByMoment<T>(retention, dutch, since, clock) { IsWhole = true });

    /// <inheritdoc cref="Goes{T}(EntityTypeBuilder{T}, Retention, string, string, Func{OpbouwDb, Expression{Func{T, DateTimeOffset?}}})"/>
    public static EntityTypeBuilder<T> GoesByDay<T>(
        this EntityTypeBuilder<T> entity, Retention retention, string dutch, string since, Func<OpbouwDb, Expression<Func<T, DateOnly?>>> clock)
        where T : class => Add(entity, new KeepByDay<T>(retention, dutch, since, clock) { IsWhole = true });

    /// <summary>The whole row goes; its clock is a number of whole hours since 1970.</summary>
    public static EntityTypeBuilder<T> GoesByHour<T>(this EntityTypeBuilder<T> entity, Retention retention, string dutch, string since, Expression<Func<T, long>> clock)
        where T : class => Add(entity, new KeepByHour<T>(retention, dutch, since, clock) { IsWhole = true });

    /// <summary>The row stays, because it is counted; every column with this rule is emptied.</summary>
    /// <param name="words">What stands there instead, by column; otherwise <see cref="KeepRule.Emptied"/> where something must stand.</param>
    public static EntityTypeBuilder<T> GoesBlank<T>(
        this EntityTypeBuilder<T> entity, Retention retention, string dutch, string since, Func<OpbouwDb, Expression<Func<T, DateTimeOffset?>>> clock, Dictionary<string, string>? words = null)
        where T : class => Add(entity, new KeepByMoment<T>(retention, dutch, since, clock) { Words = words ?? [] });

    /// <inheritdoc cref="GoesBlank{T}"/>
    public static EntityTypeBuilder<T> GoesBlankByDay<T>(
        this EntityTypeBuilder<T> entity, Retention retention, string dutch, string since, Func<OpbouwDb, Expression<Func<T, DateOnly?>>> clock, Dictionary<string, string>? words = null)
        where T : class => Add(entity, new KeepByDay<T>(retention, dutch, since, clock) { Words = words ?? [] });

    /// <summary>The whole row goes a year after the person it belongs to has left.</summary>
    public static EntityTypeBuilder<T> GoesWithAccount<T>(this EntityTypeBuilder<T> entity, string dutch, Expression<Func<T, AccountId>> whose)
        where T : class => Add(entity, new KeepByAccount<T, AccountId>(dutch, whose, id => new AccountId(id)) { IsWhole = true });

    /// <inheritdoc cref="GoesWithAccount{T}(EntityTypeBuilder{T}, string, Expression{Func{T, AccountId}})"/>
    public static EntityTypeBuilder<T> GoesWithAccount<T>(this EntityTypeBuilder<T> entity, string dutch, Expression<Func<T, Guid>> whose)
        where T : class => Add(entity, new KeepByAccount<T, Guid>(dutch, whose, id => id) { IsWhole = true });

    /// <summary>A job with a name of its own lets go of these columns.</summary>
    /// <param name="dutch">Plural, as everybody reads it on the page about privacy.</param>
    public static EntityTypeBuilder<T> GoesBy<T>(this EntityTypeBuilder<T> entity, Retention retention, string job, string dutch)
        where T : class
    {
        Elsewhere[(typeof(T), retention.Code)] = job;
        return entity.IsCalled(retention, dutch);
    }

    /// <summary>What these columns are, for the page about privacy, where no rule of this house lets them go.</summary>
    public static EntityTypeBuilder<T> IsCalled<T>(this EntityTypeBuilder<T> entity, Retention retention, string dutch)
        where T : class
    {
        Nouns[(typeof(T), retention.Code)] = dutch;
        return entity;
    }

    /// <summary>What the columns of this table with this retention are, in a plural that everybody understands; null when nobody said.</summary>
    public static string? NounOf(Type entity, Retention retention) => Nouns.GetValueOrDefault((entity, retention.Code));

    private static EntityTypeBuilder<T> Add<T>(EntityTypeBuilder<T> entity, KeepRule rule)
        where T : class
    {
        rule.Table = entity.Metadata.GetTableName()!;
        Rules[(typeof(T), rule.Retention.Code)] = rule;
        return entity.IsCalled(rule.Retention, rule.Dutch);
    }
}
