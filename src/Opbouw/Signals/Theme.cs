namespace Opbouw.Signals;

/// <summary>The themes of the neighbourhood agenda under which signals and bundles stand.</summary>
public enum Theme
{
    MeetingOthers,
    Loneliness,
    Poverty,
    Health,
    LanguageAndDigital,
    GrowingUp,
    Housing,
    Safety,
    PublicSpace,
    Traffic,
    Sustainability,
    LivingTogether,
    Care,
    Work,
    Government,
}

public static class Themes
{
    public static IReadOnlyList<Theme> All { get; } = Enum.GetValues<Theme>();

    public static string Label(this Theme theme) => theme switch
    {
        Theme.MeetingOthers => "ontmoeting",
        Theme.Loneliness => "eenzaamheid",
        Theme.Poverty => "armoede en geld",
        Theme.Health => "gezondheid en leefstijl",
        Theme.LanguageAndDigital => "taal en digitaal",
        Theme.GrowingUp => "opgroeien en jeugd",
        Theme.Housing => "wonen",
        Theme.Safety => "veiligheid",
        Theme.PublicSpace => "openbare ruimte en groen",
        Theme.Traffic => "verkeer",
        Theme.Sustainability => "duurzaam en repareren",
        Theme.LivingTogether => "samenleven en diversiteit",
        Theme.Care => "zorg en mantelzorg",
        Theme.Work => "werk en meedoen",
        _ => "overheid en regels",
    };
}
