using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Ui.HouseLook;

/// <summary>Letters that come with the house or with every device; none is fetched elsewhere.</summary>
public enum LetterFace
{
    Atkinson,
    OfTheDevice,
    Serif,
}

public static class LetterFaces
{
    public static string Label(this LetterFace face) => face switch
    {
        LetterFace.Atkinson => "Atkinson Hyperlegible, de letter van Opbouw. Gemaakt voor slechte ogen.",
        LetterFace.OfTheDevice => "De letter van het apparaat zelf",
        _ => "Een letter met schreef, zoals in een boek",
    };

    public static string? Family(this LetterFace face) => face switch
    {
        LetterFace.OfTheDevice => "system-ui,\"Segoe UI\",Roboto,\"Noto Sans\",\"Noto Sans Arabic\",sans-serif",
        LetterFace.Serif => "Georgia,\"Noto Serif\",\"Times New Roman\",\"Noto Sans Arabic\",serif",
        _ => null,
    };
}

/// <summary>How pages of this organisation look, on top of the look of the house.</summary>
/// <param name="Main">Links and buttons.</param>
/// <param name="Accent">Behind what wants attention.</param>
/// <param name="Ground">The broad ground with light letters.</param>
public sealed record HouseStyle(string Main, string Accent, string Ground, LetterFace Face, HouseLogo? Logo = null)
{
    public static readonly SettingKind<HouseStyle> Kind = new(
        "huisstijl", "Huisstijl", "Logo, kleuren en letter van alle pagina’s en van papier.",
        new HouseStyle(HouseColours.UsualMain, HouseColours.UsualAccent, HouseColours.UsualGround, LetterFace.Atkinson),
        style =>
        [
            new("Kleur van links en knoppen", style.Main), new("Kleur die opvalt", style.Accent), new("Kleur van grote vlakken", style.Ground),
            new("Letter", style.Face.Label()), new("Logo", style.Logo is { } logo ? $"{logo.Width} bij {logo.Height} beeldpunten, {logo.Hash[..6]}" : "het huis van Opbouw"),
        ])
    {
        Rule = style => style.Problems().Select(problem => problem.Refusal).FirstOrDefault(),
    };

    public bool IsUsual => this == Kind.Usual;

    /// <summary>Colours that somebody cannot read, with the nearest shade that is.</summary>
    public IEnumerable<ColourProblem> Problems()
    {
        if (Check(Main, nameof(Main), HouseColours.ReadsAsMain, HouseColours.PassingMain, "letters in deze kleur op ons papier") is { } main)
            yield return main;
        if (Check(Accent, nameof(Accent), HouseColours.ReadsAsAccent, HouseColours.PassingAccent, "donkere letters op deze kleur") is { } accent)
            yield return accent;
        if (Check(Ground, nameof(Ground), HouseColours.ReadsAsGround, HouseColours.PassingGround, "lichte letters op deze kleur") is { } ground)
            yield return ground;
    }

    /// <summary>The same style with shades that are read well.</summary>
    public HouseStyle Readable() => Problems().Aggregate(this, (style, problem) => problem.Field switch
    {
        nameof(Main) => style with { Main = problem.Nearest },
        nameof(Accent) => style with { Accent = problem.Nearest },
        _ => style with { Ground = problem.Nearest },
    });

    private static string UsualOf(string field) => field switch
    {
        nameof(Main) => HouseColours.UsualMain,
        nameof(Accent) => HouseColours.UsualAccent,
        _ => HouseColours.UsualGround,
    };

    private static ColourProblem? Check(string text, string field, Func<Colour, double> reads, Func<Colour, Colour> passing, string what)
    {
        if (!Colour.TryParse(text, out var colour))
            return new ColourProblem(field, UsualOf(field), new Refusal("style.no-colour", "Vul een kleur in als # met zes tekens, zoals #0a5560.", field));
        var contrast = reads(colour);
        if (contrast >= Colour.ForLetters)
            return null;
        var nearest = passing(colour).ToString();
        var reached = (Math.Floor(contrast * 10) / 10).ToString("0.0", LocalTime.Dutch);
        return new ColourProblem(field, nearest, new Refusal(
            "style.contrast", $"Niet iedereen kan dit lezen: {what} halen {reached} op 1. Nodig is 4,5 op 1. Het dichtst erbij, en wel goed: {nearest}.", field));
    }
}

public sealed record ColourProblem(string Field, string Nearest, Refusal Refusal);

/// <summary>Which picture, by the hash of its bytes.</summary>
public sealed record HouseLogo(string Hash, int Width, int Height)
{
    public string Address => $"/huisstijl/{Hash}.png";
}
