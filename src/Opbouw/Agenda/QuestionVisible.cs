using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;

namespace Opbouw.Agenda;

/// <summary>Who can see a question to a partner.</summary>
internal sealed class QuestionVisible : IVisibleRecord
{
    public string Code => "vraag";

    public string Dutch => "deze vraag";

    public IReadOnlyList<string> Permissions => [AgendaRights.ReadCode, AgendaRights.AnswerCode];

    public string AddressOf(Guid id) => $"/agendering/{id}";

    public Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<AgendaItem>().AnyAsync(item => item.Id == new AgendaItemId(id), ct);

    public Task<bool> IsWrittenByMeAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<AgendaItem>().AnyAsync(own => own.Id == new AgendaItemId(id) && own.WorkerId == db.Me, ct);

    public async Task<IReadOnlyList<string>> AlsoAsync(OpbouwDb db, Guid id, CancellationToken ct)
    {
        var item = await db.Set<AgendaItem>().AsNoTracking().SingleAsync(known => known.Id == new AgendaItemId(id), ct);
        var also = new List<string> { "Wie bij de partner de mail kreeg, ziet de vraag met de link. Niet de signalen." };
        if (item.IsPublished)
            also.Add("Iedereen: de vraag staat op U zei, wij deden.");
        return also;
    }
}
