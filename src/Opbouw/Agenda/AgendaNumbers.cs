using Opbouw.Shared.Settings;

namespace Opbouw.Agenda;

/// <summary>Terms and thresholds of this module.</summary>
public static class AgendaNumbers
{
    public static readonly NumberSetting AnswerWeeks = new(NumberPage.Terms, "agenda.answer-weeks", "Hoeveel weken krijgt een partner om te antwoorden?", "weken", 6, 1, 26)
    {
        One = "week",
        Hint = "Dit stelt Opbouw voor. De opbouwwerker kiest zelf de datum.",
    };

    public static readonly NumberSetting LinkDays = new(NumberPage.Terms, "agenda.link-days", "Hoeveel dagen werkt de link in een mail aan een partner?", "dagen", 30, 7, 60)
    {
        Hint = "Een link die al verstuurd is, houdt zijn eigen dag.",
    };

    public static readonly NumberSetting DaysAhead = new(NumberPage.Terms, "agenda.days-ahead", "Hoeveel dagen van tevoren staat een datum op Mijn dag?", "dagen", 3, 1, 14) { One = "dag" };

    public static readonly NumberSetting FewestForPace = new(
        NumberPage.Thresholds, "agenda.fewest-for-pace", "Vanaf hoeveel antwoorden zeggen wij hoe snel een partner antwoordt?", "antwoorden", 5, 5, 50)
    {
        Hint = "Bij minder antwoorden zegt het te weinig. Dit kan alleen omhoog.",
    };

    public static readonly IReadOnlyList<NumberSetting> All = [AnswerWeeks, LinkDays, DaysAhead, FewestForPace];
}
