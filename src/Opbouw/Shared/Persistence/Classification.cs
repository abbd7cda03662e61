using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Opbouw.Shared.Persistence;

/// <summary>How private a column is. Every mapped column has one; the privacy register is made from it.</summary>
public enum Sensitivity
{
    /// <summary>Anybody may read it.</summary>
    Public,

    /// <summary>For those inside the organisation who have the right; says nothing about a person.</summary>
    Internal,

    /// <summary>Says something about a person, or may do so (free text).</summary>
    Personal,

    /// <summary>Would hurt a person in the wrong hands: secrets, health, beliefs.</summary>
    Sensitive,
}

/// <summary>How long a column is kept, and what happens then. What ends is carried out: each table says how, beside its mapping (<see cref="Keeping.KeepRules"/>).</summary>
/// <param name="Years">After which it goes, counted from the clock that the table names.</param>
/// <param name="Days">The same in days. Neither years nor days: at the first night after its clock has passed.</param>
/// <param name="Ends">Whether there is a day on which it goes.</param>
public sealed record Retention(string Code, string Dutch, int Years = 0, int Days = 0, bool Ends = true)
{
    public static readonly Retention WithTheOrganisation = new("organisation", "Zolang de organisatie bestaat", Ends: false);
    public static readonly Retention WithoutWords = new("without-words", "Blijft als telling, zonder namen en woorden", Ends: false);
    public static readonly Retention FiveYears = new("5y", "5 jaar, dan weg", Years: 5);
    public static readonly Retention OneYear = new("1y", "1 jaar, dan weg", Years: 1);
    public static readonly Retention OneYearAfterLeaving = new("1y-after-leaving", "1 jaar na vertrek, dan weg", Years: 1);
    public static readonly Retention NinetyDaysAfterClosing = new("90d-after-closing", "90 dagen na afsluiten, dan weg", Days: 90);
    public static readonly Retention ThirtyDays = new("30d", "30 dagen, dan weg", Days: 30);
    public static readonly Retention OneDay = new("1d", "Hoogstens 24 uur, dan weg");
    public static readonly Retention WithTheSession = new("session", "Tot uitloggen of 30 dagen");
    public static readonly Retention WithTheConsent = new("consent", "Zolang de bewoner het goed vindt, dan weg");
    public static readonly Retention FiveYearsTrail = new("5y-trail", "5 jaar (logboek)", Years: 5);

    /// <summary>Every night most of it goes: nobody need be asked whether that is right.</summary>
    public bool IsShort => Years == 0 && Days == 0;

    /// <summary>The last day of the clock of what goes today.</summary>
    public DateOnly LastDayToGo(DateOnly today) => IsShort ? today.AddDays(-1) : today.AddYears(-Years).AddDays(-Days);
}

/// <summary>What the mappings said of their columns. Kept beside the model, so that a new retention rule is not a migration.</summary>
public static class Classification
{
    private static readonly ConcurrentDictionary<(Type Entity, string Column), Classified> Columns = new();

    /// <summary>Classifies columns of an entity. A column left out makes the privacy test red.</summary>
    public static EntityTypeBuilder<TEntity> Classify<TEntity>(
        this EntityTypeBuilder<TEntity> entity, Sensitivity sensitivity, Retention retention, params Expression<Func<TEntity, object?>>[] columns)
        where TEntity : class
    {
        foreach (var column in columns)
        {
            var body = column.Body is UnaryExpression boxed ? boxed.Operand : column.Body;
            Columns[(typeof(TEntity), ((MemberExpression)body).Member.Name)] = new Classified(sensitivity, retention);
        }

        return entity;
    }

    /// <summary>The classification of a mapped column; null when it was forgotten.</summary>
    public static Classified? Of(IReadOnlyProperty column) => Columns.GetValueOrDefault((column.DeclaringType.ClrType, column.Name));
}

public sealed record Classified(Sensitivity Sensitivity, Retention Retention);
