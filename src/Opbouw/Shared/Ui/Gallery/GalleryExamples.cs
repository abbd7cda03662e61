namespace Opbouw.Shared.Ui.Gallery;

/// <summary>Invented contents for the gallery.</summary>
public static class GalleryExamples
{
    public static readonly IReadOnlyList<Choice> Areas =
        [new("1", "De Wierden"), new("2", "Kruidenwijk"), new("3", "Regenboogbuurt")];

    public static readonly IReadOnlyList<Choice> Answers =
    [
        new("doen", "Doen we", "met een datum"),
        new("deels", "Deels", "wat wel, wat niet"),
        new("nee", "Nee, want", "met de reden"),
        new("gedaan", "Al gedaan"),
    ];

    public static readonly IReadOnlyList<Choice> Help =
        [new("handen", "Handen: bouwen, sjouwen, opruimen"), new("mensen", "Mensen: buren vragen, praten"), new("niet", "Dat weet ik nog niet")];

    public static readonly IReadOnlyList<Choice> People =
        [new("1", "1"), new("2-3", "2-3"), new("4-7", "4-7"), new("8-15", "8-15"), new("meer", "meer")];

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("kracht", "Kracht", Icon: "kracht"), new("wens", "Wens", Icon: "wens"), new("idee", "Idee", Icon: "idee"),
        new("zorg", "Zorg", Icon: "zorg"), new("vraag", "Vraag", Icon: "vraag"),
    ];

    public static readonly LoopDays Round = new(
        new(new(2026, 9, 3), "schoolplein"), new(new(2026, 9, 9), "door 3 bewoners"), new(new(2026, 9, 14), "aan de gemeente"),
        new(new(2026, 10, 9)), new(new(2026, 11, 18), "schoolplein"), new(2026, 10, 12));

    public static readonly LoopDays Late = new(
        new(new(2026, 10, 1), "plein"), new(new(2026, 10, 9), "door 5 bewoners"), new(new(2026, 10, 12), "aan de gemeente"), Due: new(2026, 11, 17));

    public static readonly LoopDays Waiting = new(
        new(new(2026, 11, 2), "bushalte"), new(new(2026, 11, 20), "door 4 bewoners"), new(new(2026, 11, 21), "aan de corporatie"), Due: new(2026, 12, 20));

    public static readonly LoopDays JustHeard = new(new(new(2026, 11, 23), "koffieochtend"));

    public static readonly LoopDays NotTold = new(
        new(new(2026, 6, 2), "bushalte"), new(new(2026, 6, 13)), new(new(2026, 6, 17), "aan de vervoerder"), new(new(2026, 8, 19)), Due: new(2026, 8, 5));

    public static readonly IReadOnlyList<FigureLine> Figures =
    [
        new("Woont alleen", "Van alle huishoudens. CBS, 2025", 60, "%", 36, 32, 40),
        new("Geeft de buurt een cijfer", "Wijkpeiling 2025", 10, "punten", 6.9, 7.1, 7.4),
        new("Voelt zich thuis in de buurt", "Wijkpeiling 2025. Te weinig mensen deden mee", 100, "%", null, 66, 73),
    ];

    public static IReadOnlyList<bool> Houses(int number) => [.. Enumerable.Range(0, number).Select(house => house % 7 is not (3 or 6))];
}
