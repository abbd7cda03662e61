using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

public readonly record struct ContactId(Guid Value) : IEntityId
{
    public static ContactId New() => new(Guid.CreateVersion7());
}

public enum ContactKind
{
    Chat,
    Conversation,
    HomeVisit,
    PhoneOrApp,
    Meeting,

    /// <summary>Being there, with attention and without agenda.</summary>
    Presence,

    /// <summary>A small playful action by the worker that may set something going.</summary>
    Intervention,
}

/// <summary>How people were, as the worker felt it.</summary>
public enum Mood
{
    Good,
    Mixed,
    Heavy,
}

/// <summary>Which bonds the contact strengthened.</summary>
public enum Capital
{
    /// <summary>Within a group.</summary>
    Bonding,

    /// <summary>Between groups.</summary>
    Bridging,

    /// <summary>Towards those who decide.</summary>
    Linking,
}

/// <summary>One meeting at one place, however short. It needs no goal and no name: having been there counts.</summary>
public sealed class Contact
{
    public const int LineLength = 500;
    public const int MostPeople = 2_000;

    public required ContactId Id { get; init; }

    public required TeamId TeamId { get; init; }

    public required AccountId WorkerId { get; init; }

    public required Circle Circle { get; set; }

    public required AreaId AreaId { get; init; }

    public FindSpotId? FindSpotId { get; init; }

    /// <summary>The partner this contact was with, when it was not with residents.</summary>
    public PartnerId? PartnerId { get; init; }

    public required ContactKind Kind { get; init; }

    /// <summary>People met; 0 when the worker was present and nobody came.</summary>
    public required int People { get; init; }

    public Mood? Mood { get; init; }

    public Capital? Capital { get; init; }

    /// <summary>One line, without names.</summary>
    public string? Line { get; set; }

    /// <summary>For an intervention: what it set going.</summary>
    public string? SetGoing { get; set; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public static Outcome<Contact> Record(RecordContact.RecordContact command, FindSpot? spot, Actor actor, DateTimeOffset now)
    {
        var at = command.At ?? now;
        if (at > now.AddMinutes(5))
            return ContactRefusals.InTheFuture;
        if (command.Kind == ContactKind.Intervention && string.IsNullOrWhiteSpace(command.Line))
            return ContactRefusals.InterventionNeedsWords;
        if (command.People is < 0 or > MostPeople)
            return ContactRefusals.NotANumberOfPeople;
        return new Contact
        {
            Id = command.Id,
            TeamId = command.TeamId,
            WorkerId = actor.Account,
            Circle = command.OnlyForMe ? Circle.Own : Circle.Team,
            AreaId = spot?.AreaId ?? command.AreaId!.Value,
            FindSpotId = spot?.Id,
            PartnerId = command.PartnerId,
            Kind = command.Kind,
            People = command.People,
            Mood = command.Mood,
            Capital = command.Capital,
            Line = command.Line,
            SetGoing = command.Kind == ContactKind.Intervention ? command.SetGoing : null,
            At = at,
            RecordedAt = now,
        };
    }

    /// <summary>What an intervention led to shows weeks later: it may be written down, and written anew, by the team.</summary>
    public Refusal? TellWhatItSetGoing(string words)
    {
        if (Kind != ContactKind.Intervention)
            return ContactRefusals.NotAnIntervention;
        SetGoing = words;
        return null;
    }
}

public static class ContactRefusals
{
    public static readonly Refusal InTheFuture = new("contact.in-the-future", "Dit moment is nog niet geweest. Kies een tijd van vandaag of eerder.", "At");
    public static readonly Refusal NotANumberOfPeople = new("contact.not-a-number-of-people", "Vul een aantal in tussen 0 en 2000.", "ExactPeople");
    public static readonly Refusal InterventionNeedsWords = new("contact.intervention-needs-words", "Schrijf in één regel wat je deed.", "Line");
    public static readonly Refusal NotAnIntervention = new("contact.not-an-intervention", "Alleen een interventie kan iets in gang zetten.", "SetGoing");
    public static readonly Refusal NeedsAPlace = new("contact.needs-a-place", "Kies een vindplek of een buurt.", "Place");
}
