using Opbouw.PublicSite;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing;

public static class EditingRights
{
    public const string WriteCode = "editing.write";

    public const string TellCode = "editing.tell";

    public static readonly Permission Tell = new(TellCode, "Verhalen van bewoners opschrijven", [.. RoleCodes.Opbouwwerkers, RoleCodes.Editor, RoleCodes.TeamLeader]);

    public static readonly Permission Write = new(WriteCode, "Pagina's van de site schrijven, nakijken en erop zetten", RoleCodes.Editor, RoleCodes.TeamLeader);
}

/// <summary>Why a story is no longer on the site.</summary>
public enum StoryEnd
{
    /// <summary>She said so to the worker.</summary>
    SaidSo,

    /// <summary>She did it herself, with her code.</summary>
    TookItBack,

    /// <summary>The time she gave is over.</summary>
    TimeIsOver,
}

public enum StoryStep
{
    Written,
    AskedToCheck,
    SentBack,
    OnTheSite,
}

public sealed record StoryMoved(StoryId StoryId, StoryStep Step) : DomainEvent
{
    public override Guid Subject => StoryId.Value;
}

public sealed record StoryEnded(StoryId StoryId, StoryEnd Why) : DomainEvent
{
    public override Guid Subject => StoryId.Value;
}

/// <summary>What happened to a draft.</summary>
public enum DraftStep
{
    Changed,
    AskedToCheck,
    SentBack,
    ReadyForItsDay,
    ThrownAway,
}

public sealed record SiteDraftMoved(Guid PageId, string Path, string Language, DraftStep Step) : DomainEvent
{
    public override Guid Subject => PageId;
}

public enum FilmStep
{
    Kept,
    Forgotten,
}

/// <param name="FilmId">The hash in its address, of a film or of subtitles.</param>
public sealed record SiteFilmMoved(Guid FilmId, FilmStep Step) : DomainEvent
{
    public override Guid Subject => FilmId;
}

/// <summary>A page is on the site as it was checked; or it is off the site.</summary>
public sealed record SitePagePublished(Guid PageId, string Path, string Language, int Number, bool IsGone) : DomainEvent
{
    public override Guid Subject => PageId;
}
