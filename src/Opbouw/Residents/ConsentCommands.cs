using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents;

/// <summary>Ask one more thing of somebody who is there.</summary>
public sealed record AskConsent(ResidentId Resident, NewConsent Consent) : ICommand<ConsentId>
{
    public static ProcessKind Process { get; } = new("residents.ask-consent", "Een bewoner nog iets vragen", typeof(ConsentAsked), typeof(ConsentGiven), typeof(CardForResidentMade));

    public Guid CommandId => Consent.Id.Value;

    public string? OnBehalfOf => Consent.Way == ConsentWay.Link ? null : Resident.Value.ToString();

    /// <summary>Not kept, only its hash.</summary>
    [JsonIgnore]
    public LinkByMail? Link { get; init; }
}

/// <summary>The worker takes a consent back, on the word of the resident.</summary>
public sealed record WithdrawConsent(Guid CommandId, ResidentId Resident, ConsentId Consent) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.withdraw-consent", "Toestemming intrekken voor een bewoner", typeof(ConsentWithdrawn), typeof(RecalledFromPartner));

    public string? OnBehalfOf => Resident.Value.ToString();
}

/// <summary>The resident says yes on her own page.</summary>
public sealed record AgreeByCard(Guid CommandId, string CardHash, ConsentId Consent) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.agree-by-card", "Zelf toestemming geven met de link", typeof(ConsentGiven));
}

/// <summary>The resident takes one consent back on her own page, or all of them.</summary>
/// <param name="Consent">Null: everything stops.</param>
public sealed record WithdrawByCard(Guid CommandId, string CardHash, ConsentId? Consent) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.withdraw-by-card", "Zelf toestemming intrekken met de link", typeof(ConsentWithdrawn), typeof(RecalledFromPartner));
}

public sealed class ConsentHandler(OpbouwDb db, ResidentRules rules, CardLinks cards, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<AskConsent, ConsentId>, IHandle<WithdrawConsent, Nothing>, IHandle<AgreeByCard, Nothing>, IHandle<WithdrawByCard, Nothing>
{
    public async Task<Outcome<ConsentId>> HandleAsync(AskConsent command, CancellationToken ct)
    {
        if (await rules.MineAsync(command.Resident, ct) is not { } resident)
            return NothingThere.ForThisActor;
        if (await rules.RefuseAsync(command.Consent, resident.Mail is not null, ct) is { } refusal)
            return refusal;
        rules.Add(resident, command.Consent);
        if (command.Link is { } link)
            cards.Send(resident, link);
        return command.Consent.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(WithdrawConsent command, CancellationToken ct)
    {
        if (await rules.MineAsync(command.Resident, ct) is null
            || await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == command.Consent && c.ResidentId == command.Resident, ct) is not { } consent)
            return NothingThere.ForThisActor;
        await rules.WithdrawAsync(consent, WithdrawnBy.WorkerOnBehalf, ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(AgreeByCard command, CancellationToken ct)
    {
        if (await ByCardAsync(command.CardHash, ct) is not { } resident
            || await db.Set<Consent>().IgnoreQueryFilters().SingleOrDefaultAsync(c => c.Id == command.Consent && c.ResidentId == resident.Id, ct) is not { } consent
            || !(consent.IsAsked(time.Today) || consent.IsInForce(time.Today)))
            return NothingThere.ForThisActor;
        if (consent.GivenAt is null)
        {
            consent.Give(time.Now);
            trail.Record(new ConsentGiven(consent.Id, resident.Id, consent.Purpose, consent.Way));
            await notifier.TellAsync(resident.HolderId, resident.Id.Value, "Een bewoner zei ja op je vraag", $"/bewoners/{resident.Id.Value}", ct);
        }

        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(WithdrawByCard command, CancellationToken ct)
    {
        if (await ByCardAsync(command.CardHash, ct) is not { } resident)
            return NothingThere.ForThisActor;
        var consents = await db.Set<Consent>().IgnoreQueryFilters().Where(c => c.ResidentId == resident.Id && c.WithdrawnAt == null).ToListAsync(ct);
        var chosen = consents.Where(c => command.Consent is not { } one || c.Id == one).ToList();
        foreach (var consent in chosen)
            await rules.WithdrawAsync(consent, WithdrawnBy.Resident, ct);
        if (chosen.Count > 0)
            await notifier.TellAsync(resident.HolderId, resident.Id.Value, "Een bewoner trok toestemming in", $"/bewoners/{resident.Id.Value}", ct);
        return default(Nothing);
    }

    /// <summary>The proof is the card itself: no actor, so no filter.</summary>
    private Task<Resident?> ByCardAsync(string hash, CancellationToken ct) => db.Set<Resident>().IgnoreQueryFilters().SingleOrDefaultAsync(r => r.CardHash == hash, ct);
}
