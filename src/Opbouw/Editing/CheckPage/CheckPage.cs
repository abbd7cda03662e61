using System.Globalization;
using Opbouw.People;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing.CheckPage;

/// <summary>Ask a second pair of eyes, and say from which day it may be on the site.</summary>
/// <param name="From">Null: as soon as somebody looked.</param>
public sealed record AskToCheck(Guid CommandId, SiteAddress Address, string Seen, DateOnly? From) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.ask-to-check", "Vragen of een ander een pagina nakijkt", typeof(SiteDraftMoved));
}

/// <summary>The second pair of eyes.</summary>
/// <param name="Seen">Mark of what was looked at: other words are not agreed to.</param>
public sealed record DecideDraft(Guid CommandId, SiteAddress Address, string Seen, bool Agrees, string? Remark) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.decide-draft", "Een pagina nakijken en op de site zetten", typeof(SitePagePublished), typeof(SiteDraftMoved));
}

/// <summary>Pages that were looked at and whose day has come.</summary>
public sealed record PublishReady(Guid PageId, DateOnly Day) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.publish-ready", "Een nagekeken pagina op haar dag op de site zetten", typeof(SitePagePublished));

    public Guid CommandId => StableId.Of(Process.Code, PageId, Day.ToString("O", CultureInfo.InvariantCulture));
}

public sealed class CheckPageHandler(OpbouwDb db, WorkContext work, SiteDrafts drafts, Colleagues colleagues, Notifier notifier, LocalTime time)
    : IHandle<AskToCheck, Nothing>, IHandle<DecideDraft, Nothing>, IHandle<PublishReady, Nothing>
{
    private const int FarthestYears = 1;

    private static readonly Refusal Changed = new("site.changed-while-reading", "Intussen is er iets veranderd. Lees de pagina nog een keer.");
    private static readonly Refusal Empty = new("site.empty", "Er staat nog niets op de pagina. Zet er eerst een stuk op, en een eerste zin.");
    private static readonly Refusal SecondPair = new("site.second-pair", "Jij schreef hieraan. Iemand anders kijkt het na.");
    private static readonly Refusal OtherDay = new("site.other-day", "Kies een dag na vandaag, binnen een jaar. Of laat de dag leeg.", "From");

    public async Task<Outcome<Nothing>> HandleAsync(AskToCheck command, CancellationToken ct)
    {
        if (await drafts.FindAsync(command.Address, ct) is not { } draft)
            return NothingThere.ForThisActor;
        if (draft.Text.WholeMark != command.Seen)
            return Changed;
        if (draft.Text.Blocks.Count == 0 || draft.Lead.Length == 0)
            return Empty;
        if (command.From is { } day && (day <= time.Today || day > time.Today.AddYears(FarthestYears)))
            return OtherDay;
        (draft.AskedBy, draft.CheckedBy, draft.From, draft.Remark, draft.RemarkBy) = (work.Actor.Account, null, command.From, null, null);
        await drafts.MovedAsync(draft, DraftStep.AskedToCheck, ct);
        foreach (var other in await colleagues.HoldersAsync([RoleCodes.Editor, RoleCodes.TeamLeader], ct))
            notifier.TellOnly(other, draft.PageId, $"Kijk jij deze pagina na? {draft.Title}", $"{draft.Address.Desk}/nakijken");
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(DecideDraft command, CancellationToken ct)
    {
        if (await drafts.FindAsync(command.Address, ct) is not { State: not DraftState.Writing } draft)
            return NothingThere.ForThisActor;
        var me = work.Actor.Account;
        if (draft.IsOf(me))
            return SecondPair;
        if (draft.Text.WholeMark != command.Seen)
            return Changed;
        var asker = draft.AskedBy!.Value;
        if (!command.Agrees)
        {
            (draft.AskedBy, draft.CheckedBy, draft.Remark, draft.RemarkBy) = (null, null, command.Remark, me);
            await drafts.MovedAsync(draft, DraftStep.SentBack, ct);
            notifier.TellOnly(asker, draft.PageId, $"Er is nog iets met je pagina: {draft.Title}", draft.Address.Desk);
            return default(Nothing);
        }

        if (draft.From is { } day && day > time.Today)
        {
            draft.CheckedBy = me;
            await drafts.MovedAsync(draft, DraftStep.ReadyForItsDay, ct);
        }
        else
        {
            await drafts.PublishAsync(draft, me, ct);
        }

        notifier.TellOnly(asker, draft.PageId, $"Je pagina is nagekeken: {draft.Title}", draft.Address.Desk);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(PublishReady command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await db.Set<SiteDraft>().FindAsync([command.PageId], ct) is not { CheckedBy: { } checker, From: { } day } draft || day > command.Day)
            return NothingThere.ForThisActor;
        await drafts.PublishAsync(draft, checker, ct);
        return default(Nothing);
    }
}
