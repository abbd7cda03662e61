using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

/// <summary>An account that can log in.</summary>
public readonly record struct AccountId(Guid Value) : IEntityId;

/// <summary>A team of workers: a set of areas with dates.</summary>
public readonly record struct TeamId(Guid Value) : IEntityId
{
    public static TeamId New() => new(Guid.CreateVersion7());
}

/// <summary>An organisation we work with.</summary>
public readonly record struct PartnerId(Guid Value) : IEntityId
{
    public static PartnerId New() => new(Guid.CreateVersion7());
}
