namespace Opbouw.People;

/// <summary>Why logging in with a work account did not work. Numbers are kept: add at the end.</summary>
public enum WorkAccountTrouble
{
    None,

    /// <summary>The directory gives no answer.</summary>
    Silent,

    /// <summary>Somebody stopped, or the directory did not let her through.</summary>
    Stopped,

    /// <summary>An answer that this browser did not ask for, or that was used before.</summary>
    NotAskedHere,

    TooOld,

    /// <summary>The clocks of the directory and of this machine differ.</summary>
    Clock,

    /// <summary>The directory answered, and what it said does not hold.</summary>
    Distrusted,

    /// <summary>Nobody of this organisation has this work account or its mail address.</summary>
    NoAccount,

    /// <summary>The person is tied to another work account.</summary>
    OtherWorkAccount,

    /// <summary>Asked to prove it again, and it is somebody else, or the directory did not ask again.</summary>
    NotAgain,

    /// <summary>The disk or the database said no.</summary>
    NotKept,
}

/// <summary>What people read of it.</summary>
public static class WorkAccountWords
{
    /// <summary>In the address of the page with which it goes on.</summary>
    public const string Field = "werkaccount";

    /// <param name="directory">Name of the directory.</param>
    /// <param name="organisation">Name of the organisation.</param>
    public static string? ForVisitor(WorkAccountTrouble trouble, string directory, string organisation) => trouble switch
    {
        WorkAccountTrouble.Silent => $"{directory} geeft geen antwoord. Probeer het straks nog eens, of log in met uw wachtwoord of een passkey.",
        WorkAccountTrouble.Stopped => $"Het inloggen bij {directory} is gestopt. Probeer het nog eens, of log in met uw wachtwoord of een passkey.",
        WorkAccountTrouble.NotAskedHere => "Dit antwoord hoort niet bij deze browser, of het is al gebruikt. Begin hieronder opnieuw.",
        WorkAccountTrouble.TooOld => "Het duurde langer dan een kwartier. Begin hieronder opnieuw.",
        WorkAccountTrouble.Clock => $"De klok van {directory} en onze klok lopen niet gelijk. Zeg het de beheerder. Met uw wachtwoord of een passkey komt u wel binnen.",
        WorkAccountTrouble.Distrusted => $"Het antwoord van {directory} klopt niet. Daarom laten wij u zo niet binnen. Zeg het de beheerder. Met uw wachtwoord of een passkey komt u wel binnen.",
        WorkAccountTrouble.NoAccount => $"U hebt met dit werkaccount nog geen account bij {organisation}. Vraag de beheerder om een uitnodiging. Hebt u die al? Vraag dan of uw mailadres bij {directory} hetzelfde is en is nagekeken.",
        WorkAccountTrouble.OtherWorkAccount => "Uw account is gekoppeld aan een ander werkaccount. Vraag de beheerder om dat los te maken.",
        WorkAccountTrouble.NotAgain => $"{directory} vroeg niet opnieuw wie u bent, of er logde iemand anders in. Probeer het nog eens.",
        WorkAccountTrouble.NotKept => "Er kon net niets worden bewaard. Probeer het straks nog een keer.",
        _ => null,
    };

    /// <summary>For the administrator, after "De laatste keer dat het misging".</summary>
    public static string ForAdministrator(WorkAccountTrouble trouble) => trouble switch
    {
        WorkAccountTrouble.Silent => "de directory gaf geen antwoord",
        WorkAccountTrouble.Stopped => "iemand stopte, of de directory liet iemand niet door",
        WorkAccountTrouble.TooOld => "het duurde te lang",
        WorkAccountTrouble.Clock => "de klokken liepen niet gelijk",
        WorkAccountTrouble.Distrusted => "het antwoord van de directory klopte niet",
        WorkAccountTrouble.NoAccount => "iemand zonder account hier, of met een mailadres dat niet is nagekeken",
        WorkAccountTrouble.OtherWorkAccount => "iemand van wie het account aan een ander werkaccount vastzit",
        WorkAccountTrouble.NotAgain => "de directory vroeg niet opnieuw wie iemand is",
        _ => "een antwoord dat wij niet kenden",
    };

    public static string Code(WorkAccountTrouble trouble) => trouble switch
    {
        WorkAccountTrouble.Silent => "stil",
        WorkAccountTrouble.Stopped => "gestopt",
        WorkAccountTrouble.NotAskedHere => "onbekend-antwoord",
        WorkAccountTrouble.TooOld => "te-oud",
        WorkAccountTrouble.Clock => "klok",
        WorkAccountTrouble.Distrusted => "klopt-niet",
        WorkAccountTrouble.NoAccount => "geen-account",
        WorkAccountTrouble.OtherWorkAccount => "ander-werkaccount",
        WorkAccountTrouble.NotAgain => "niet-opnieuw",
        WorkAccountTrouble.NotKept => "niet-bewaard",
        _ => "",
    };

    public static WorkAccountTrouble Read(string? code) => code is { Length: > 0 } ? Array.Find(Enum.GetValues<WorkAccountTrouble>(), trouble => Code(trouble) == code) : WorkAccountTrouble.None;
}
