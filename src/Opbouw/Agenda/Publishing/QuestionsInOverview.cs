using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Persistence;

namespace Opbouw.Agenda.Publishing;

/// <summary>Published questions in the overview of the site.</summary>
public sealed class QuestionsInOverview(OpbouwDb db) : IListedPages
{
    private const int Most = 2000;

    public async Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken ct) =>
        [.. (await db.Set<PublishedQuestion>().AsNoTracking().OrderByDescending(question => question.ChangedOn).ThenBy(question => question.Code).Take(Most)
            .Select(question => new { question.Title, question.Code, question.ChangedOn }).ToListAsync(ct))
            .Select(question => new ListedPage("U zei, wij deden", question.Title, $"/v/{question.Code}", question.ChangedOn))];
}
