using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;
using Opbouw.Signals.Cards;

namespace Opbouw.Signals.OpenCard;

/// <summary>Remembers for an hour that an address typed a code that opens nothing.</summary>
public sealed record RecordWrongCode(Guid CommandId, byte[] AddressHash, long Hour) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("signals.record-wrong-code", "Een verkeerde kaartcode tellen", typeof(CardCodeWasWrong));
}

public sealed class RecordWrongCodeHandler(OpbouwDb db, OpenTrail trail) : IHandle<RecordWrongCode, Nothing>
{
    /// <summary>Older hours count for nothing any more, so they go.</summary>
    private const int HoursKept = 1;

    public async Task<Outcome<Nothing>> HandleAsync(RecordWrongCode command, CancellationToken ct)
    {
        await db.Set<WrongTry>().Where(w => w.Hour < command.Hour - HoursKept).ExecuteDeleteAsync(ct);
        db.Add(new WrongTry { Id = command.CommandId, AddressHash = command.AddressHash, Hour = command.Hour });
        trail.Record(new CardCodeWasWrong(command.CommandId));
        return default(Nothing);
    }
}
