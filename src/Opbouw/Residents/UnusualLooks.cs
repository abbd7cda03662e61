using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Residents;

/// <summary>Something about looking that is worth a question. It is no judgement: a good reason is usual.</summary>
/// <param name="What">In one sentence, without the name of a resident.</param>
public sealed record Unusual(DateTimeOffset At, AccountId By, string What);

/// <summary>
/// What was unusual in a week: fixed rules that a worker can know, no score and no ranking of people.
/// </summary>
public sealed class UnusualLooks(LookBook book, Colleagues colleagues, WorkContext work)
{
    /// <summary>So many residents of colleagues on one day is unusual.</summary>
    public const int ManyOnOneDay = 10;

    /// <summary>So many times one resident by people outside the caseload in a week.</summary>
    public const int OftenTheSame = 4;

    private static readonly TimeOnly Morning = new(7, 0);
    private static readonly TimeOnly Night = new(22, 0);

    /// <summary>For a team leader: of her teams. For the privacy officer: of everybody.</summary>
    public async Task<IReadOnlyList<Unusual>> InWeekAsync(DateOnly monday, CancellationToken ct)
    {
        var found = await AllInWeekAsync(monday, ct);
        return work.Actor.May(ResidentRights.Protect) ? found : await InTeamsAsync(found, work.Actor.Teams, ct);
    }

    public async Task<IReadOnlyList<Unusual>> AllInWeekAsync(DateOnly monday, CancellationToken ct) =>
        Rules([.. (await book.BetweenAsync(LocalTime.StartOf(monday), LocalTime.StartOf(monday.AddDays(7)), ct)).Where(look => look.By is not null && look.Why != LookReason.OwnTask)]);

    public async Task<IReadOnlyList<Unusual>> InTeamsAsync(IReadOnlyList<Unusual> found, IReadOnlyCollection<TeamId> teams, CancellationToken ct)
    {
        var members = (await colleagues.InTeamsAsync(teams, ct)).Select(one => one.Account).ToHashSet();
        return [.. found.Where(one => members.Contains(one.By))];
    }

    /// <summary>Pure, so that a test can put any week before it.</summary>
    public static IReadOnlyList<Unusual> Rules(IReadOnlyList<Looked> looks) =>
        [.. Emergencies(looks).Concat(AtNight(looks)).Concat(ManyInADay(looks)).Concat(OneOften(looks)).OrderByDescending(one => one.At)];

    private static IEnumerable<Unusual> Emergencies(IEnumerable<Looked> looks) =>
        looks.Where(look => look.What.Emergency).Select(look => new Unusual(look.At, look.By!.Value, "Keek met de reden nood."));

    private static IEnumerable<Unusual> AtNight(IEnumerable<Looked> looks) =>
        from look in looks
        let hour = TimeOnly.FromDateTime(LocalTime.Local(look.At).DateTime)
        where hour < Morning || hour >= Night
        group look by (look.By, LocalTime.DayOf(look.At)) into night
        select new Unusual(night.Max(look => look.At), night.Key.By!.Value, $"Keek {Times(night.Count())} na tien uur 's avonds of voor zeven uur 's ochtends.");

    private static IEnumerable<Unusual> ManyInADay(IEnumerable<Looked> looks) =>
        from look in looks
        where look.Why != LookReason.OwnCaseload
        group look by (look.By, LocalTime.DayOf(look.At)) into day
        let people = day.SelectMany(look => look.What.People).Distinct().Count()
        where people >= ManyOnOneDay
        select new Unusual(day.Max(look => look.At), day.Key.By!.Value, $"Keek op één dag bij {people} bewoners van collega's.");

    private static IEnumerable<Unusual> OneOften(IEnumerable<Looked> looks) =>
        from look in looks
        where look.Why != LookReason.OwnCaseload
        from person in look.What.People
        group look by (look.By, person) into one
        where one.Count() >= OftenTheSame
        select new Unusual(one.Max(look => look.At), one.Key.By!.Value, $"Keek {Times(one.Count())} bij dezelfde bewoner van een collega.");

    private static string Times(int count) => count == 1 ? "één keer" : $"{count} keer";
}
