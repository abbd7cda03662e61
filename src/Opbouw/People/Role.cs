using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>A named set of rights.</summary>
public sealed class Role
{
    /// <summary>One of <see cref="RoleCodes"/>, or the organisation's own.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Codes of <see cref="Permission"/>.</summary>
    public required List<string> Permissions { get; set; }
}

/// <summary>A right that this organisation has been offered: an upgrade gives it to the roles it is proposed for once, and not again.</summary>
public sealed class OfferedPermission
{
    public required string Code { get; init; }
}

/// <summary>A person has a role, from a day up to and including a day.</summary>
public sealed class RoleGrant
{
    public required AccountId AccountId { get; init; }

    public required string RoleCode { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }

    /// <summary>Given by a group of the directory, and ended by it; never touched by hand-given ones, nor the other way round.</summary>
    public bool IsFromWorkAccount { get; init; }

    public bool IsOn(DateOnly day) => From <= day && (Until is null || Until >= day);
}
