using Opbouw.Areas;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

/// <summary>How a contact was before a correction. Only the worker herself reads it back.</summary>
public sealed class ContactVersion
{
    public required ContactId ContactId { get; init; }

    /// <summary>1 is how it was written down first.</summary>
    public required int Number { get; init; }

    public required AccountId WorkerId { get; init; }

    public required AreaId AreaId { get; init; }

    public FindSpotId? FindSpotId { get; init; }

    public PartnerId? PartnerId { get; init; }

    public required ContactKind Kind { get; init; }

    public required int People { get; init; }

    public Mood? Mood { get; init; }

    public Capital? Capital { get; init; }

    public string? Line { get; init; }

    public string? SetGoing { get; init; }

    public required Circle Circle { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ReplacedAt { get; init; }

    public static ContactVersion Of(Contact contact, int number, DateTimeOffset now) => new()
    {
        ContactId = contact.Id,
        Number = number,
        WorkerId = contact.WorkerId,
        AreaId = contact.AreaId,
        FindSpotId = contact.FindSpotId,
        PartnerId = contact.PartnerId,
        Kind = contact.Kind,
        People = contact.People,
        Mood = contact.Mood,
        Capital = contact.Capital,
        Line = contact.Line,
        SetGoing = contact.SetGoing,
        Circle = contact.Circle,
        At = contact.At,
        ReplacedAt = now,
    };
}
