namespace Opbouw.Shared.Ui.HouseLook;

/// <summary>
/// The grounds and inks of Front/styles/tokens.css on which an organisation's own colours must be readable (a test keeps the two equal),
/// and what follows from its colours by day and by night.
/// </summary>
public static class HouseColours
{
    public static readonly Colour Black = Colour.Of("#000000");
    public static readonly Colour White = Colour.Of("#ffffff");
    public static readonly Colour Ink = Colour.Of("#211c17");
    public static readonly Colour Paper = Colour.Of("#fbf5e9");
    public static readonly Colour Sheet = Colour.Of("#fffdf8");
    public static readonly Colour Band = Colour.Of("#f1e6d0");
    public static readonly Colour NightSheet = Colour.Of("#16282b");

    public const string UsualMain = "#0a5560";
    public const string UsualAccent = "#f4a81d";
    public const string UsualGround = "#063b44";

    /// <summary>Links and buttons: letters in this colour on all our grounds, and light letters on it.</summary>
    public static double ReadsAsMain(Colour main) => new[] { Paper, Sheet, Band, Wash(main) }.Min(main.ContrastWith);

    /// <summary>Dark letters stand on it: the focus, and what wants attention.</summary>
    public static double ReadsAsAccent(Colour accent) => accent.ContrastWith(Ink);

    /// <summary>The broad ground: light letters on it.</summary>
    public static double ReadsAsGround(Colour ground) => ground.ContrastWith(Sheet);

    public static Colour PassingMain(Colour main) => main.NearestTowards(Black, shade => ReadsAsMain(shade) >= Colour.ForLetters);

    public static Colour PassingAccent(Colour accent) => accent.NearestTowards(White, shade => ReadsAsAccent(shade) >= Colour.ForLetters);

    public static Colour PassingGround(Colour ground) => ground.NearestTowards(Black, shade => ReadsAsGround(shade) >= Colour.ForLetters);

    public static Colour Wash(Colour main) => Sheet.MixedWith(main, 0.12);

    /// <summary>In the evening the same colour, light enough for dark ground; a margin, because it stands on a tint of itself too.</summary>
    public static Colour Night(Colour main) => main.NearestTowards(White, shade => shade.ContrastWith(NightSheet.MixedWith(shade, 0.12)) >= Colour.ForLetters + 0.5);
}
