using Opbouw.Shared.Acting;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents.MakeCard;

/// <summary>A new card for the resident; the old one stops.</summary>
public sealed record MakeResidentCard(Guid CommandId, ResidentId Resident, string Hash) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.make-card", "Een kaart voor een bewoner maken", typeof(CardForResidentMade));
}

public sealed class MakeResidentCardHandler(ResidentRules rules, OpenTrail trail) : IHandle<MakeResidentCard, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MakeResidentCard command, CancellationToken ct)
    {
        if (await rules.MineAsync(command.Resident, ct) is not { } resident)
            return NothingThere.ForThisActor;
        resident.CardHash = command.Hash;
        trail.Record(new CardForResidentMade(resident.Id));
        return default(Nothing);
    }
}
