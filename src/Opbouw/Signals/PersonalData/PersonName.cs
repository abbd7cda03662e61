using System.Text.RegularExpressions;

namespace Opbouw.Signals.PersonalData;

/// <summary>
/// Patterns that mostly hold a person's name: "mevrouw de Vries", "Wiebren van der Meulen", "Fatima Bouali", "hij heet Sem".
/// A capital alone is no name: it starts sentences, streets and organisations.
/// </summary>
internal static partial class PersonName
{
    private const string Particle = @"(?:(?:van|von|in|op|uit)\s(?:de|den|der|het|'t)|van|von|de|den|der|ter|ten|te|el|al|bin|ben|ould|le|la|du|dos|da)";
    private const string Capitalised = @"\p{Lu}[\p{L}'’\-]{1,30}";
    private const string Titles =
        @"(?:dhr|mevr|mw|mej|dr|fam)\b\.?|(?:meneer|mijnheer|de heer|mevrouw|juf|juffrouw|meester|oom|tante|opa|oma|buurman|buurvrouw|dokter|imam|dominee|pastoor|pater|zuster|agent|wijkagent|conciërge|familie)\b";

    public static IEnumerable<TextPlace> Find(string text, IEnumerable<string> knownNames)
    {
        var known = knownNames.Where(n => n.Length > 1).ToList();
        return AfterTitle(text).Concat(FullNames(text)).Concat(Introduced(text)).Where(place => !IsKnown(text, place, known));
    }

    private static IEnumerable<TextPlace> AfterTitle(string text) =>
        from Match match in TitleAndName().Matches(text)
        let name = match.Groups["name"]
        where !NamesThatAreNoPerson.IsPlace(name.Value) && !NamesThatAreNoPerson.IsOrigin(name.Value)
        select new TextPlace(match.Index, match.Length);

    private static IEnumerable<TextPlace> FullNames(string text)
    {
        var match = TwoNames().Match(text);
        while (match.Success)
        {
            var isName = IsFullName(text, match);
            if (isName) yield return new(match.Index, match.Length);
            // "Volgens Fatima Bouali": after "Volgens Fatima" the search goes on at Fatima.
            match = TwoNames().Match(text, match.Index + (isName ? match.Length : match.Groups["first"].Length));
        }
    }

    private static bool IsFullName(string text, Match match)
    {
        var (first, particle) = (match.Groups["first"].Value, match.Groups["particle"].Success);
        return (FirstNames.Contains(first) || LooksLikeFullName(text, match))
            && !IsPlaceOrThing(match.Groups["last"].Value, particle)
            && !NamesThatAreNoPerson.StartsPlace(text, match.Index + match.Length);
    }

    /// <summary>An unknown first name counts in the middle of a sentence, with a particle that only surnames have there.</summary>
    private static bool LooksLikeFullName(string text, Match match) =>
        match.Groups["particle"] is { Success: true } particle && particle.Value[..2] is not ("in" or "op" or "ui")
        && !StartsSentence(text, match.Index)
        && !NamesThatAreNoPerson.IsThing(match.Groups["first"].Value) && !NamesThatAreNoPerson.IsThing(match.Groups["last"].Value);

    /// <summary>"Van Dijk" and "van Buren" are surnames; "Noorder Dijk" is a dike.</summary>
    private static bool IsPlaceOrThing(string last, bool afterParticle) =>
        NamesThatAreNoPerson.EndsAsPlace(last) || (!afterParticle && NamesThatAreNoPerson.IsThing(last));

    private static IEnumerable<TextPlace> Introduced(string text) =>
        from Match match in IsCalled().Matches(text)
        where !NamesThatAreNoPerson.SpeaksOfThing(match.Groups["who"].Value)
        let name = match.Groups["name"]
        where !NamesThatAreNoPerson.IsPlace(name.Value) && (match.Groups["am"].Length == 0 || FirstNames.Contains(name.Value))
        select new TextPlace(name.Index, name.Length);

    private static bool StartsSentence(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] is '.' or '!' or '?' or ':' or '\n' or '"' or '“' or '•') return true;
            if (!char.IsWhiteSpace(text[i])) return text[i] == '-' && (i == 0 || char.IsWhiteSpace(text[i - 1]));
        }
        return true;
    }

    private static bool IsKnown(string text, TextPlace place, List<string> known)
    {
        var found = text.AsSpan(place.Start, place.Length);
        foreach (var name in known)
        {
            // The found piece can be the start of a longer name: "Jan van Galen" in "Jan van Galenplein".
            if (name.AsSpan().Contains(found, StringComparison.OrdinalIgnoreCase)
                && text.AsSpan(Math.Max(0, place.Start - name.Length)).Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
            if (found.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    [GeneratedRegex($@"\b(?i:{Titles})\s{{1,3}}(?<name>(?:\p{{Lu}}\.\s?){{0,4}}(?:(?i:{Particle})\s)?{Capitalised})", RegexOptions.CultureInvariant)]
    private static partial Regex TitleAndName();

    [GeneratedRegex($@"(?<![\p{{L}}\-'’])(?<first>\p{{Lu}}[\p{{Ll}}\-]{{1,20}})\s(?:(?<particle>{Particle})\s)?(?<last>{Capitalised})", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNames();

    [GeneratedRegex(@"(?<who>(?:[\p{L}'’\-]{1,30}\s){0,5})(?:heet(?:te)?|genaamd|naam\sis|noemt\szich|(?i:ik)\s(?<am>ben))\s(?<name>\p{Lu}[\p{Ll}'’\-]{1,20}(?:\s(?:(?:van|de|der|den|el|al)\s){0,2}\p{Lu}[\p{L}'’\-]{1,30})?)", RegexOptions.CultureInvariant)]
    private static partial Regex IsCalled();
}
