using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda.AnswerByLink;

/// <summary>Somebody at the partner answers through the personal link in the mail, without an account.</summary>
/// <param name="TokenHash">Hash of the token, so that the token itself is in no receipt.</param>
public sealed record AnswerByLink(AnswerId Id, string TokenHash, AnswerKind Kind, string Text, string GivenBy) : ICommand<AnswerId>
{
    public static ProcessKind Process { get; } =
        new("agenda.answer-by-link", "Antwoord geven via de link in de mail", typeof(PartnerAnswered), typeof(DateMoved), typeof(BundleMoved));

    public Guid CommandId => Id.Value;

    public DateOnly? PromisedFor { get; init; }

    public string OnBehalfOf => "partner, link";
}

public sealed class AnswerByLinkHandler(OpbouwDb db, AgendaBook book, TakeAnswerIn takeIn, LocalTime time) : IHandle<AnswerByLink, AnswerId>
{
    public async Task<Outcome<AnswerId>> HandleAsync(AnswerByLink command, CancellationToken ct)
    {
        var link = await db.Set<AskLink>().SingleOrDefaultAsync(l => l.TokenHash == command.TokenHash && l.EndsAt > time.Now, ct);
        if (link is null || await book.FindByProvenLinkAsync(link.AgendaItemId, ct) is not { } item)
            return NothingThere.ForThisActor;
        link.UsedBy = command.GivenBy;
        return await takeIn.RunAsync(item, new Answer
        {
            Id = command.Id,
            AgendaItemId = item.Id,
            Kind = command.Kind,
            Text = command.Text,
            PromisedFor = command.PromisedFor,
            Channel = AnswerChannel.Link,
            GivenBy = command.GivenBy,
            GivenAt = time.Now,
        }, ct);
    }
}

/// <summary>The partner says through the link that what a worker typed in is right.</summary>
public sealed record ConfirmByLink(Guid CommandId, string TokenHash, AnswerId AnswerId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } =
        new("agenda.confirm-by-link", "Doorgegeven antwoord bevestigen via de link", typeof(AnswerConfirmed), typeof(BundleMoved));

    public string OnBehalfOf => "partner, link";
}

public sealed class ConfirmByLinkHandler(OpbouwDb db, AgendaBook book, OpenTrail trail, LocalTime time) : IHandle<ConfirmByLink, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ConfirmByLink command, CancellationToken ct)
    {
        var link = await db.Set<AskLink>().SingleOrDefaultAsync(l => l.TokenHash == command.TokenHash && l.EndsAt > time.Now, ct);
        if (link is null || await book.FindByProvenLinkAsync(link.AgendaItemId, ct) is not { } item)
            return NothingThere.ForThisActor;
        if (item.Confirm(command.AnswerId, time.Now) is { } refusal)
            return refusal;
        trail.Record(new AnswerConfirmed(item.Id, command.AnswerId));
        if (await book.SettleAsync(item, ct) is { } notMoved)
            return notMoved;
        return default(Nothing);
    }
}
