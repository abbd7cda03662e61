using Opbouw.Shared.Acting;

namespace Opbouw.Funding;

/// <summary>The rules of this module that can say no, with what to do about it.</summary>
public static class FundingRefusals
{
    public static readonly Refusal TooManyLines = new("funding.too-many-lines", $"Er passen {BudgetLine.Most} regels op de begroting. Haal er een weg, of voeg er twee samen.");

    public static readonly Refusal TooManyRequests = new("funding.too-many-requests", $"Er passen {MoneyRequest.Most} aanvragen op deze pagina. Maak eerst een andere af.");

    public static readonly Refusal TooManyBills = new("funding.too-many-bills", $"Er passen {Bill.Most} bonnen in de verantwoording. Haal er een weg, of voeg kleine bonnen samen.");

    public static readonly Refusal TooManyPhotos = new("funding.too-many-photos", $"Er passen {ReportPhoto.Most} foto’s in de verantwoording. Haal er eerst een weg.");

    public static readonly Refusal TooManyClaims = new("funding.too-many-claims", $"Er passen {PlaceClaim.Most} plekken op deze pagina. Haal er eerst een weg.");

    public static readonly Refusal DayIsPast = new("funding.day-is-past", "Deze dag is voorbij. Kies vandaag of een latere dag.", "On");

    public static readonly Refusal SourceIsClosed = new("funding.source-is-closed", "Dit potje is dicht. Kies een ander.");

    public static readonly Refusal NotWriting = new("funding.not-writing", "Deze aanvraag is al opgestuurd. Kies eerst: wij schrijven verder.");

    public static readonly Refusal NoSuchStep = new("funding.no-such-step", "Dit kan nu niet. Kijk waar de aanvraag staat, en kies opnieuw.", "To");

    public static readonly Refusal DayToCome = new("funding.day-to-come", "Deze dag moet nog komen. Kies vandaag of een eerdere dag.", "On");

    public static readonly Refusal BeforeTheLast = new("funding.before-the-last", "Deze dag is eerder dan de vorige stap. Kijk de dag nog eens na.", "On");

    public static readonly Refusal HowMuch = new("funding.how-much", "Vul in hoeveel jullie krijgen.", "Euros");

    public static readonly Refusal WhyNot = new("funding.why-not", "Schrijf op waarom het nee is. Staat er niets bij? Schrijf dat dan op.", "WhyNot");

    public static readonly Refusal AfterTheDay = new("funding.after-the-day", "Toen was de dag van jullie plan al voorbij. Geld vragen kan alleen vooraf. Kijk de dagen na.", "On");
}
