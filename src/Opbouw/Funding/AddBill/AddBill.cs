using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.AddBill;

/// <summary>The group keeps a receipt.</summary>
/// <param name="Fingerprint">Of the photo: the same receipt sent twice is the same action.</param>
public sealed record AddBill(BillId Id, MemberId Me, BudgetLineId? Line, string What, long Cents, DateOnly PaidOn, string Fingerprint) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.add-bill", "Een bon bewaren", typeof(AccountChanged));

    public Guid CommandId => Id.Value;

    [JsonIgnore]
    public byte[] Jpeg { get; init; } = [];
}

public sealed class AddBillHandler(OpbouwDb db, GroupDoor door, OpenTrail trail, LocalTime time) : IHandle<AddBill, Nothing>
{
    private static readonly Refusal NotPaidYet = new("funding.not-paid-yet", "Deze dag moet nog komen. Vul de dag in die op de bon staat.", "PaidOn");

    public async Task<Outcome<Nothing>> HandleAsync(AddBill command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit) return NothingThere.ForThisActor;
        var group = visit.Initiative.Id;
        if (command.Line is { } line && !await db.Set<BudgetLine>().IgnoreQueryFilters().AnyAsync(known => known.Id == line && known.InitiativeId == group, ct)) return NothingThere.ForThisActor;
        if (command.PaidOn > time.Today) return NotPaidYet;
        if (await db.Set<Bill>().IgnoreQueryFilters().CountAsync(bill => bill.InitiativeId == group, ct) >= Bill.Most) return FundingRefusals.TooManyBills;
        db.Add(new Bill { Id = command.Id, InitiativeId = group, LineId = command.Line, What = command.What, Cents = command.Cents, PaidOn = command.PaidOn, Picture = command.Jpeg, AddedOn = time.Today });
        trail.Record(new AccountChanged(group));
        return default(Nothing);
    }
}
