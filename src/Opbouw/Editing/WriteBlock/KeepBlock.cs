using System.Text.Json.Serialization;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing.WriteBlock;

/// <summary>One block of a page, new or changed.</summary>
/// <param name="Seen">Mark of the block that was on the screen; empty for a new one.</param>
public sealed record KeepBlock(Guid CommandId, SiteAddress Address, string Seen, SiteBlock Block) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.keep-block", "Een stuk van een pagina schrijven", typeof(SiteDraftMoved));

    /// <summary>A picture that comes with it.</summary>
    [JsonIgnore]
    public SitePicture? Picture { get; init; }
}

public sealed class KeepBlockHandler(OpbouwDb db, SiteDrafts drafts) : IHandle<KeepBlock, Nothing>
{
    private static readonly Refusal IsGone = new("site.block-is-gone", "Intussen haalde iemand dit stuk weg. Bewaar je nu, dan komt het onderaan terug.");
    private static readonly Refusal TooMany = new("site.too-many-blocks", $"Op een pagina passen {SiteText.MostBlocks} stukken. Maak er een tweede pagina bij.");

    public async Task<Outcome<Nothing>> HandleAsync(KeepBlock command, CancellationToken ct)
    {
        if (await drafts.BeginAsync(command.Address, ct) is not { } draft)
            return NothingThere.ForThisActor;
        var (text, block) = (draft.Text, command.Block);
        var there = text.Find(block.Id);
        if (SiteText.MarkOf(there) != command.Seen)
            return there is null ? IsGone : SiteDrafts.ChangedMeanwhile;
        if (there is null && text.Blocks.Count == SiteText.MostBlocks)
            return TooMany;
        await db.KeepAsync(command.Picture, ct);
        await drafts.ChangeAsync(draft, text.With(block), ct);
        return default(Nothing);
    }
}
