using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>Looks at the page that came back after a form was not right. Every fault is one line; none when all is well.</summary>
internal static partial class FormAnswer
{
    /// <summary>What must be so whenever a form comes back.</summary>
    public static IEnumerable<string> Faults(Page answer)
    {
        if (answer.Status != HttpStatusCode.OK)
        {
            yield return $"answers {(int)answer.Status} and not with the form: {answer.LastError}";
            yield break;
        }
        if (!answer.Title.StartsWith("Fout:", StringComparison.Ordinal)) yield return $"title does not begin with Fout: '{answer.Title}'";
        if (answer.All("[role=alert]") is not [var summary, ..])
        {
            yield return "has no error summary";
            yield break;
        }
        if (answer.All("h1") is [var heading, ..] && (summary.CompareDocumentPosition(heading) & DocumentPositions.Following) == 0) yield return "summary does not stand on top";
        foreach (var fault in answer.Errors.SelectMany(Unclear)) yield return fault;
        foreach (var link in summary.QuerySelectorAll("a[href^='#']").Where(link => answer.Document.GetElementById(link.GetAttribute("href")![1..]) is null))
            yield return $"summary leads to {link.GetAttribute("href")}, which is nowhere";
        if (answer.Errors.Count > 0 && answer.All("[role=alert] li a").Count == 0 && answer.All("[aria-invalid=true]").Count > 0) yield return "summary has no links to the wrong fields";
    }

    /// <summary>Every field that does not say "mag leeg" is named when it is left empty, and no other.</summary>
    public static IEnumerable<string> FaultsWhenEmpty(OpenForm form, Page answer)
    {
        foreach (var name in form.Fields.Where(MustBeFilled).Select(OpenForm.NameOf).Distinct())
        {
            if (!IsWrong(answer, name)) yield return $"{name} was empty: say so, or say (mag leeg) at its label";
        }
        foreach (var name in form.Fields.Where(SaysMayBeEmpty).Select(OpenForm.NameOf).Distinct())
        {
            if (IsWrong(answer, name)) yield return $"{name} may be empty and is called wrong";
        }
    }

    /// <summary>What was typed stands there still.</summary>
    public static IEnumerable<string> FaultsInKeeping(IReadOnlyDictionary<string, string> typed, Page answer) =>
        from field in typed
        let now = Find(answer, field.Key)
        let value = now switch { IHtmlTextAreaElement area => area.Value, IHtmlInputElement input => input.Value, IHtmlSelectElement list => list.Value, _ => null }
        where value?.ReplaceLineEndings("\n") != field.Value
        select $"{field.Key} held '{field.Value}' and came back as '{value}'";

    public static bool IsWrong(Page answer, string name) =>
        answer.All($"[name='{name}']").Any(control => control.GetAttribute("aria-invalid") == "true" || control.Closest(".field--wrong") is not null);

    public static bool MustBeFilled(IHtmlElement field) =>
        !FormTable.OnlySometimes.ContainsKey(OpenForm.NameOf(field)) && field is not IHtmlInputElement { Type: "radio" or "checkbox" } && !SaysMayBeEmpty(field) && LabelOf(field) is not null;

    public static bool SaysMayBeEmpty(IHtmlElement field) => LabelOf(field) is { } label && Page.Text(label).Contains("(mag leeg)", StringComparison.Ordinal);

    private static IElement? LabelOf(IHtmlElement field) =>
        field.Owner!.QuerySelectorAll("label").FirstOrDefault(label => label.GetAttribute("for") == field.Id && field.Id?.Length > 0);

    private static IElement? Find(Page page, string name) => page.All($"[name='{name}']") is [var control, ..] ? control : null;

    private static IEnumerable<string> Unclear(string message)
    {
        if (EnglishWords().IsMatch(message)) yield return $"speaks English: {message}";
        if (!WhatToDo().IsMatch(message)) yield return $"does not say what to do: {message}";
    }

    [GeneratedRegex(@"\b(the|field|required|value|invalid|valid|must be|is not|could not|string|length|between|error)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"\b(vul|beëindig|kies|schrijf|geef|typ|tik|maak|kijk|zet|wacht|stuur|open|ververs|laat|haal|controleer|bel|vraag|probeer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WhatToDo();
}
