using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents.AskToBeCalled;

/// <summary>Somebody asks on the site to be called. Her own yes stands with it; the worker whose card it is will call.</summary>
/// <param name="Card">Code in the address of the worker's card.</param>
public sealed record AskToBeCalled(ResidentId Id, string Card, ResidentFacts Facts, ConsentId Consent, NewCall Call) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new(
        "residents.ask-to-be-called", "Op de site vragen om een telefoontje", typeof(ResidentWrittenDown), typeof(ConsentAsked), typeof(ConsentGiven), typeof(CallPromised));

    public Guid CommandId => Id.Value;
}

public sealed class AskToBeCalledHandler(OpbouwDb db, WorkerCards cards, ResidentRules rules, OpenTrail trail, LocalTime time) : IHandle<AskToBeCalled, Nothing>
{
    /// <summary>So many wait at one worker at most: more nobody can call, and a machine stops here.</summary>
    public const int MostWaiting = 30;

    private static readonly Refusal TooMany = new("call.too-many", "Er wachten nu te veel mensen op een telefoontje. Bel zelf, of probeer het morgen.", "Phone");

    public async Task<Outcome<Nothing>> HandleAsync(AskToBeCalled command, CancellationToken ct)
    {
        if (await cards.OfCodeAsync(command.Card, ct) is not [var shown, ..])
            return NothingThere.ForThisActor;
        if (command.Call.DueOn < time.Today)
            return ResidentRefusals.InThePast;
        var worker = shown.Card.AccountId;
        if (await db.Set<PromisedCall>().IgnoreQueryFilters().CountAsync(call => call.WorkerId == worker && call.CalledAt == null, ct) >= MostWaiting)
            return TooMany;
        var facts = command.Facts;
        var resident = new Resident
        {
            Id = command.Id,
            HolderId = worker,
            TeamId = shown.TeamId,
            Circle = Circle.Own,
            Name = facts.Name,
            Phone = facts.Phone,
            PhoneHash = facts.PhoneHash,
            WrittenDownAt = time.Now,
        };
        db.Add(resident);
        trail.Record(new ResidentWrittenDown(resident.Id, resident.Circle));
        rules.Add(resident, new NewConsent(command.Consent, ConsentPurpose.CallBack, Recipient: null, ConsentWay.Site, Witness: null, command.Call.DueOn.AddDays(CallTerm.LongestWait)), worker);
        db.Add(new PromisedCall { Id = command.Call.Id, ResidentId = resident.Id, WorkerId = worker, About = command.Call.About, DueOn = command.Call.DueOn });
        trail.Record(new CallPromised(command.Call.Id, resident.Id, command.Call.DueOn));
        return default(Nothing);
    }
}
