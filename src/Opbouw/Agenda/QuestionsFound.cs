using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>Questions to partners in the search: by title, question, answers, partner and area. A partner finds those put to it.</summary>
internal sealed class QuestionsFound(OpbouwDb db, WorkContext work) : ISearchHits
{
    public static readonly SearchKind Questions = new SearchKind("vragen", "Vragen", "vraag", Version: 1)
    {
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new AgendaItemId(id)).ToList();
            var items = await db.Set<AgendaItem>().IgnoreQueryFilters().AsNoTracking().Include(item => item.Answers).Where(item => ids.Contains(item.Id)).ToListAsync(ct);
            var names = await ThemeNames.EverAsync(db, ct);
            return [.. items.Select(item => new SearchText(item.Id.Value, [item.Title, item.Question, .. names[item.Theme], .. item.Answers.Select(answer => answer.Text)])
            {
                About = [item.AreaId.Value, item.PartnerId.Value],
                Team = item.TeamId,
                Partner = item.PartnerId,
            })];
        },
        ListAsync = async (db, ct) => [.. (await db.Set<AgendaItem>().AsNoTracking().OrderBy(item => item.AskedOn).Select(item => item.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<AgendaItem>(item => item.Id.Value).Follows<Answer>(answer => answer.AgendaItemId.Value);

    public SearchKind Kind => Questions;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var page = work.Actor.May(AgendaRights.Read) ? "/agendering/" : work.Actor.May(AgendaRights.Answer) ? "/vragen/" : null;
        if (page is null)
            return [];
        var ids = records.Select(id => new AgendaItemId(id)).ToList();
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(item => ids.Contains(item.Id))
            .Join(db.Set<Partner>(), item => item.PartnerId, partner => partner.Id, (item, partner) => new { item.Id, item.Title, item.Question, item.AskedOn, item.Status, partner.Name })
            .ToListAsync(ct);
        return [.. items.Select(item => new SearchHit(item.Id.Value, item.Title, page + item.Id.Value)
        {
            Words = item.Question,
            Place = item.Name,
            On = item.AskedOn,
        })];
    }
}

/// <summary>Published questions in the public index.</summary>
internal sealed class PublishedQuestionsFound(OpbouwDb db) : ISearchHits
{
    public static readonly SearchKind Published = new SearchKind("gevraagd", "Vragen en antwoorden", "vraag", Version: 1)
    {
        IsPublic = true,
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new AgendaItemId(id)).ToList();
            var questions = await db.Set<PublishedQuestion>().AsNoTracking().Where(question => ids.Contains(question.AgendaItemId)).ToListAsync(ct);
            var names = await ThemeNames.EverAsync(db, ct);
            return [.. questions.Select(question => new SearchText(
                question.AgendaItemId.Value, [question.Title, question.Question, question.AnswerText, question.PartnerName, question.AreaName, .. names[question.Theme]]))];
        },
        ListAsync = async (db, ct) =>
            [.. (await db.Set<PublishedQuestion>().AsNoTracking().OrderBy(question => question.ChangedOn).Select(question => question.AgendaItemId).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<PublishedQuestion>(question => question.AgendaItemId.Value);

    public SearchKind Kind => Published;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var ids = records.Select(id => new AgendaItemId(id)).ToList();
        var questions = await db.Set<PublishedQuestion>().AsNoTracking().Where(question => ids.Contains(question.AgendaItemId)).ToListAsync(ct);
        return [.. questions.Select(question => new SearchHit(question.AgendaItemId.Value, question.Title, $"/v/{question.Code}")
        {
            Words = question.AnswerText ?? question.Question,
            Place = question.AreaName,
            On = question.AnsweredOn ?? question.AskedOn,
        })];
    }
}
