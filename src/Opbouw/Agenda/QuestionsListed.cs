using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>Questions to partners as a table, with the filters of their own page.</summary>
internal sealed class QuestionsListed(OpbouwDb db, OrganisationAreas areas, ThemeNames themes, LocalTime time) : IListKind
{
    public string Code => "vragen";

    public string Dutch => "Vragen aan partners";

    public string Home => "/agendering";

    public string Permission => AgendaRights.ReadCode;

    public IReadOnlyList<string> Filters => ["toon"];

    public IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("vraag", "Vraag"), new("partner", "Partner"), new("thema", "Thema", IsUsual: false), new("buurt", "Buurt", IsUsual: false), new("gesteld", "Gesteld op"),
        new("voor", "Antwoord vóór"), new("antwoord", "Antwoord op"), new("beloofd", "Beloofd vóór"), new("stand", "Stand"),
    ];

    public async IAsyncEnumerable<object?[]> RowsAsync(Func<string, string?> filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var (tree, names) = (await areas.TreeAsync(ct), await themes.NowAsync(ct));
        var items = ShownQuestions.On(db.Set<AgendaItem>().AsNoTracking(), filter("toon"), time.Today)
            .Join(db.Set<Partner>(), item => item.PartnerId, partner => partner.Id, (item, partner) => new
            {
                item.Id,
                item.Title,
                partner.Name,
                item.Theme,
                item.AreaId,
                item.AskedOn,
                item.AnswerBy,
                item.AnsweredOn,
                item.PromisedFor,
                item.Status,
            }).OrderByDescending(row => row.AskedOn).ThenBy(row => row.Id);
        await foreach (var row in items.AsAsyncEnumerable().WithCancellation(ct))
            yield return
            [
                row.Title, row.Name, names.NameOf(row.Theme), tree.Find(row.AreaId)?.Name, row.AskedOn, row.AnswerBy, row.AnsweredOn, row.PromisedFor, AgendaLines.Words(row.Status),
            ];
    }
}

/// <summary>The choices above the list of questions.</summary>
internal static class ShownQuestions
{
    public static IQueryable<AgendaItem> On(IQueryable<AgendaItem> items, string? show, DateOnly today) => show switch
    {
        "te-laat" => items.Where(i => (i.Status == AgendaStatus.Asked && i.AnswerBy < today) || (i.Status == AgendaStatus.Promised && i.PromisedFor < today)),
        "te-vertellen" => items.ThatAreToBeTold(),
        "teamleider" => items.Where(i => (i.Status == AgendaStatus.Asked && i.Steps.Any(s => s.To == AgeingRecipient.TeamLeader && s.DueOn == i.AnswerBy))
            || (i.Status == AgendaStatus.Promised && i.Steps.Any(s => s.To == AgeingRecipient.TeamLeader && s.DueOn == i.PromisedFor))),
        "klaar" => items.Where(i => i.Status == AgendaStatus.ToldBack || i.Status == AgendaStatus.Closed),
        _ => items.Where(i => i.Status != AgendaStatus.ToldBack && i.Status != AgendaStatus.Closed),
    };
}
