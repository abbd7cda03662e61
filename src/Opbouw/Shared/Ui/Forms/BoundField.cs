using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>A field of the form record as it stands now: with what was typed, also when that was wrong, and what is wrong about it.</summary>
internal sealed record BoundField(string Name, string Id, IReadOnlyList<string> Values, IReadOnlyList<string> Errors)
{
    public const string UnknownError = "Dit klopt niet. Kijk het nog eens na";

    public string HintId => Id + "-h";

    public string ErrorId => Id + "-e";

    public bool IsWrong => Errors.Count > 0;

    public string Value => Values.Count > 0 ? Values[0] : "";

    public static BoundField Of(ModelExpression expression, ViewContext view)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        var entry = view.ViewData.ModelState.GetValueOrDefault(name);
        return new BoundField(name, IdOf(name), Typed(entry) ?? Said(expression.Model), Wrong(entry));
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string Message(ModelError error) => error.ErrorMessage.Length > 0 ? error.ErrorMessage : UnknownError;

    public string? DescribedBy(bool hasHint) => (hasHint, IsWrong) switch
    {
        (true, true) => $"{HintId} {ErrorId}",
        (true, false) => HintId,
        (false, true) => ErrorId,
        _ => null,
    };

    private static List<string> Wrong(ModelStateEntry? entry) =>
        entry is null ? [] : [.. entry.Errors.Select(Message).Distinct()];

    private static string[]? Typed(ModelStateEntry? entry) => entry?.RawValue switch
    {
        string text => [text],
        string?[] texts => [.. texts.OfType<string>()],
        _ => null,
    };

    private static IReadOnlyList<string> Said(object? model) => model switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object>().Select(One)],
        _ => [One(model)],
    };

    private static string One(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        DateOnly day => DutchDates.Typed(day),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Enum member => member.ToString(),
        IEntityId id => id.Value.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}
