using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public readonly record struct AbsenceId(Guid Value) : IEntityId
{
    public static AbsenceId New() => new(Guid.CreateVersion7());
}

/// <summary>Somebody is away from a day up to and including a day, and a colleague sees to what cannot wait. Why is not kept.</summary>
public sealed class Absence
{
    public required AbsenceId Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required AccountId DeputyId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly Until { get; set; }
}

/// <summary>Who sees to whose work on a day. A deputy who is away too is followed to her own deputy.</summary>
public static class Deputies
{
    public static IQueryable<Absence> AwayOn(this IQueryable<Absence> absences, DateOnly day) => absences.AsNoTracking().Where(absence => absence.From <= day && absence.Until >= day);

    /// <summary>The colleague who sees to it; the person herself when she is there, or when all of a circle are away.</summary>
    public static AccountId Of(AccountId account, IReadOnlyCollection<Absence> awayThatDay)
    {
        var (at, seen) = (account, new HashSet<AccountId>());
        while (awayThatDay.FirstOrDefault(absence => absence.AccountId == at) is { } absence)
        {
            if (!seen.Add(at)) return account;
            at = absence.DeputyId;
        }

        return at;
    }

    /// <summary>Everybody whose work lies with this person that day, herself not counted.</summary>
    public static IReadOnlyList<AccountId> CoveredBy(AccountId account, IReadOnlyCollection<Absence> awayThatDay) =>
        [.. awayThatDay.Select(absence => absence.AccountId).Distinct().Where(away => away != account && Of(away, awayThatDay) == account)];
}
