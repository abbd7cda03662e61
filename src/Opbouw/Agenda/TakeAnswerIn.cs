using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Agenda;

/// <summary>What every way of answering has in common.</summary>
public sealed class TakeAnswerIn(AgendaBook book, OpenTrail trail, LocalTime time)
{
    public async Task<Outcome<AnswerId>> RunAsync(AgendaItem item, Answer answer, CancellationToken ct)
    {
        if (item.TakeAnswer(answer, time.Today) is { } refusal)
            return refusal;
        trail.Record(new PartnerAnswered(item.Id, answer.Id, answer.Kind, answer.Channel));
        if (await book.SettleAsync(item, ct) is { } notMoved)
            return notMoved;
        return answer.Id;
    }
}
