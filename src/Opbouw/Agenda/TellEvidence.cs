using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>A partner that read what a question stands on hears it when that became something else.</summary>
public sealed class TellEvidence(OpbouwDb db, AgendaBook book, BundleDesk bundles, PublicFace publicFace, AskByMail mail, WorkContext work, LocalTime time) : IAskedQuestions
{
    public async Task<bool> EvidenceChangedAsync(BundleId bundle, CancellationToken ct)
    {
        var open = await db.Set<AgendaItem>().Where(item => item.BundleId == bundle && item.Status != AgendaStatus.ToldBack && item.Status != AgendaStatus.Closed)
            .Select(item => item.Id).ToListAsync(ct);
        if (open.Count == 0 || await bundles.FindAsync(bundle, ct) is not { } asked)
            return false;
        var evidence = EvidenceSentence.Of(asked.Evidence);
        var told = false;
        foreach (var id in open)
        {
            var item = (await book.FindAsync(id, ct))!;
            if (!item.StandOn(evidence, work.Actor.Name, time.Now))
                continue;
            await publicFace.RefreshAsync(item, time.Today, ct);
            await mail.TellEvidenceAsync(item, ct);
            told = true;
        }

        return told;
    }
}
