using Opbouw.Shared.Mail;

namespace Opbouw.Agenda;

/// <summary>The letters of this module, as Opbouw gives them.</summary>
public static class AgendaLetters
{
    private static readonly Placeholder Name = new("naam", "de naam van wie de mail krijgt", "Ingrid Voorbeeld");
    private static readonly Placeholder Title = new("titel", "de korte naam van de vraag", "Meer licht op het pad");
    private static readonly Placeholder Question = new("vraag", "de vraag van de bewoners, letterlijk", "Kan er meer licht komen op het pad achter de school?", IsRequired: true);
    private static readonly Placeholder Heard = new("gehoord", "wat wij hoorden, in ronde getallen", "Ongeveer 25 signalen in 4 weken");
    private static readonly Placeholder By = new("datum", "de dag waarvoor bewoners op antwoord hopen", "31 maart 2027", IsRequired: true);
    private static readonly Placeholder Link = new("link", "het adres waar iemand zonder inloggen antwoordt", "https://opbouw.voorbeeld.example/vraag/…", IsRequired: true);
    private static readonly Placeholder Days = new("geldig", "hoe lang de link werkt", "30 dagen");
    private static readonly Placeholder Why = new("waarom", "waarom, in de woorden van de opbouwwerker", "De straat wordt dit voorjaar opnieuw ingericht.", IsRequired: true);

    public static readonly LetterKind Ask = new("vraag", "Een vraag van bewoners", "Aan een partner, als een opbouwwerker een vraag voorlegt.", new LetterText("Een vraag van bewoners", """
        Beste {naam},

        Bewoners vragen {partner} dit:
        {vraag}

        Wat wij hoorden: {gehoord}.
        Zij hopen op antwoord vóór {datum}.

        Geef antwoord via deze link. U hoeft niet in te loggen. De link werkt {geldig}.
        {link}

        Wat u schrijft, komt letterlijk bij de vraag te staan. Wij veranderen niets.

        {organisatie}
        """), Name, Title, new("partner", "de naam van de partner", "de gemeente"), Question, Heard, By, Link, Days);

    public static readonly LetterKind Remind = new("herinnering", "Herinnering aan een partner", "Aan een partner, als een datum dichtbij komt of voorbij is.", new LetterText("Herinnering aan een vraag van bewoners", """
        Beste {naam},

        {waarom}

        De vraag van bewoners:
        {vraag}

        Geef antwoord via deze link. U hoeft niet in te loggen.
        {link}

        {organisatie}
        """), Name, Title, new("waarom", "waarom deze herinnering komt, met de datum", "Bewoners wachten op antwoord van uw organisatie. De datum is 31 maart 2027.", IsRequired: true), Question, Link, Days);

    public static readonly LetterKind Confirm = new("bevestigen", "Klopt dit antwoord?", "Aan een partner, als een opbouwwerker een antwoord opschreef.", new LetterText("Klopt dit antwoord?", """
        Beste {naam},

        {opgeschreven} schreef een antwoord op van uw organisatie. {gegeven} gaf het, {hoe}.

        {soort}
        {antwoord}

        Klopt het? Bevestig het of verbeter het via deze link. U hoeft niet in te loggen. De link werkt {geldig}.
        {link}

        {organisatie}
        """), Name, Title, new("opgeschreven", "wie het opschreef", "Samira"), new("gegeven", "wie het antwoord gaf", "Bas, planner"), new("hoe", "waarlangs het kwam", "aan de telefoon"),
        new("soort", "wat voor antwoord het is", "Nee, want"), new("antwoord", "het antwoord, letterlijk", "Het geld voor dit jaar is op.", IsRequired: true), Link, Days);

    public static readonly LetterKind Explain = new("uitleg", "Uitleg bij een vraag", "Aan een partner die meer wilde weten.", new LetterText("Uitleg bij een vraag van bewoners", """
        Beste {naam},

        U wilde meer weten over deze vraag van bewoners:
        {vraag}

        Dit is onze uitleg:
        {uitleg}

        Bewoners hopen op antwoord vóór {datum}.
        Geef antwoord via deze link. U hoeft niet in te loggen. De link werkt {geldig}.
        {link}

        {organisatie}
        """), Name, Title, Question, new("uitleg", "wat de opbouwwerker uitlegt", "Het gaat om het pad tussen de school en de flat.", IsRequired: true), By, Link, Days);

    public static readonly LetterKind Evidence = new("verbetering", "Verbetering bij een vraag", "Aan een partner, als wat wij hoorden anders is geworden.", new LetterText("Verbetering bij een vraag van bewoners", """
        Beste {naam},

        Wij verbeterden wat wij hoorden bij deze vraag van bewoners:
        {vraag}

        Wat wij hoorden, is nu: {gehoord}.
        De vraag zelf en de datum blijven gelijk. U hoeft niets te doen.

        {organisatie}
        """), Name, Title, Question, Heard with { IsRequired = true });

    public static readonly LetterKind Closed = new("afgesloten", "Een vraag is afgesloten", "Aan een partner die niet meer hoeft te antwoorden.", new LetterText("Een vraag van bewoners is afgesloten", """
        Beste {naam},

        Wij sluiten deze vraag van bewoners af:
        {vraag}

        Dit is waarom:
        {waarom}

        U hoeft niets meer te doen.

        {organisatie}
        """), Name, Title, Question, Why);

    public static readonly LetterKind TakenBack = new("vraag-terug", "Een vraag is teruggehaald", "Aan een partner die de vraag al had gelezen.", new LetterText("Wij halen een vraag terug", """
        Beste {naam},

        Wij halen deze vraag van bewoners terug:
        {vraag}

        Dit is waarom:
        {waarom}

        U hoeft niets te doen. Misschien komt er later een andere vraag.

        {organisatie}
        """), Name, Title, Question, Why);

    public static readonly LetterKind AnswerTakenBack = new("antwoord-terug", "Een antwoord is teruggehaald", "Aan een partner die een antwoord zou bevestigen.", new LetterText("Een antwoord is teruggehaald", """
        Beste {naam},

        Wij vroegen u om een antwoord te bevestigen. Dat antwoord hebben wij teruggehaald. U hoeft niets te bevestigen.

        {organisatie}
        """), Name, Title);

    public static readonly LetterKind Leader = new("teamleider", "Te laat, aan de teamleider", "Aan de teamleider, als een antwoord of een belofte te laat is.", new LetterText("Een antwoord of belofte is te laat", """
        Beste {naam},

        {wat}

        De vraag: {titel}
        {link}

        De vraag staat ook op je lijst: Vragen, Bij de teamleider.

        {organisatie}
        """), Name, Title, new("wat", "wat er te laat is, en hoe lang", "Een antwoord van de gemeente is 21 dagen te laat.", IsRequired: true), Link with { Dutch = "het adres van de vraag" });

    public static readonly IReadOnlyList<LetterKind> All = [Ask, Remind, Confirm, Explain, Evidence, Closed, TakenBack, AnswerTakenBack, Leader];
}
