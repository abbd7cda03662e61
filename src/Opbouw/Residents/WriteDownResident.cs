using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents;

/// <summary>Who it is and how to reach her; every text closed with her own key before it comes here.</summary>
public sealed record ResidentFacts(
    SealedText Name, SealedText? Phone, SealedText? Mail, SealedText? Address, bool HidesAddress, Circle Circle, string? PhoneHash, string? MailHash);

/// <summary>A resident says that we may reach her. Without a consent nothing is written down.</summary>
public sealed record WriteDownResident(ResidentId Id, ResidentFacts Facts, NewConsent Consent) : ICommand<ResidentId>
{
    public static ProcessKind Process { get; } = new("residents.write-down", "Een bewoner opschrijven die dat goed vindt", typeof(ResidentWrittenDown), typeof(ConsentAsked), typeof(ConsentGiven), typeof(CardForResidentMade), typeof(CallPromised));

    public Guid CommandId => Id.Value;

    /// <summary>The worker writes, for the resident.</summary>
    public string? OnBehalfOf => Consent.Way == ConsentWay.Link ? null : Id.Value.ToString();

    /// <summary>The link for the resident; not kept, only its hash.</summary>
    [JsonIgnore]
    public LinkByMail? Link { get; init; }

    public NewCall? Call { get; init; }
}

/// <summary>A call that is promised with it.</summary>
public sealed record NewCall(PromisedCallId Id, SealedText About, DateOnly DueOn);

/// <summary>Other facts about a resident who is there.</summary>
public sealed record ChangeResident(Guid CommandId, ResidentId Id, ResidentFacts Facts) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.change", "Gegevens van een bewoner verbeteren", typeof(ResidentChanged));

    public string? OnBehalfOf => Id.Value.ToString();
}

public sealed class WriteDownResidentHandler(OpbouwDb db, ResidentRules rules, CardLinks cards, WorkContext work, OpenTrail trail, LocalTime time)
    : IHandle<WriteDownResident, ResidentId>, IHandle<ChangeResident, Nothing>
{
    public async Task<Outcome<ResidentId>> HandleAsync(WriteDownResident command, CancellationToken ct)
    {
        if (!rules.MayKeep)
            return NothingThere.ForThisActor;
        if (await RefuseAsync(command, ct) is { } refusal)
            return refusal;
        var resident = new Resident
        {
            Id = command.Id,
            HolderId = work.Actor.Account,
            TeamId = work.Actor.Teams[0],
            Circle = command.Facts.Circle,
            Name = command.Facts.Name,
            WrittenDownAt = time.Now,
        };
        Fill(resident, command.Facts);
        db.Add(resident);
        trail.Record(new ResidentWrittenDown(resident.Id, resident.Circle));
        rules.Add(resident, command.Consent);
        if (command.Link is { } link)
            cards.Send(resident, link);
        if (command.Call is { } call)
        {
            db.Add(new PromisedCall { Id = call.Id, ResidentId = resident.Id, WorkerId = work.Actor.Account, About = call.About, DueOn = call.DueOn });
            trail.Record(new CallPromised(call.Id, resident.Id, call.DueOn));
        }

        return resident.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(ChangeResident command, CancellationToken ct)
    {
        if (await rules.MineAsync(command.Id, ct) is not { } resident)
            return NothingThere.ForThisActor;
        if (command.Facts is { Phone: null, Mail: null })
            return ResidentRefusals.NeedsAWay;
        (resident.Name, resident.Circle) = (command.Facts.Name, command.Facts.Circle);
        Fill(resident, command.Facts);
        trail.Record(new ResidentChanged(resident.Id, resident.Circle, resident.HidesAddress));
        return default(Nothing);
    }

    private async Task<Refusal?> RefuseAsync(WriteDownResident command, CancellationToken ct)
    {
        var facts = command.Facts;
        if (facts is { Phone: null, Mail: null })
            return ResidentRefusals.NeedsAWay;
        if (command.Call is { } call && call.DueOn < time.Today)
            return ResidentRefusals.InThePast;
        var mine = work.Actor.ForWhom;
        if (await db.Set<Resident>().AnyAsync(r => mine.Contains(r.HolderId) && ((facts.PhoneHash != null && r.PhoneHash == facts.PhoneHash) || (facts.MailHash != null && r.MailHash == facts.MailHash)), ct))
            return ResidentRefusals.KnownAlready;
        return await rules.RefuseAsync(command.Consent, facts.Mail is not null, ct);
    }

    private static void Fill(Resident resident, ResidentFacts facts)
    {
        (resident.Phone, resident.Mail, resident.Address) = (facts.Phone, facts.Mail, facts.Address);
        (resident.PhoneHash, resident.MailHash, resident.HidesAddress) = (facts.PhoneHash, facts.MailHash, facts.HidesAddress);
    }
}
