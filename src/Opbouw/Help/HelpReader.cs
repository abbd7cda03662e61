using Opbouw.Agenda;
using Opbouw.Editing;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Residents;

namespace Opbouw.Help;

/// <summary>For whom a page of the manual is written.</summary>
/// <param name="Permission">Who has this right, finds the pages first.</param>
public sealed record HelpReader(string Code, string Heading, bool IsPublic, string? Permission = null)
{
    public static readonly IReadOnlyList<HelpReader> All =
    [
        new("opbouwwerker", "Opbouwwerk in de buurt", IsPublic: false, FieldWorkRights.RecordContactCode),
        new("teamleider", "Een team leiden", IsPublic: false, AgendaRights.SeeTeamOverviewCode),
        new("partner", "Vragen beantwoorden als partner", IsPublic: false, AgendaRights.AnswerCode),
        new("redacteur", "De site bijhouden", IsPublic: false, EditingRights.WriteCode),
        new("beheerder", "Beheer", IsPublic: false, PeopleRights.AdministerAccountsCode),
        new("privacyfunctionaris", "Privacy bewaken", IsPublic: false, ResidentRights.ProtectCode),
        new("iedereen", "Inloggen, mail en hulp", IsPublic: true),
        new("bewoner", "Voor bewoners", IsPublic: true),
    ];

    public static HelpReader Of(string code) => All.Single(reader => reader.Code == code);
}
