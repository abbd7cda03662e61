using Opbouw.Shared.Security;

namespace Opbouw.Agenda;

public static class AgendaRights
{
    public const string ReadCode = "agenda.read";
    public const string AskCode = "agenda.ask";
    public const string TellBackCode = "agenda.tell-back";
    public const string AnswerCode = "agenda.answer";
    public const string SeeTeamOverviewCode = "agenda.see-team-overview";
    public const string ChooseAgeingCode = "settings.ageing";

    public static readonly Permission Read = new(ReadCode, "Vragen aan partners zien", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader]);
    public static readonly Permission Ask = new(AskCode, "Vragen aan partners stellen en bewaken", RoleCodes.Opbouwwerkers);
    public static readonly Permission TellBack = new(TellBackCode, "Antwoorden terugvertellen", RoleCodes.Opbouwwerkers);
    public static readonly Permission Answer = new(AnswerCode, "Vragen aan de eigen organisatie beantwoorden", RoleCodes.PartnerPerson, RoleCodes.Funder);
    public static readonly Permission SeeTeamOverview = new(SeeTeamOverviewCode, "Zien wat er wacht en waar het team was", RoleCodes.TeamLeader);
    public static readonly Permission ChooseAgeing = new(ChooseAgeingCode, "Kiezen wanneer partners een herinnering krijgen", RoleCodes.TeamLeader, RoleCodes.Administrator);

    public static readonly IReadOnlyList<Permission> All = [Read, Ask, TellBack, Answer, SeeTeamOverview, ChooseAgeing];
}
