using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Agenda.Desk;

/// <summary>Keeps a half-written answer for whoever is writing it.</summary>
public sealed record KeepDraft(Guid CommandId, AgendaItemId ItemId, AnswerKind? Kind, string? Text, DateOnly? PromisedFor) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.keep-draft", "Een schets van een antwoord bewaren", typeof(AnswerDrafted));
}

public sealed class KeepDraftHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<KeepDraft, Nothing>
{
    private static readonly Refusal TooLong = new("agenda.draft-too-long", "Maak het antwoord korter: hoogstens 4000 tekens.", "Text");

    public async Task<Outcome<Nothing>> HandleAsync(KeepDraft command, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.Answer) || !await db.Set<AgendaItem>().AnyAsync(item => item.Id == command.ItemId, ct))
            return NothingThere.ForThisActor;
        if (command.Text?.Length > Answer.LongestText)
            return TooLong;
        if (await db.Set<AnswerDraft>().SingleOrDefaultAsync(d => d.AgendaItemId == command.ItemId, ct) is not { } draft)
            db.Add(draft = new AnswerDraft { AgendaItemId = command.ItemId, AccountId = work.Actor.Account });
        (draft.Kind, draft.Text, draft.PromisedFor) = (command.Kind, command.Text, command.PromisedFor);
        trail.Record(new AnswerDrafted(command.ItemId));
        return default(Nothing);
    }
}
