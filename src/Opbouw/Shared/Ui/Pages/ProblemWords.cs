namespace Opbouw.Shared.Ui.Pages;

/// <summary>What somebody reads when a page did not come: what is the matter, what to do now.</summary>
public sealed record ProblemWords(string Title, string Lead)
{
    /// <summary>The key that opens names and numbers is not on this machine.</summary>
    public static readonly ProblemWords KeyMissing = new(
        "Namen en nummers zijn nu niet te lezen", "De sleutel waarmee ze op slot zitten, is er niet. Er is niets weg. Bel de beheerder: die zet de sleutel terug.");

    public static ProblemWords Of(int code) => code switch
    {
        StatusCodes.Status500InternalServerError => new("Er ging iets mis bij ons", "Dat ligt niet aan u. Wij hebben het opgeschreven. Probeer het over een paar minuten nog een keer."),
        StatusCodes.Status503ServiceUnavailable => new("Het is nu heel druk", "Wacht een halve minuut en probeer het dan nog een keer. Er is niets kwijt."),
        StatusCodes.Status429TooManyRequests => new("Dat ging te vaak achter elkaar", "Wacht een paar minuten en probeer het dan nog een keer."),
        StatusCodes.Status400BadRequest => new("Dit konden wij niet lezen", "Ga terug en probeer het nog een keer. Stond de pagina lang open? Ververs hem dan eerst."),
        StatusCodes.Status409Conflict => new("Dit kon nu niet", "Misschien was iemand anders u voor. Ga terug, ververs de pagina en kijk hoe het nu staat."),
        StatusCodes.Status413PayloadTooLarge => new("Dit is te groot", "Maak het bestand of de tekst kleiner en stuur het nog een keer."),
        StatusCodes.Status507InsufficientStorage => new("Er is geen ruimte meer", "Wij konden dit niet bewaren. Wat er al stond, is er nog. Bel of mail ons."),
        _ => new("Deze pagina is er niet", "Misschien is het adres veranderd, of is er een letter fout. Kijk in het menu of begin vooraan."),
    };
}
