using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Agenda;

/// <summary>What every way of answering has in common.</summary>
public sealed class TakeAnswerIn(AgendaBook book, OpenTrail trail, Notifier notifier, LocalTime time)
{
    public async Task<Outcome<AnswerId>> RunAsync(AgendaItem item, Answer answer, CancellationToken ct)
    {
        var datesMoved = item.DateChanges.Count;
        if (item.TakeAnswer(answer, time.Today) is { } refusal)
            return refusal;
        if (item.DateChanges.Skip(datesMoved).SingleOrDefault() is { } moved)
            trail.Record(new DateMoved(item.Id, moved.From, moved.To));
        trail.Record(new PartnerAnswered(item.Id, answer.Id, answer.Kind, answer.Channel));
        await notifier.TellAsync(item.WorkerId, item.Id.Value, $"{(answer.Kind == AnswerKind.WantToKnowMore ? "De partner wil meer weten" : "Er is een antwoord")}: {item.Title}", $"/agendering/{item.Id.Value}", ct);
        if (await book.SettleAsync(item, ct) is { } notMoved)
            return notMoved;
        return answer.Id;
    }
}
