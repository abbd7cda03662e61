using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda.PassOnAnswer;

/// <summary>A worker types in, namens the partner, what was said by telephone, in a letter or in a talk.</summary>
public sealed record PassOnAnswer(AnswerId Id, AgendaItemId ItemId, AnswerKind Kind, string Text, AnswerChannel Channel, string GivenBy, DateOnly GivenOn)
    : ICommand<AnswerId>
{
    public static ProcessKind Process { get; } =
        new("agenda.pass-on-answer", "Antwoord doorgeven namens een partner", typeof(PartnerAnswered), typeof(DateMoved), typeof(BundleMoved));

    public Guid CommandId => Id.Value;

    public DateOnly? PromisedFor { get; init; }

    /// <summary>Person at the partner who gets a mail to confirm or correct.</summary>
    public PartnerPersonId? ConfirmBy { get; init; }

    public string OnBehalfOf => $"partner, {Channel}";
}

public sealed class PassOnAnswerHandler(OpbouwDb db, WorkContext work, AgendaBook book, TakeAnswerIn takeIn, AskByMail mail, LocalTime time)
    : IHandle<PassOnAnswer, AnswerId>
{
    private static readonly Refusal NotByHand = new("agenda.channel-not-by-hand", "Kies telefoon, brief of gesprek.", "Channel");
    private static readonly Refusal NotYetGiven = new("agenda.given-in-the-future", "Deze dag is nog niet geweest.", "GivenOn");

    private static readonly Refusal BeforeItWasAsked = new("agenda.given-before-asked", "Op deze dag was de vraag nog niet gesteld.", "GivenOn");

    public async Task<Outcome<AnswerId>> HandleAsync(PassOnAnswer command, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.Ask) || await book.FindAsync(command.ItemId, ct) is not { } item)
            return NothingThere.ForThisActor;
        if (command.Channel is AnswerChannel.Desk or AnswerChannel.Link)
            return NotByHand;
        if (command.GivenOn > time.Today)
            return NotYetGiven;
        if (command.GivenOn < item.AskedOn)
            return BeforeItWasAsked;
        var outcome = await takeIn.RunAsync(item, new Answer
        {
            Id = command.Id,
            AgendaItemId = item.Id,
            Kind = command.Kind,
            Text = command.Text,
            PromisedFor = command.PromisedFor,
            Channel = command.Channel,
            GivenBy = command.GivenBy,
            GivenAt = command.GivenOn == time.Today ? time.Now : LocalTime.StartOf(command.GivenOn).AddHours(12),
            PassedOnBy = work.Actor.Name,
        }, ct);
        if (outcome.IsDone && await db.Set<PartnerPerson>().SingleOrDefaultAsync(p => p.Id == command.ConfirmBy && p.PartnerId == item.PartnerId, ct) is { } person)
            await mail.AskToConfirmAsync(item, person, item.Newest!, ct);
        return outcome;
    }
}
