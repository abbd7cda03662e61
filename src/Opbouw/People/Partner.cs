using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public readonly record struct PartnerPersonId(Guid Value) : IEntityId
{
    public static PartnerPersonId New() => new(Guid.CreateVersion7());
}

/// <summary>An organisation that can decide or help: municipality, housing corporation, school, police.</summary>
public sealed class Partner
{
    public required PartnerId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>As it reads in a sentence: "de gemeente", "Woningstichting De Lepelaar".</summary>
    public required string NameInSentence { get; set; }

    /// <summary>Pays for the work, so it never sees notes, persons or single signals.</summary>
    public bool IsFunder { get; set; }

    public DateOnly? EndsOn { get; set; }

    public List<PartnerPerson> People { get; } = [];
}

/// <summary>Somebody at a partner whom we put questions to.</summary>
public sealed class PartnerPerson
{
    public required PartnerPersonId Id { get; init; }

    public required PartnerId PartnerId { get; init; }

    public required string Name { get; set; }

    public required string Function { get; set; }

    public string? Email { get; set; }

    /// <summary>Account of this person, when there is one.</summary>
    public AccountId? AccountId { get; set; }

    public DateOnly? EndsOn { get; set; }
}
