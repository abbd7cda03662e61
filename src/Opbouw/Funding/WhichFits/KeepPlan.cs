using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.WhichFits;

/// <summary>The group says of its plan what money sources ask.</summary>
public sealed record KeepPlan(Guid CommandId, MemberId Me, DateOnly On, int Residents, string Place, bool IsPublicSpace, int? Supporters, string? PaysAlong, string? GivesBack, IReadOnlyList<string> Holds) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.keep-plan", "Zeggen wat geldpotjes van een plan willen weten", typeof(PlanAnswered));
}

public sealed class KeepPlanHandler(OpbouwDb db, GroupDoor door, OpenTrail trail, LocalTime time) : IHandle<KeepPlan, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(KeepPlan command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit) return NothingThere.ForThisActor;
        if (command.On < time.Today) return FundingRefusals.DayIsPast;
        var plan = await db.Set<PlanAnswers>().IgnoreQueryFilters().SingleOrDefaultAsync(known => known.InitiativeId == visit.Initiative.Id, ct);
        if (plan is null)
        {
            plan = new PlanAnswers { InitiativeId = visit.Initiative.Id, ChangedOn = time.Today };
            db.Add(plan);
        }

        (plan.On, plan.Residents, plan.Place, plan.IsPublicSpace, plan.Supporters) = (command.On, command.Residents, command.Place, command.IsPublicSpace, command.Supporters);
        (plan.PaysAlong, plan.GivesBack, plan.Holds, plan.ChangedOn) = (command.PaysAlong, command.GivesBack, string.Join('\n', command.Holds), time.Today);
        trail.Record(new PlanAnswered(visit.Initiative.Id));
        return default(Nothing);
    }
}
