using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents.GiveToPartner;

/// <summary>Give name and number to the partner that the consent names. Never the address.</summary>
public sealed record GiveToPartner(HandedOverId Id, ResidentId Resident, ConsentId Consent) : ICommand<HandedOverId>
{
    public static ProcessKind Process { get; } = new("residents.give-to-partner", "Een bewoner voorstellen aan een partner", typeof(GivenToPartner));

    public Guid CommandId => Id.Value;

    public string? OnBehalfOf => Resident.Value.ToString();
}

public sealed class GiveToPartnerHandler(OpbouwDb db, ResidentRules rules, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<GiveToPartner, HandedOverId>
{
    private static readonly Refusal Already = new("resident.given-already", "Deze partner heeft de gegevens al.");

    public async Task<Outcome<HandedOverId>> HandleAsync(GiveToPartner command, CancellationToken ct)
    {
        if (await rules.MineAsync(command.Resident, ct) is not { } resident
            || await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == command.Consent && c.ResidentId == command.Resident, ct) is not { } consent)
            return NothingThere.ForThisActor;
        if (consent is not { Purpose: ConsentPurpose.Introduce, Recipient: { } partner } || !consent.IsInForce(time.Today))
            return ResidentRefusals.NoConsent;
        if (await db.Set<HandedOver>().AnyAsync(h => h.ConsentId == consent.Id && h.RecalledAt == null, ct))
            return Already;
        db.Add(new HandedOver
        {
            Id = command.Id,
            ResidentId = resident.Id,
            ConsentId = consent.Id,
            PartnerId = partner,
            Reference = HandedOver.ReferenceOf(command.Id),
            Name = resident.Name,
            Phone = resident.Phone,
            Mail = resident.Mail,
            By = work.Actor.Account,
            At = time.Now,
        });
        trail.Record(new GivenToPartner(command.Id, resident.Id, consent.Id, partner));
        return command.Id;
    }
}
