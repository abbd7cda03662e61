using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.Budget;

/// <summary>Somebody of the group adds a line to the budget, or changes one.</summary>
public sealed record KeepLine(Guid CommandId, MemberId Me, BudgetLineId Line, bool IsIncome, string What, long Cents, bool HasOffer, string? PaidBy) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.keep-line", "Een regel op de begroting van een groep zetten", typeof(BudgetChanged));
}

public sealed record RemoveLine(Guid CommandId, MemberId Me, BudgetLineId Line) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.remove-line", "Een regel van de begroting van een groep halen", typeof(BudgetChanged));
}

public sealed class KeepLineHandler(OpbouwDb db, GroupDoor door, OpenTrail trail, LocalTime time) : IHandle<KeepLine, Nothing>, IHandle<RemoveLine, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(KeepLine command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit) return NothingThere.ForThisActor;
        var lines = db.Set<BudgetLine>().IgnoreQueryFilters();
        var line = await lines.SingleOrDefaultAsync(known => known.Id == command.Line, ct);
        if (line is not null && line.InitiativeId != visit.Initiative.Id) return NothingThere.ForThisActor;
        if (line is null && await lines.CountAsync(known => known.InitiativeId == visit.Initiative.Id, ct) >= BudgetLine.Most) return FundingRefusals.TooManyLines;
        if (line is null)
        {
            line = new BudgetLine { Id = command.Line, InitiativeId = visit.Initiative.Id, IsIncome = false, What = "", Cents = 0, HasOffer = false, PaidBy = null, ChangedOn = time.Today };
            db.Add(line);
        }

        (line.IsIncome, line.What, line.Cents, line.HasOffer, line.PaidBy, line.ChangedOn) = (command.IsIncome, command.What, command.Cents, command.HasOffer && !command.IsIncome, command.PaidBy, time.Today);
        trail.Record(new BudgetChanged(visit.Initiative.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(RemoveLine command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit
            || await db.Set<BudgetLine>().IgnoreQueryFilters().SingleOrDefaultAsync(known => known.Id == command.Line && known.InitiativeId == visit.Initiative.Id, ct) is not { } line)
            return NothingThere.ForThisActor;
        // What was paid stays in the account, with no line of its own.
        foreach (var bill in await db.Set<Bill>().IgnoreQueryFilters().Where(bill => bill.LineId == line.Id).ToListAsync(ct))
            bill.LineId = null;
        db.Remove(line);
        trail.Record(new BudgetChanged(visit.Initiative.Id));
        return default(Nothing);
    }
}
