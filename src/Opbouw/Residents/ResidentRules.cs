using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents;

/// <summary>What every command about a resident asks first, and what happens when a consent is asked or ends. Inside the write lane.</summary>
public sealed class ResidentRules(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time)
{
    public bool MayKeep => work.Actor.May(ResidentRights.Keep) && work.Actor.Teams.Length > 0;

    /// <summary>Of my own caseload, or of somebody I stand in for: only they change anything.</summary>
    public async Task<Resident?> MineAsync(ResidentId id, CancellationToken ct) =>
        MayKeep && await db.Set<Resident>().SingleOrDefaultAsync(r => r.Id == id, ct) is { } found && found.IsOf(work.Actor) ? found : null;

    public async Task<Refusal?> RefuseAsync(NewConsent consent, bool hasMail, CancellationToken ct)
    {
        if (consent.EndsOn < time.Today || consent.EndsOn > time.Today.AddDays(Consent.LongestDays))
            return ResidentRefusals.WrongEnd;
        if (consent.Way == ConsentWay.Link && !hasMail)
            return ResidentRefusals.LinkNeedsMail;
        var today = time.Today;
        return consent.Purpose == ConsentPurpose.Introduce
            && !await db.Set<Partner>().AnyAsync(p => p.Id == consent.Recipient && (p.EndsOn == null || p.EndsOn >= today) && !p.IsFunder, ct)
            ? ResidentRefusals.NeedsPartner
            : null;
    }

    public void Add(Resident resident, NewConsent asked) => Add(resident, asked, work.Actor.Account);

    /// <param name="askedBy">The worker who will do what is asked, when the resident wrote herself.</param>
    public void Add(Resident resident, NewConsent asked, AccountId askedBy)
    {
        var consent = asked.For(resident.Id, askedBy, time.Now);
        db.Add(consent);
        trail.Record(new ConsentAsked(consent.Id, resident.Id, consent.Purpose, consent.Recipient, consent.Way, consent.EndsOn));
        if (consent.GivenAt is not null)
            trail.Record(new ConsentGiven(consent.Id, resident.Id, consent.Purpose, consent.Way));
    }

    /// <summary>Ends it, and asks back what partners were given under it.</summary>
    public async Task WithdrawAsync(Consent consent, WithdrawnBy by, CancellationToken ct)
    {
        if (consent.WithdrawnAt is not null)
            return;
        consent.Withdraw(by, time.Now);
        trail.Record(new ConsentWithdrawn(consent.Id, consent.ResidentId, consent.Purpose, by));
        await RecallAsync(h => h.ConsentId == consent.Id, ct);
    }

    public async Task RecallAsync(System.Linq.Expressions.Expression<Func<HandedOver, bool>> which, CancellationToken ct)
    {
        foreach (var given in await db.Set<HandedOver>().IgnoreQueryFilters().Where(which).Where(h => h.RecalledAt == null).ToListAsync(ct))
        {
            given.RecalledAt = time.Now;
            trail.Record(new RecalledFromPartner(given.Id, given.ResidentId, given.PartnerId));
        }
    }
}
