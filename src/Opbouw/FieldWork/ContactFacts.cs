using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

/// <summary>What a worker says of a contact, when she writes it down and when she corrects it.</summary>
public sealed record ContactFacts(TeamId TeamId, ContactKind Kind, int People)
{
    /// <summary>When it was; null is now, or for a correction: as it stood.</summary>
    public DateTimeOffset? At { get; init; }

    public FindSpotId? FindSpotId { get; init; }

    /// <summary>Where it was, when it was not at a find-spot.</summary>
    public AreaId? AreaId { get; init; }

    public PartnerId? PartnerId { get; init; }

    public Mood? Mood { get; init; }

    public Capital? Capital { get; init; }

    public string? Line { get; init; }

    public string? SetGoing { get; init; }

    public bool OnlyForMe { get; init; }

    internal Refusal? Refusal(DateTimeOffset now)
    {
        if (At > now.AddMinutes(5))
            return ContactRefusals.InTheFuture;
        if (Kind == ContactKind.Intervention && string.IsNullOrWhiteSpace(Line))
            return ContactRefusals.InterventionNeedsWords;
        return People is < 0 or > Contact.MostPeople ? ContactRefusals.NotANumberOfPeople : null;
    }
}
