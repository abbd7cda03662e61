using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Offers;

/// <summary>A request with all that belongs to it.</summary>
public sealed record WholeMatch(Match Match, GroupAsk Ask, Offer Offer, Initiative Initiative);

/// <summary>What happens to a request, whoever says it: who offers on her own page, or the worker who called her.</summary>
public sealed class Matches(OpbouwDb db, OfferLetters letters, LookAt look, Notifier notifier, OpenTrail trail, LocalTime time)
{
    public async Task<WholeMatch?> FindAsync(MatchId id, CancellationToken ct)
    {
        if (await db.Set<Match>().IgnoreQueryFilters().SingleOrDefaultAsync(match => match.Id == id, ct) is not { } match) return null;
        var ask = await db.Set<GroupAsk>().IgnoreQueryFilters().SingleAsync(known => known.Id == match.AskId, ct);
        var offer = await db.Set<Offer>().IgnoreQueryFilters().SingleAsync(known => known.Id == match.OfferId, ct);
        return new WholeMatch(match, ask, offer, await db.Set<Initiative>().IgnoreQueryFilters().SingleAsync(known => known.Id == ask.InitiativeId, ct));
    }

    /// <summary>Outside the write lane: where the one of the group who asked reads her mail; null when she has none. Stands in the read log.</summary>
    public async Task<string?> MailOfAskerAsync(Match match, LookReason why, CancellationToken ct)
    {
        var member = await db.Set<GroupMember>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(known => known.Id == match.AskedBy, ct);
        return member is not { IsIn: true, Mail: { } mail } ? null : (await look.AsAsync(LookKind.Record, [member.Id.Value], why, ct)).Exactly(member.Id.Value, mail);
    }

    /// <summary>Outside the write lane: the same of who offers. Refused when the look could not be written down; then nobody is written to.</summary>
    public async Task<(string? Mail, Refusal? Refused)> MailOfGiverAsync(Offer offer, LookReason why, CancellationToken ct)
    {
        if (!offer.HasMail) return (null, null);
        var open = await look.AsAsync(LookKind.Record, [offer.Id.Value], why, ct);
        return (open.Exactly(offer.Id.Value, offer.Contact), open.Refused);
    }

    public async Task<Refusal?> AnswerAsync(WholeMatch whole, bool yes, string? mailOfAsker, CancellationToken ct)
    {
        if (whole.Match.Answer(yes, whole.Ask, time.Today) is { } refusal) return refusal;
        trail.Record(new OfferAnswered(whole.Match.Id, yes));
        if (!yes) return null;
        if (mailOfAsker is not null) await letters.SaidYesAsync(whole.Ask, whole.Match.AskedBy, mailOfAsker, ct);
        else await notifier.TellAsync(whole.Initiative.WorkerId, whole.Match.Id.Value, "Iemand zei ja op een vraag van een groep", $"/mijn-initiatieven/{whole.Initiative.Id}", ct);
        return null;
    }

    public Refusal? SayReal(WholeMatch whole, bool byGroup, RealAnswer answer)
    {
        if (whole.Match.SayReal(byGroup, answer, whole.Ask, time.Today) is { } refusal) return refusal;
        trail.Record(new MatchToldReal(whole.Match.Id, byGroup, answer));
        return null;
    }
}
