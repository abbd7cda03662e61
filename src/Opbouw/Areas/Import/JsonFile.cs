using System.Text.Json;
using System.Text.Unicode;

namespace Opbouw.Areas.Import;

/// <summary>Opens a JSON file with a limit on depth and says in plain words what is wrong with it.</summary>
public static class JsonFile
{
    private const string Unreadable = "Een tekst in het bestand is niet te lezen. Bewaar het bestand als UTF-8.";

    public static JsonDocument Open(ReadOnlyMemory<byte> bytes, ImportLimits limits)
    {
        if (!Utf8.IsValid(bytes.Span))
            throw new ImportRefusedException(Unreadable);
        try
        {
            var start = bytes.Length - ImportFile.WithoutMark(bytes.Span).Length;
            return JsonDocument.Parse(bytes[start..], new JsonDocumentOptions { MaxDepth = limits.MaxDepth });
        }
        catch (JsonException wrong)
        {
            throw new ImportRefusedException(
                $"Dit is geen goede JSON: het gaat mis op regel {wrong.LineNumber + 1}, teken {wrong.BytePositionInLine + 1}. Misschien is het bestand niet compleet.",
                inner: wrong);
        }
    }

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? TextMember(this JsonElement element, string name) =>
        element.Member(name) is { } member ? member.AsText() : null;

    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>A text or number as text; null for everything else.</summary>
    public static string? AsText(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Readable(element.GetString),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    public static string ReadableName(this JsonProperty member) => Readable(() => member.Name)!;

    // An escape such as \ud800 is valid JSON and half a sign.
    private static string? Readable(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException wrong)
        {
            throw new ImportRefusedException(Unreadable, inner: wrong);
        }
    }
}
