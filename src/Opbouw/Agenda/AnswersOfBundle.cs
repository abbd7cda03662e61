using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>
/// Tells the holder of a card, and the bundle's own page, what was answered: the newest answer to each question of the bundle.
/// A holder is nobody to the filters; whoever asks has proved a right to this one bundle.
/// </summary>
internal sealed class AnswersOfBundle(OpbouwDb db) : IBundleAnswers
{
    public async Task<IReadOnlyList<BundleAnswer>> OfAsync(BundleId bundle, CancellationToken ct)
    {
        var items = await db.Set<AgendaItem>().IgnoreQueryFilters().AsNoTracking().Include(item => item.Answers).Where(item => item.BundleId == bundle).ToListAsync(ct);
        var partnerIds = items.Select(item => item.PartnerId).ToList();
        var partners = await db.Set<Partner>().AsNoTracking().Where(partner => partnerIds.Contains(partner.Id)).ToDictionaryAsync(partner => partner.Id, partner => partner.NameInSentence, ct);
        return
        [
            .. from item in items
               let answer = item.Newest
               where answer is not null
               orderby answer.GivenAt
               select new BundleAnswer(partners[item.PartnerId], answer.Kind.Label(), answer.Text, LocalTime.DayOf(answer.GivenAt), answer.AwaitsConfirmation ? answer.PassedOnBy : null),
        ];
    }
}
