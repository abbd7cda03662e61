using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Persistence;

namespace Opbouw.Agenda.Publishing;

/// <summary>The street and the newest answers of the front page. Reads published rows only.</summary>
public sealed class QuestionsOnFrontPage(OpbouwDb db) : IPublicQuestions
{
    public async Task<PublicQuestions> AskedSinceAsync(DateOnly day, int newest, CancellationToken ct)
    {
        var published = db.Set<PublishedQuestion>().AsNoTracking();
        var told = await published.Where(question => question.AskedOn >= day)
            .OrderBy(question => question.AskedOn).ThenBy(question => question.Code)
            .Select(question => question.ToldOn != null).ToListAsync(ct);
        var answers = await published.Where(question => question.ToldOn != null && question.AnswerKind != null)
            .OrderByDescending(question => question.ToldOn).ThenBy(question => question.Code).Take(newest)
            .Select(question => new { question.ToldOn, question.AreaName, question.Title, question.Code, question.AnswerText, question.AnswerKind })
            .ToListAsync(ct);
        return new PublicQuestions(told,
        [
            .. answers.Select(answer => new ToldAnswer(answer.ToldOn!.Value, answer.AreaName, answer.Title, $"/v/{answer.Code}",
                answer.AnswerText ?? "", answer.AnswerKind!.Value.Label())),
        ]);
    }
}
