namespace Opbouw.Bench.Signals;

/// <summary>Texts with the words of a street, common ones often and rare ones seldom; seeded.</summary>
internal sealed class StreetTexts(int seed)
{
    private static readonly string[] Subjects =
        """
        container vuilnis zwerfafval stoep tegel oversteek drempel snelheid auto fiets fietsenrek lamp verlichting speeltuin schommel glijbaan bank
        boom struik gras plantenbak moestuin geveltuin hond poep rat lawaai muziek vuurwerk jongeren kinderen ouderen buren flat lift galerij portiek
        lekkage schimmel huur verhuizing school huiswerk taalles bibliotheek computer formulier schuld energierekening voedselbank kleding eenzaamheid
        koffie maaltijd wandelen sporten voetbal dansen zingen schilderen feest markt buurtkamer vrijwilliger oppas mantelzorg huisarts rollstoel bus
        halte rotonde kruising parkeerplaats scooter inbraak sleutel camera tunnel brug water zwemmen eend muis duif egel kat schuur fietspad paaltje
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Rest =
        """
        kapot gevaarlijk donker vies gezellig rustig druk gesloten vol leeg scheef glad lang kort snel langzaam vroeg laat avond ochtend weekend zomer winter
        regen wind hitte school gemeente corporatie politie buurman moeder vader oma opa tiener peuter voetganger bezoeker winkelier huurder eigenaar
        klagen vragen missen helpen repareren opruimen planten bouwen verven praten lachen oefenen leren wachten zoeken vinden kopen lenen delen bewaren
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private readonly Random random = new(seed);

    public string Next()
    {
        var words = new List<string>();
        for (var i = 0; i < 4; i++) words.Add(Often(Subjects));
        for (var i = 0; i < 6; i++) words.Add(Often(Rest));
        // A few words that hardly anybody uses: names of things, typing errors.
        for (var i = 0; i < 2; i++) words.Add("zeldzaam" + (char)('a' + random.Next(26)) + (char)('a' + random.Next(26)) + (char)('a' + random.Next(26)));
        return string.Join(' ', words);
    }

    private string Often(string[] words) => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))];
}
