namespace Opbouw.Demo.Plan;

public sealed record DemoOrganisation(
    IReadOnlyDictionary<string, string> About,
    IReadOnlyList<DemoTeam> Teams,
    IReadOnlyList<DemoWorker> Workers,
    IReadOnlyList<DemoCard> Cards,
    IReadOnlyList<DemoLogin> OtherLogins,
    IReadOnlyList<DemoPartner> Partners,
    IReadOnlyList<DemoPartnerPerson> PartnerPeople);

public sealed record DemoTeam(string Key, string Name, string Kind, IReadOnlyList<string> Areas);

/// <summary>A worker is most in the first of her home areas.</summary>
public sealed record DemoWorker(
    string Key, string Name, string Team, string Role, IReadOnlyList<DayOfWeek> Days, IReadOnlyList<string> HomeAreas);

/// <summary>What a worker shows of herself on the site.</summary>
public sealed record DemoCard(string Worker, string Sentence, string Languages);

/// <summary>Somebody with a log-in who is neither a worker nor a partner; <c>BelongsTo</c> are teams, or a partner.</summary>
public sealed record DemoLogin(string Key, string Name, string Role, IReadOnlyList<string> BelongsTo);

public sealed record DemoPartner(string Key, string Name, string InSentence, string Kind);

public sealed record DemoPartnerPerson(string Key, string Name, string Partner, string Function);

public sealed record OpenHours(DayOfWeek Day, TimeOnly From, TimeOnly To);

public sealed record DemoFindSpot(
    int Number, string Name, string InSentence, PlaceKind Kind, string Area, string HoursText, IReadOnlyList<OpenHours> Hours)
{
    public OpenHours? HoursOn(DayOfWeek day) => Hours.FirstOrDefault(hours => hours.Day == day);
}
