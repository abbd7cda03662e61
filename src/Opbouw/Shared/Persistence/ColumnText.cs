using System.Collections;
using System.Globalization;

namespace Opbouw.Shared.Persistence;

/// <summary>A value of a column as another program reads it.</summary>
public static class ColumnText
{
    /// <param name="between">Stands between the parts of a value that is a list.</param>
    public static string? Of(object? value, string between = ", ") => value switch
    {
        null => null,
        string text => text,
        IEntityId id => id.Value.ToString(),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        IEnumerable many => string.Join(between, many.Cast<object?>().Select(part => Of(part, between))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
