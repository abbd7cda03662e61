namespace Opbouw.Shared.Security;

/// <summary>The named roles every organisation starts with. An organisation may change what they hold and add its own.</summary>
public static class RoleCodes
{
    public const string Worker = "worker";
    public const string WijkteamWorker = "wijkteam-worker";
    public const string WijkteamColleague = "wijkteam-colleague";
    public const string KenniscentrumCoordinator = "kenniscentrum-coordinator";
    public const string TeamLeader = "team-leader";
    public const string Editor = "editor";
    public const string PartnerPerson = "partner-person";
    public const string Funder = "funder";
    public const string Resident = "resident";
    public const string Volunteer = "volunteer";
    public const string PrivacyOfficer = "privacy-officer";
    public const string Administrator = "administrator";

    /// <summary>Everybody who writes down what is heard in the street.</summary>
    public static readonly string[] Opbouwwerkers = [Worker, WijkteamWorker, KenniscentrumCoordinator];

    /// <summary>Code and Dutch name, in the order of a list.</summary>
    public static readonly IReadOnlyList<(string Code, string Dutch)> All =
    [
        (Worker, "Opbouwwerker"),
        (WijkteamWorker, "Opbouwwerker in het wijkteam"),
        (WijkteamColleague, "Collega in het wijkteam"),
        (KenniscentrumCoordinator, "Coördinator kenniscentrum"),
        (TeamLeader, "Teamleider"),
        (Editor, "Redacteur"),
        (PartnerPerson, "Partner"),
        (Funder, "Gemeente of subsidiegever"),
        (Resident, "Bewoner"),
        (Volunteer, "Vrijwilliger"),
        (PrivacyOfficer, "Privacyfunctionaris"),
        (Administrator, "Beheerder"),
    ];

    /// <summary>A role that the organisation made itself is told by its code.</summary>
    public static string DutchOf(string code) => All.FirstOrDefault(role => role.Code == code).Dutch ?? code;
}
