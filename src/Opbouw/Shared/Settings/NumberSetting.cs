using System.Globalization;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;

namespace Opbouw.Shared.Settings;

public enum NumberPage
{
    Terms,
    Thresholds,
}

/// <summary>A number that an organisation may choose, between bounds that the house does not let go of. Each module names its own in <c>Numbers</c>.</summary>
/// <param name="Code">module.what-it-is</param>
/// <param name="Dutch">A question, as the label of its field.</param>
/// <param name="Unit">Plural, in lower case: <c>dagen</c>.</param>
public sealed record NumberSetting(NumberPage Page, string Code, string Dutch, string Unit, int Usual, int Least, int Most)
{
    public static readonly SettingKind<ChosenNumbers> Terms = Kind(NumberPage.Terms, "termijnen", "Termijnen", "Hoe lang iemand krijgt, en hoe lang een link werkt.");

    public static readonly SettingKind<ChosenNumbers> Thresholds = Kind(NumberPage.Thresholds, "drempels", "Drempels", "Vanaf hoeveel wij iets laten zien.");

    /// <summary>Of one: <c>dag</c>.</summary>
    public string? One { get; init; }

    /// <summary>What happens with it, in one sentence.</summary>
    public string? Hint { get; init; }

    public static SettingKind<ChosenNumbers> KindOf(NumberPage page) => page == NumberPage.Terms ? Terms : Thresholds;

    public static IEnumerable<NumberSetting> On(NumberPage page) => House.Numbers.Where(number => number.Page == page);

    /// <summary>Inside the bounds of today, whatever was once allowed.</summary>
    public int In(ChosenNumbers chosen) => Math.Clamp(chosen.Values.GetValueOrDefault(Code, Usual), Least, Most);

    public string Bounds => string.Create(CultureInfo.InvariantCulture, $"Van {Least} tot {Most} {Unit}.");

    private static SettingKind<ChosenNumbers> Kind(NumberPage page, string code, string dutch, string sentence) =>
        new(code, dutch, sentence, new ChosenNumbers([]), chosen => On(page).Select(number => new SettingLine(number.Dutch, string.Create(CultureInfo.InvariantCulture, $"{number.In(chosen)} {(number.In(chosen) == 1 ? number.One ?? number.Unit : number.Unit)}"))))
        {
            Form = $"/instellingen/getallen/{code}",
            Rule = chosen => On(page).FirstOrDefault(number => chosen.Values.TryGetValue(number.Code, out var value) && (value < number.Least || value > number.Most)) is { } wrong
                ? new Refusal("settings.number-out-of-bounds", $"{wrong.Dutch} {wrong.Bounds}")
                : null,
        };
}

/// <summary>By code; what is not in it has its usual value.</summary>
public sealed record ChosenNumbers(SortedDictionary<string, int> Values);
