using System.Text.RegularExpressions;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;

namespace Opbouw.Shared.Mail;

/// <summary>A place in a letter that the house fills in: <c>{naam}</c>.</summary>
/// <param name="Dutch">What comes there.</param>
/// <param name="Example">Invented, for trying out.</param>
public sealed record Placeholder(string Name, string Dutch, string Example, bool IsRequired = false);

/// <summary>A letter as it is kept: with its placeholders.</summary>
public sealed record LetterText(string Subject, string Body);

/// <summary>
/// A letter or mail that the house sends, with the text of Opbouw and the placeholders it may and must hold. A module names its letters among its
/// <c>SettingKinds</c>; what was filled in is never read as a placeholder again.
/// </summary>
public sealed partial class LetterKind : SettingKind<LetterText>
{
    public const int LongestSubject = 120;
    public const int LongestBody = 4_000;
    private const string Start = "brief-";

    public static readonly Placeholder Organisation = new("organisatie", "de naam van onze organisatie", "Welzijn Voorbeeldstad");

    public LetterKind(string code, string dutch, string sentence, LetterText usual, params IReadOnlyList<Placeholder> placeholders)
        : base(Start + code, dutch, sentence, usual, text => [new("Onderwerp", text.Subject), new("Tekst", text.Body)])
    {
        Placeholders = [.. placeholders, Organisation];
        Form = $"/instellingen/brieven/{code}";
        Rule = Check;
    }

    public IReadOnlyList<Placeholder> Placeholders { get; }

    public LetterText Fill(LetterText text, Func<string, string> value) => new(
        string.Join(' ', Replace(text.Subject, value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Replace(text.Body, value));

    /// <summary>As it would look, with invented data.</summary>
    public LetterText Example(LetterText text) => Fill(text, name => Placeholders.First(place => place.Name == name).Example);

    private string Replace(string text, Func<string, string> value) =>
        AnyPlace().Replace(text, place => Placeholders.Any(known => known.Name == place.Groups[1].Value) ? value(place.Groups[1].Value) : place.Value);

    private Refusal? Check(LetterText text)
    {
        // It shows on a locked screen, and in the mailbox of whoever lives in the same house.
        if (AnyPlace().Replace(text.Subject, place => place.Groups[1].Value == Organisation.Name ? "" : place.Value).Contains('{', StringComparison.Ordinal))
            return new Refusal("letter.telling-subject", "Een onderwerp leest iedereen mee. Zet er geen invulplekken in; alleen {organisatie} mag.", nameof(text.Subject));
        foreach (var (words, field) in new[] { (text.Subject, nameof(text.Subject)), (text.Body, nameof(text.Body)) })
        {
            var unknown = AnyPlace().Matches(words).Select(place => place.Groups[1].Value).FirstOrDefault(name => !Placeholders.Any(known => known.Name == name));
            if (unknown is not null)
                return new Refusal("letter.unknown-placeholder", $"{{{unknown}}} kennen wij niet. Kies uit: {string.Join(", ", Placeholders.Select(place => $"{{{place.Name}}}"))}.", field);
            if (AnyPlace().Replace(words, "").AsSpan().ContainsAny('{', '}'))
                return new Refusal("letter.loose-brace", "Er staat een losse { of } in. Haal die weg, of maak er een invulplek van, zoals {naam}.", field);
        }

        return Placeholders.FirstOrDefault(place => place.IsRequired && !text.Body.Contains($"{{{place.Name}}}", StringComparison.Ordinal)) is { } missing
            ? new Refusal("letter.placeholder-missing", $"Zet {{{missing.Name}}} in de tekst: {missing.Dutch}. Zonder dat werkt deze brief niet.", nameof(text.Body))
            : null;
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex AnyPlace();
}
