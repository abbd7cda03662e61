using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing.WritePage;

/// <summary>Title, first sentence and place of a page.</summary>
/// <param name="Seen">Mark of the words that were on the screen.</param>
public sealed record KeepHead(Guid CommandId, SiteAddress Address, string Seen, string Title, string Lead, int Order) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.keep-head", "De titel en het begin van een pagina schrijven", typeof(SiteDraftMoved));
}

public enum BlockMove
{
    Up,
    Down,
    Away,
}

public sealed record ArrangeBlock(Guid CommandId, SiteAddress Address, string Block, BlockMove Move) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.arrange-block", "Een stuk van een pagina verplaatsen of weghalen", typeof(SiteDraftMoved));
}

/// <summary>What is on the site stays as it is.</summary>
public sealed record ThrowDraftAway(Guid CommandId, SiteAddress Address) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.throw-draft-away", "Een pagina in de maak weggooien", typeof(SiteDraftMoved));
}

public sealed class WritePageHandler(OpbouwDb db, SiteDrafts drafts) : IHandle<KeepHead, Nothing>, IHandle<ArrangeBlock, Nothing>, IHandle<ThrowDraftAway, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(KeepHead command, CancellationToken ct)
    {
        if (await drafts.BeginAsync(command.Address, ct) is not { } draft)
            return NothingThere.ForThisActor;
        if (draft.Text.HeadMark != command.Seen)
            return SiteDrafts.ChangedMeanwhile with { Field = "Title" };
        await drafts.ChangeAsync(draft, draft.Text with { Title = command.Title, Lead = command.Lead, Order = command.Order }, ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(ArrangeBlock command, CancellationToken ct)
    {
        if (await drafts.BeginAsync(command.Address, ct) is not { } draft || draft.Text.Find(command.Block) is null)
            return NothingThere.ForThisActor;
        await drafts.ChangeAsync(draft, command.Move == BlockMove.Away ? draft.Text.Without(command.Block) : draft.Text.Moved(command.Block, command.Move == BlockMove.Up ? -1 : 1), ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(ThrowDraftAway command, CancellationToken ct)
    {
        if (await drafts.FindAsync(command.Address, ct) is not { } draft)
            return NothingThere.ForThisActor;
        db.Remove(draft);
        await drafts.MovedAsync(draft, DraftStep.ThrownAway, ct);
        return default(Nothing);
    }
}
