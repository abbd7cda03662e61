using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.Account;

/// <summary>A receipt or a photo goes, with its picture.</summary>
public sealed record RemoveFromAccount(Guid CommandId, MemberId Me, Guid What) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.remove-from-account", "Een bon of foto uit een verantwoording halen", typeof(AccountChanged));
}

public sealed class RemoveFromAccountHandler(OpbouwDb db, GroupDoor door, OpenTrail trail) : IHandle<RemoveFromAccount, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(RemoveFromAccount command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit) return NothingThere.ForThisActor;
        object? found = await db.Set<Bill>().IgnoreQueryFilters().SingleOrDefaultAsync(bill => bill.Id == new BillId(command.What) && bill.InitiativeId == visit.Initiative.Id, ct);
        found ??= await db.Set<ReportPhoto>().IgnoreQueryFilters().SingleOrDefaultAsync(photo => photo.Id == new ReportPhotoId(command.What) && photo.InitiativeId == visit.Initiative.Id, ct);
        if (found is null) return NothingThere.ForThisActor;
        db.Remove(found);
        trail.Record(new AccountChanged(visit.Initiative.Id));
        return default(Nothing);
    }
}
