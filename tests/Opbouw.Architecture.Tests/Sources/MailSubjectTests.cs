using System.Text.RegularExpressions;

namespace Opbouw.Architecture.Tests.Sources;

/// <summary>
/// Every subject that Opbouw puts on a mail, read by hand: none tells a stranger who it is about or what. The compiler keeps them constant
/// (<c>ConstantExpected</c> at <c>Outbox.Post</c>, CA1857); this list keeps them looked at.
/// </summary>
public sealed partial class MailSubjectTests
{
    private static readonly string[] Known =
    [
        "Bericht over uw account",
        "De dagen zijn veranderd",
        "Een antwoord is teruggehaald",
        "Een antwoord of belofte is te laat",
        "Een bedankje",
        "Een telefoon is losgemaakt",
        "Een vraag aan u",
        "Een vraag van bewoners",
        "Een vraag van bewoners is afgesloten",
        "Er is een plek voor u",
        "Er is ja gezegd",
        "Er is nieuws uit je groep",
        "Er wacht iets op je",
        "Herinnering aan een vraag van bewoners",
        "Het zegel van vandaag",
        "Inloggen",
        "Inloggen zonder telefoon",
        "Jouw link naar de groep",
        "Klopt dit antwoord?",
        "Morgen zien wij elkaar",
        "Onze afspraak",
        "Onze afspraak gaat niet door",
        "Stuur ons uw idee",
        "U was al aangemeld",
        "Uitleg bij een vraag van bewoners",
        "Uw aanbod",
        "Uw aanmelding",
        "Uw account",
        "Uw idee gaat door",
        "Uw plek gaat naar een ander",
        "Uw telefoon blijft werken",
        "Uw telefoon is losgemaakt",
        "Verbetering bij een vraag van bewoners",
        "Wat wij zagen en afspraken",
        "Werd de hulp iets?",
        "Werd het iets?",
        "Wij halen een vraag terug",
        "Wilt u helpen?",
    ];

    [Fact]
    public void Every_subject_was_read_by_hand() =>
        Assert.Equal(Known, SourceTree.Files("src/Opbouw", "*.cs").SelectMany(file => SubjectsIn(file.Text)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_subject_made_of_parts_is_found()
    {
        Assert.Equal(["Nieuw"], SubjectsIn("""outbox.Post(account.Email!, "Nieuw", body);"""));
        Assert.Equal(["$\"Te laat: {item.Title}\""], SubjectsIn("""outbox.Post(leader.Email!, $"Te laat: {item.Title}", body);"""));
        Assert.Equal(["Te laat: {titel}"], SubjectsIn("""new LetterText("Te laat: {titel}", "Beste")"""));
        Assert.Equal(["Subject(due)"], SubjectsIn("""outbox.Post(account!.Email!, Subject(due), body);"""));
    }

    /// <summary>The words between quotes; the code itself when it is not just words.</summary>
    private static IEnumerable<string> SubjectsIn(string source) =>
        Posted().Matches(source).Concat(Letter().Matches(source)).Select(match => match.Groups["subject"].Value).Where(subject => subject is not ("subject" or "letter" or "[ConstantExpected] string subject"))
            .Select(subject => subject.StartsWith('"') ? subject.Trim('"') : subject);

    /// <summary>What an organisation has not chosen words for; <c>LetterKind</c> refuses a subject of its own with a place to fill in.</summary>
    [GeneratedRegex("""new LetterText\((?<subject>"[^"]*"), """)]
    private static partial Regex Letter();

    [GeneratedRegex("""(?:\boutbox\.Post\([\w.!]+|\b(?:phones\.)?Write\((?:account|administrator)), (?<subject>\$?"[^"]*"|[^,]+), """)]
    private static partial Regex Posted();
}
