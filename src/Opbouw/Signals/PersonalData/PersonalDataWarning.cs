using System.Text.RegularExpressions;

namespace Opbouw.Signals.PersonalData;

/// <summary>
/// Looks in a text for what points at one person, before it is saved. It warns: it is made to find most, and to be
/// quiet about house numbers, dates, postcodes, sums, bus lines and names of streets.
/// </summary>
public static partial class PersonalDataWarning
{
    /// <summary>
    /// The findings in the order of the text. <paramref name="knownNames"/> are names that are no persons here: areas,
    /// find-spots, partners.
    /// </summary>
    public static IReadOnlyList<PersonalDataFinding> Find(string text, IEnumerable<string>? knownNames = null)
    {
        var findings = new List<PersonalDataFinding>();
        Add(findings, PersonalDataKind.EmailAddress, Email().Matches(text).Concat(SpelledEmail().Matches(text)));
        Add(findings, PersonalDataKind.TelephoneNumber, TelephoneNumber.Find(text));
        Add(findings, PersonalDataKind.CitizenServiceNumber, CitizenServiceNumber.Find(Without(text, findings)));
        Add(findings, PersonalDataKind.LicencePlate, LicencePlate.Find(text));
        Add(findings, PersonalDataKind.Name, PersonName.Find(text, knownNames ?? []));
        return findings.OrderBy(f => f.Start).ToList();
    }

    /// <summary>True for what is never kept, whoever writes it and whatever they say of it.</summary>
    public static bool HoldsBsn(string? text) => text is not null && Find(text).Any(f => f.IsRefused);

    private static void Add(List<PersonalDataFinding> findings, PersonalDataKind kind, IEnumerable<Capture> places)
    {
        foreach (var place in places)
            Add(findings, kind, [new TextPlace(place.Index, place.Length)]);
    }

    private static void Add(List<PersonalDataFinding> findings, PersonalDataKind kind, IEnumerable<TextPlace> places)
    {
        foreach (var place in places)
            if (!findings.Any(f => place.Start < f.Start + f.Length && f.Start < place.Start + place.Length))
                findings.Add(new(kind, place.Start, place.Length));
    }

    /// <summary>What is already explained may not be explained again as something worse.</summary>
    private static string Without(string text, List<PersonalDataFinding> findings)
    {
        if (findings.Count == 0) return text;
        var letters = text.ToCharArray();
        foreach (var finding in findings) letters.AsSpan(finding.Start, finding.Length).Fill('_');
        return new string(letters);
    }

    [GeneratedRegex(@"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[\w.+\-]{1,64}\s?[(\[]\s?(?:at|apenstaartje)\s?[)\]]\s?[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpelledEmail();
}

internal readonly record struct TextPlace(int Start, int Length);
