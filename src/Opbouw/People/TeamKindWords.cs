namespace Opbouw.People;

public static class TeamKindWords
{
    public static string Dutch(this TeamKind kind) => kind switch
    {
        TeamKind.Buurtkracht => "Buurtkracht",
        TeamKind.Kenniscentrum => "Kenniscentrum",
        TeamKind.Wijkteam => "Wijkteam",
        TeamKind.SpecialProject => "Bijzonder project",
        _ => kind.ToString(),
    };
}
