using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;

namespace Opbouw.Residents;

/// <summary>A consent as a form asks for it.</summary>
public sealed record NewConsent(ConsentId Id, ConsentPurpose Purpose, PartnerId? Recipient, ConsentWay Way, SealedText? Witness, DateOnly EndsOn)
{
    public Consent For(ResidentId resident, AccountId askedBy, DateTimeOffset now)
    {
        var consent = new Consent
        {
            Id = Id,
            ResidentId = resident,
            Purpose = Purpose,
            Recipient = Purpose == ConsentPurpose.Introduce ? Recipient : null,
            Way = Way,
            Words = ConsentWords.Version,
            Witness = Witness,
            AskedBy = askedBy,
            AskedAt = now,
            EndsOn = EndsOn,
        };
        if (Way != ConsentWay.Link)
            consent.Give(now);
        return consent;
    }
}
