using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Agenda;

/// <summary>What every way of answering has in common.</summary>
public sealed class TakeAnswerIn(AgendaBook book, OpenTrail trail, LocalTime time)
{
    public async Task<Outcome<AnswerId>> RunAsync(AgendaItem item, Answer answer, CancellationToken ct)
    {
        var datesMoved = item.DateChanges.Count;
        if (item.TakeAnswer(answer, time.Today) is { } refusal)
            return refusal;
        if (item.DateChanges.Skip(datesMoved).SingleOrDefault() is { } moved)
            trail.Record(new DateMoved(item.Id, moved.From, moved.To));
        trail.Record(new PartnerAnswered(item.Id, answer.Id, answer.Kind, answer.Channel));
        if (await book.SettleAsync(item, ct) is { } notMoved)
            return notMoved;
        return answer.Id;
    }
}
