using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda;

/// <summary>On the page of a partner: what lies there and what was done, of the reader's own teams.</summary>
internal sealed class PartnerQuestions(OpbouwDb db, WorkContext work, LocalTime time) : IPartnerPagePart
{
    private const int Most = 40;

    public int Order => 10;

    public async Task<PartnerPagePart?> ForAsync(PartnerId partner, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.Read))
            return null;
        var ours = db.Set<AgendaItem>().AsNoTracking().Where(item => item.PartnerId == partner);
        var open = await ours.Where(item => item.Status == AgendaStatus.Asked).OrderBy(item => item.AnswerBy).ThenBy(item => item.Id).Take(Most)
            .Select(item => new PartnerQuestion(item.Id, item.Title, item.AnswerBy)).ToListAsync(ct);
        var promised = await ours.Where(item => item.Status == AgendaStatus.Promised).OrderBy(item => item.PromisedFor).ThenBy(item => item.Id).Take(Most)
            .Select(item => new PartnerQuestion(item.Id, item.Title, item.PromisedFor!.Value)).ToListAsync(ct);
        var kept = await ours.Where(item => item.PromiseKeptOn != null).OrderByDescending(item => item.PromiseKeptOn).ThenBy(item => item.Id).Take(Most)
            .Select(item => new PartnerQuestion(item.Id, item.Title, item.PromiseKeptOn!.Value)).ToListAsync(ct);
        return new PartnerPagePart("Vragen en beloften", "/Agenda/PartnerQuestions.cshtml", new PartnerQuestionsView(open, promised, kept, time.Today));
    }
}

public sealed record PartnerQuestion(AgendaItemId Id, string Title, DateOnly Day);

public sealed record PartnerQuestionsView(IReadOnlyList<PartnerQuestion> Open, IReadOnlyList<PartnerQuestion> Promised, IReadOnlyList<PartnerQuestion> Kept, DateOnly Today);
