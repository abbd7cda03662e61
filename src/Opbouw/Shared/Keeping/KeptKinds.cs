using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Keeping;

/// <summary>What this house keeps that says something about people, told from the tables themselves: a table that is added stands here at once.</summary>
public static class KeptKinds
{
    /// <summary>Each retention, the shortest first, with the plurals of what is kept so long.</summary>
    public static IReadOnlyList<(Retention Retention, IReadOnlyList<string> What)> Of(IModel model) =>
    [
        .. model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Select(Classification.Of).OfType<Classified>().Where(column => column.Sensitivity >= Sensitivity.Personal)
                .Select(column => (column.Retention, Noun: KeepRules.NounOf(type.ClrType, column.Retention) ?? type.ClrType.Name)))
            .GroupBy(one => one.Retention.Code)
            .Select(group => (group.First().Retention, (IReadOnlyList<string>)[.. group.Select(one => one.Noun).Distinct().Order(StringComparer.Ordinal)]))
            .OrderBy(group => group.Retention.Ends ? 0 : 1).ThenBy(group => (group.Retention.Years * 366) + group.Retention.Days),
    ];
}
