namespace Opbouw.People;

public static class TeamKindWords
{
    public static string Dutch(this TeamKind kind) => kind switch
    {
        TeamKind.Buurtkracht => "Buurtkracht",
        TeamKind.Kenniscentrum => "Kenniscentrum",
        TeamKind.Wijkteam => "Wijkteam",
        TeamKind.SpecialProject => "Bijzonder project",
        TeamKind.WelzijnOpRecept => "Welzijn op Recept",
        _ => kind.ToString(),
    };

    /// <summary>What residents can come for.</summary>
    public static string ForWhat(this TeamKind kind) => kind switch
    {
        TeamKind.Buurtkracht => "Voor alles wat u samen met buren wilt doen, en voor wat beter kan in de buurt.",
        TeamKind.Wijkteam => "In het wijkteam. Voor wat er leeft in uw wijk, en als u niet weet bij wie u moet zijn.",
        TeamKind.WelzijnOpRecept => "Samen zoeken naar iets dat u goed doet. Vaak na een gesprek met de huisarts.",
        TeamKind.Kenniscentrum => "Voor plannen in de hele stad, zoals Repair Cafés en de Rommelroute.",
        _ => "Voor een bijzonder project in uw buurt.",
    };
}
