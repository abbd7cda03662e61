using Opbouw.PublicSite;
using Opbouw.Shared.Security;

namespace Opbouw.Editing;

public enum DraftState
{
    Writing,

    /// <summary>Somebody else is asked to look.</summary>
    Asked,

    /// <summary>Looked at, and waiting for its day.</summary>
    Ready,
}

/// <summary>What is being written for one page in one language. Nobody outside reads it.</summary>
public sealed class SiteDraft
{
    public required Guid PageId { get; init; }

    public required string Path { get; init; }

    public required string Language { get; init; }

    public required string Title { get; set; }

    public required string Lead { get; set; }

    public required int Order { get; set; }

    public required string Body { get; set; }

    public required AccountId ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public AccountId? AskedBy { get; set; }

    /// <summary>The day it goes on the site; null: at once.</summary>
    public DateOnly? From { get; set; }

    public AccountId? CheckedBy { get; set; }

    /// <summary>Of who looked and saw something to mend.</summary>
    public string? Remark { get; set; }

    public AccountId? RemarkBy { get; set; }

    public SiteAddress Address => SiteAddress.OfPath(Path, Language)!;

    /// <summary>Who wrote at it, or asked: she is not the second pair of eyes.</summary>
    public bool IsOf(AccountId account) => account == AskedBy || account == ChangedBy;

    public DraftState State => CheckedBy is not null ? DraftState.Ready : AskedBy is not null ? DraftState.Asked : DraftState.Writing;

    public SiteText Text => new(Title, Lead, Order, SiteText.ReadBlocks(Body));

    /// <summary>Other words than were looked at: the asking begins anew.</summary>
    public void Change(SiteText text, AccountId by, DateTimeOffset at)
    {
        (Title, Lead, Order, Body) = (text.Title, text.Lead, text.Order, SiteText.Write(text.Blocks));
        (ChangedBy, ChangedAt, AskedBy, CheckedBy) = (by, at, null, null);
    }

    public static SiteDraft Of(SiteAddress address, SiteText text, AccountId by, DateTimeOffset at) => new()
    {
        PageId = address.Id,
        Path = address.Path,
        Language = address.Language,
        Title = text.Title,
        Lead = text.Lead,
        Order = text.Order,
        Body = SiteText.Write(text.Blocks),
        ChangedBy = by,
        ChangedAt = at,
    };
}

/// <summary>Who wrote a version and who looked at it. Beside the version: the site itself has no names.</summary>
public sealed class PageHands
{
    public required Guid PageId { get; init; }

    public required int Number { get; init; }

    public required AccountId WrittenBy { get; init; }

    /// <summary>Null when a page was taken off: that needs no second pair of eyes.</summary>
    public AccountId? CheckedBy { get; init; }
}
