using System.Collections.Frozen;

namespace Opbouw.Shared.Security;

public enum ActorKind
{
    /// <summary>A visitor without log-in.</summary>
    Nobody,

    /// <summary>Works for the organisation.</summary>
    Staff,

    /// <summary>Speaks for a network partner, a municipality or a funder.</summary>
    Partner,

    /// <summary>A resident or volunteer with an account.</summary>
    Resident,

    /// <summary>The house itself: jobs and imports.</summary>
    House,
}

/// <summary>Who acts. Read from the organisation's own database at each request, so that a changed role counts at once.</summary>
/// <param name="Teams">Teams whose records this actor may read and add to.</param>
/// <param name="Partner">Partner organisation this actor speaks for.</param>
public sealed record Actor(ActorKind Kind, AccountId Account, string Name, FrozenSet<string> Permissions, TeamId[] Teams, PartnerId? Partner)
{
    public static readonly Actor Nobody = new(ActorKind.Nobody, default, "bezoeker", FrozenSet<string>.Empty, [], null);

    public static readonly Actor House = new(ActorKind.House, default, "Opbouw zelf", FrozenSet<string>.Empty, [], null);

    /// <summary>Colleagues who are away today and whose work lies with this actor, with their names.</summary>
    public IReadOnlyDictionary<AccountId, string> StandsInFor { get; init; } = FrozenDictionary<AccountId, string>.Empty;

    /// <summary>Codes of the roles this actor has today, for what is written down about a look.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The actor and whom she stands in for: whose call-backs, rounds and questions are hers today.</summary>
    public AccountId[] ForWhom => [Account, .. StandsInFor.Keys];

    public bool IsKnown => Kind is not (ActorKind.Nobody or ActorKind.House);

    public bool May(Permission permission) => Kind == ActorKind.House || Permissions.Contains(permission.Code);
}

/// <summary>A right, as data: roles are sets of these.</summary>
/// <param name="Code">module.verb, for example <c>signals.raise</c>.</param>
/// <param name="Dutch">What it means, as the administrator reads it.</param>
/// <param name="DefaultRoles">Named roles (<see cref="RoleCodes"/>) that have it in a new organisation.</param>
public sealed record Permission(string Code, string Dutch, params string[] DefaultRoles);

/// <summary>Who may know about a record. Moving outward needs a consent or an anonymous form, and is an event.</summary>
public enum Circle
{
    Own,
    Team,
    Partner,
    Public,
}
