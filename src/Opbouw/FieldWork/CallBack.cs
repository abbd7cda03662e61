using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

public readonly record struct CallBackId(Guid Value) : IEntityId
{
    public static CallBackId New() => new(Guid.CreateVersion7());
}

/// <summary>A promise to get back to a place or a partner. Never a resident's number: that needs a consent.</summary>
public sealed class CallBack
{
    public const int AboutLength = 200;

    public required CallBackId Id { get; init; }

    public required AccountId WorkerId { get; set; }

    public required TeamId TeamId { get; init; }

    public FindSpotId? FindSpotId { get; init; }

    public PartnerId? PartnerId { get; init; }

    public required string About { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateTimeOffset? DoneAt { get; set; }
}
