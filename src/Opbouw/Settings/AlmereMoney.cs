namespace Opbouw.Settings;

/// <summary>
/// Sources of Almere with their rules, to begin with (sources: almere.nl/subsidies/wijkbudget and the criteria of Mooi Zo Goed Zo at De Schoor).
/// A city changes its rules: the administrator takes them over in the form, looks them up and keeps them.
/// </summary>
public static class AlmereMoney
{
    public const string WijkbudgetCode = "wijkbudget-almere";
    public const string MooiZoGoedZoCode = "mooi-zo-goed-zo";

    public static MoneySource Wijkbudget(Guid id) => new(id, "Wijkbudget", "Plannen van bewoners die hun wijk mooier, groener of gezelliger maken", "De gebiedssecretaris van de gemeente")
    {
        Link = "https://www.almere.nl/subsidies/wijkbudget",
        Rules = new MoneyRules
        {
            NeedsSupport = true,
            WeeksBefore = 6,
            NeedsOthersToPay = true,
            NotFor = MoneyRules.OftenNotFor,
            AlsoAsks = ["Er is een begroting bij"],
            AccountWithinMonths = 3,
        },
    };

    public static MoneySource MooiZoGoedZo(Guid id) => new(id, "Mooi Zo Goed Zo", "Plannen die de buurt mooier of fijner maken. Bedrijven helpen met geld, spullen of handen", "De maatschappelijke makelaar")
    {
        Rules = new MoneyRules
        {
            LeastResidents = 3,
            IsForPublicSpace = true,
            NeedsSupport = true,
            WeeksBefore = 8,
            IsWeeksAWish = true,
            NeedsReturn = true,
            AlsoAsks = ["De buurt wordt er beter van", "Het is haalbaar", "Bewoners helpen mee en blijven de baas"],
        },
    };

    /// <summary>By the word in the address; null when there is none of that name.</summary>
    public static MoneySource? Of(string? code, Guid id) => code switch { WijkbudgetCode => Wijkbudget(id), MooiZoGoedZoCode => MooiZoGoedZo(id), _ => null };
}
