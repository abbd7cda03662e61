using Opbouw.Shared.Security;

namespace Opbouw.Shared.Search.Index;

/// <summary>Under which terms one record is found again. Holds no text that can be read back: stems, without order of sentence.</summary>
public abstract class SearchRow
{
    /// <summary>Later records have higher numbers; the order in which they are shown.</summary>
    public long Number { get; init; }

    public required string Kind { get; init; }

    public required Guid Record { get; init; }

    /// <summary>Stems and references (<see cref="SearchText.Reference"/>), with one space between.</summary>
    public required string Terms { get; set; }
}

/// <summary>A record in the internal index, with for whom it may be found. Who may read it is decided again by the record itself.</summary>
public sealed class SearchEntry : SearchRow
{
    public TeamId? TeamId { get; set; }

    public AccountId? OwnerId { get; set; }

    public PartnerId? PartnerId { get; set; }

    /// <summary>Everybody who works for the organisation may find it.</summary>
    public bool IsForStaff { get; set; }
}

/// <summary>A record in the public index. Filled by publishing only; public pages search nothing else.</summary>
public sealed class PublicSearchEntry : SearchRow;

/// <summary>Which version of a kind this database has been filled with, so that old records get into a new index.</summary>
public sealed class FilledKind
{
    public required string Kind { get; init; }

    public required int Version { get; set; }
}
