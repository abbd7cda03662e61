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

    public required TeamId TeamId { get; set; }

    public required AccountId WorkerId { get; init; }

    public required Circle Circle { get; set; }

    public required AreaId AreaId { get; set; }

    public FindSpotId? FindSpotId { get; set; }

    /// <summary>The partner this contact was with, when it was not with residents.</summary>
    public PartnerId? PartnerId { get; set; }

    public required ContactKind Kind { get; set; }

    /// <summary>People met; 0 when the worker was present and nobody came.</summary>
    public required int People { get; set; }

    public Mood? Mood { get; set; }

    public Capital? Capital { get; set; }

    /// <summary>One line, without names.</summary>
    public string? Line { get; set; }

    /// <summary>For an intervention: what it set going.</summary>
    public string? SetGoing { get; set; }

    public required DateTimeOffset At { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Taken back by the worker: it is in no list and no count any more.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The colleague whom the worker gave a note of her own when she left; no other reads it.</summary>
    public AccountId? PassedOnTo { get; private set; }

    /// <summary>How it was before each correction, oldest first.</summary>
    public List<ContactVersion> Versions { get; } = [];

    public static Outcome<Contact> Record(ContactId id, ContactFacts facts, FindSpot? spot, Actor actor, DateTimeOffset now)
    {
        if (facts.Refusal(now) is { } refusal)
            return refusal;
        var contact = new Contact
        {
            Id = id,
            TeamId = facts.TeamId,
            WorkerId = actor.Account,
            Circle = Circle.Own,
            AreaId = default,
            Kind = facts.Kind,
            People = facts.People,
            At = now,
            RecordedAt = now,
        };
        contact.TakeOver(facts, spot);
        return contact;
    }

    /// <summary>The worker says how it really was. What stood there is kept, and every count follows.</summary>
    public Refusal? Correct(ContactFacts facts, FindSpot? spot, DateTimeOffset now)
    {
        if (facts.Refusal(now) is { } refusal)
            return refusal;
        Versions.Add(ContactVersion.Of(this, Versions.Count + 1, now));
        TakeOver(facts, spot);
        return null;
    }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    /// <summary>A note for the worker alone goes to one colleague; with nobody to go to, its words are erased. That somebody was met keeps counting.</summary>
    public void PassOn(AccountId? to)
    {
        PassedOnTo = to;
        if (to is not null)
            return;
        (Line, SetGoing) = (null, null);
        Versions.Clear();
    }

    private void TakeOver(ContactFacts facts, FindSpot? spot)
    {
        TeamId = facts.TeamId;
        Circle = facts.OnlyForMe ? Circle.Own : Circle.Team;
        AreaId = spot?.AreaId ?? facts.AreaId!.Value;
        FindSpotId = spot?.Id;
        PartnerId = facts.PartnerId;
        (Kind, People, Mood, Capital, Line) = (facts.Kind, facts.People, facts.Mood, facts.Capital, facts.Line);
        SetGoing = facts.Kind == ContactKind.Intervention ? facts.SetGoing : null;
        At = facts.At ?? At;
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
