using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda.Desk;

/// <summary>Somebody of the partner answers at her own desk, after log-in.</summary>
public sealed record GiveAnswer(AnswerId Id, AgendaItemId ItemId, AnswerKind Kind, string Text) : ICommand<AnswerId>
{
    public static ProcessKind Process { get; } = new("agenda.give-answer", "Antwoord geven", typeof(PartnerAnswered), typeof(DateMoved), typeof(BundleMoved));

    public Guid CommandId => Id.Value;

    public DateOnly? PromisedFor { get; init; }
}

public sealed class GiveAnswerHandler(WorkContext work, AgendaBook book, TakeAnswerIn takeIn, LocalTime time) : IHandle<GiveAnswer, AnswerId>
{
    public async Task<Outcome<AnswerId>> HandleAsync(GiveAnswer command, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.Answer) || await book.FindAsync(command.ItemId, ct) is not { } item || item.PartnerId != work.Actor.Partner)
            return NothingThere.ForThisActor;
        return await takeIn.RunAsync(item, new Answer
        {
            Id = command.Id,
            AgendaItemId = item.Id,
            Kind = command.Kind,
            Text = command.Text,
            PromisedFor = command.PromisedFor,
            Channel = AnswerChannel.Desk,
            GivenBy = work.Actor.Name,
            GivenAt = time.Now,
        }, ct);
    }
}
